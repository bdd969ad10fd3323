using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Registration;

public sealed class FactFormTests
{
    [Fact]
    public void Form_OfEveryType_BeginsWithItsDaysAndEndsWithANote() => Assert.All(Catalogue.Types, type =>
    {
        var fields = FormFields.Of(type);
        string[] days = type.Shape switch { FactShape.Date => ["date"], FactShape.Period => ["from", "to"], FactShape.At => ["at", "time"], _ => [] };

        Assert.Equal([.. days, .. type.Fields.Select(field => field.Name)], fields.Select(field => field.Name).Take(days.Length + type.Fields.Length).ToArray());
        Assert.Equal("note", fields[^1].Name);
        Assert.Equal(fields.Length, fields.Select(field => field.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(fields, field => Assert.False(string.IsNullOrEmpty(field.Label.Danish) || string.IsNullOrEmpty(field.Label.English)));
    });

    [Fact]
    public void Form_OfAContact_HasOptionsAndWhatIsKeptBeside()
    {
        var fields = FormFields.Of(Forms.Type("contact"));

        Assert.Equal(["date", "channel", "with", "by", "agreed", "theme", "participants", "note"], fields.Select(field => field.Name).ToArray());
        Assert.Equal(new FormOption("meeting", new("møde", "meeting")), fields[1].Options[1]);
    }

    [Fact]
    public void Contact_Typed_BecomesAFact()
    {
        var fact = Forms.Fact("contact", ("date", "i går"), ("channel", "phone"), ("with", "citizen"), ("agreed", " Vi ringes ved \r\n på mandag "), ("other", "x"));

        Assert.Equal((Forms.Today - 1, Forms.Today - 1), (fact.From, fact.To));
        Assert.Equal(["channel", "with", "agreed"], fact.Fields.Select(field => field.Key).ToArray());
        Assert.Equal("Vi ringes ved \n på mandag", fact.Text("agreed"));
    }

    [Fact]
    public void RequiredFields_Missing_AreAllSaidAtOnce()
    {
        var read = Forms.Read("flexjob");

        Assert.Null(read.Fact);
        Assert.Equal(["from", "job", "hours"], read.Problems.Select(problem => problem.Field).ToArray());
        Assert.Equal("»Fra« mangler.", read.Problems[0].What.Danish);
    }

    [Theory]
    [InlineData("contact", "date", "31-02-2026", "Datoen findes ikke: 31-02-2026. Skriv fx 28-02-2026.", "There is no such date: 31-02-2026. Write for example 28-02-2026.")]
    [InlineData("contact", "date", "<b>snart</b>", "Datoen kan ikke læses. Skriv fx 22-11-2026.", "This date cannot be read. Write for example 22-11-2026.")]
    [InlineData("contact", "date", "1-1-1850", "Året skal være mellem 1900 og 2100.", "The year must be between 1900 and 2100.")]
    [InlineData("contact", "channel", "brevdue", "Vælg en af mulighederne: telefon, møde, video, mail.", "Choose one of the options: phone, meeting, video, e-mail.")]
    [InlineData("flexjob", "hours", "169", "Skriv et tal fra 0 til 168, fx 7,5.", "Write a number from 0 to 168, for example 7.5.")]
    [InlineData("flexjob", "hours", "mange", "Skriv et tal fra 0 til 168, fx 7,5.", "Write a number from 0 to 168, for example 7.5.")]
    [InlineData("flexjob-agreement", "hours", "-1", "Skriv det med ord, eller skriv et tal fra 0 til 168, fx 7,5.", "Write it in words, or write a number from 0 to 168, for example 7.5.")]
    [InlineData("flexjob-agreement", "hours", "170", "Skriv det med ord, eller skriv et tal fra 0 til 168, fx 7,5.", "Write it in words, or write a number from 0 to 168, for example 7.5.")]
    [InlineData("flexjob-agreement", "hours", "NaN", "Skriv det med ord, eller skriv et tal fra 0 til 168, fx 7,5.", "Write it in words, or write a number from 0 to 168, for example 7.5.")]
    [InlineData("flexjob-agreement", "tasks", "-1", "Skriv med ord, hvad der er aftalt.", "Write in words what is agreed.")]
    [InlineData("follow-up", "inPerson", "måske", "Vælg ja eller nej.", "Choose yes or no.")]
    [InlineData("message", "time", "25", "Klokkeslættet kan ikke læses. Skriv fx 9.30.", "This time cannot be read. Write for example 9:30.")]
    [InlineData("flexjob", "job", "a\nb", "Der er et usynligt styretegn i teksten. Skriv den uden.", "The text holds an invisible control character. Write it without.")]
    [InlineData("benefit", "to", "01-01-2026", "Slutdatoen ligger før startdatoen.", "The period ends before it begins.")]
    public void Field_Wrong_IsSaidAtTheField(string type, string field, string typed, string danish, string english)
    {
        var read = Forms.Read(type, [("from", "02-01-2026"), .. field is "from" ? [] : new[] { (field, typed) }]);

        Assert.Equal(new FieldProblem(field, new(danish, english)), Assert.Single(read.Problems, problem => string.Equals(problem.Field, field, StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_TooLong_SaysHowLongItIs()
    {
        var read = Forms.Read("cv", ("date", "i dag"), ("note", new string('x', 10_001)));

        Assert.Equal("Der er plads til 10.000 tegn. Der står 10.001.", Assert.Single(read.Problems).What.Danish);
        Assert.NotNull(Forms.Read("cv", ("date", "i dag"), ("note", new string('x', 10_000))).Fact);
        Assert.NotNull(Forms.Read("broker", ("from", "i dag"), ("broker", new string('x', 200))).Fact);
        Assert.Null(Forms.Read("broker", ("from", "i dag"), ("broker", new string('x', 201))).Fact);
    }

    [Theory]
    [InlineData("22-11-2026", "9.30", 34_200)]
    [InlineData("22-11-2026 9.30", "", 34_200)]
    [InlineData("22. nov. 2026 kl. 09:30", "", 34_200)]
    [InlineData("2026-11-22T09:30:15", "", 34_215)]
    [InlineData("i dag 9", "", 32_400)]
    public void Moment_InOneFieldOrTwo_IsRead(string at, string time, int second)
    {
        var fact = Forms.Fact("message", ("at", at), ("time", time));

        Assert.Equal((Forms.Today, Forms.Today, second), (fact.From, fact.To, fact.Second));
    }

    [Fact]
    public void Moment_WithoutATime_AsksForIt() =>
        Assert.Equal("time", Assert.Single(Forms.Read("message", ("at", "22-11-2026")).Problems).Field);

    [Fact]
    public void Choice_ByItsLabel_IsTheWord()
    {
        Assert.Equal("sygdom", Forms.Fact("absence", ("from", "i dag"), ("kind", "Sickness")).Text("kind"));
        Assert.Equal("barns-sygdom", Forms.Fact("absence", ("from", "i dag"), ("kind", "barns sygdom")).Text("kind"));
        Assert.Equal("orlov", Forms.Fact("absence", ("from", "i dag"), ("kind", "orlov")).Text("kind"));
    }

    [Theory]
    [InlineData("7,5")]
    [InlineData("6 timer, mandag og torsdag")]
    [InlineData("seks timer om ugen")]
    public void HoursAgreed_InWordsOrNumbers_AreGiven(string hours)
    {
        var fact = Forms.Fact("flexjob-agreement", ("date", "i dag"), ("job", "j1"), ("hours", hours));
        var table = CaseTable.With(new FactBuilder().Contact("2026-01-01").ToTable(Shipped.Vocabulary), 0, new Registering(fact));

        Assert.Contains("hours", KnownFact.InForce(table, 0).Single(known => known.Is("flexjob-agreement")).Fields.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Given_No_CountsAsNotGiven()
    {
        var fact = Forms.Fact("flexjob-agreement", ("date", "i dag"), ("job", "j1"), ("hours", "0"), ("parallelInternship", "nej"), ("followUp", "ja"), ("tasks", "lager"));
        var table = CaseTable.With(new FactBuilder().Contact("2026-01-01").ToTable(Shipped.Vocabulary), 0, new Registering(fact));
        var known = KnownFact.InForce(table, 0).Single(known => known.Is("flexjob-agreement"));

        Assert.Equal(["followUp", "job", "tasks"], known.Fields.Keys.Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public void Correction_KeepsWhatTheFormDoesNotShow()
    {
        var line = """{"id":"a","citizen":"c","type":"cv","date":"2026-11-01","note":"gammel","journal":{"no":7},"recorded":"2026-11-01T12:00:00+01:00"}"""u8;
        var stored = FactJson.Read(line.ToArray())!;
        var typed = FactForm.Write(stored.Fact, Language.English).ToDictionary(StringComparer.Ordinal);
        typed["note"] = "ny";

        var corrected = FactForm.Read(stored.Fact.Type, typed, Forms.Today, stored.Fact).Fact!;

        Assert.Equal("ny", corrected.Text("note"));
        Assert.Equal(new RawValue("""{"no":7}"""), corrected["journal"]);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("'; DROP TABLE facts; --", true)]
    [InlineData("=HYPERLINK(\"x\")", true)]
    [InlineData("👩‍🦽 klarede det 🎉", true)]
    [InlineData("שלום مرحبا", true)]
    [InlineData("skjult \u202E bagvendt", false)]
    [InlineData("nul\0tegn", false)]
    [InlineData("\u001B[31mrød", false)]
    public void HostileText_IsKeptAsTextOrRefused(string text, bool isKept)
    {
        var read = Forms.Read("company-contact", ("from", "i dag"), ("job", text), ("name", text), ("note", text));

        Assert.Equal(isKept, read.Fact is not null);
        Assert.Equal(isKept ? Array.Empty<string>() : ["job", "name", "note"], read.Problems.Select(problem => problem.Field).ToArray());
        if (isKept) Assert.Equal(text, read.Fact!.Text("note"));
        Assert.All(read.Problems, problem => Assert.DoesNotContain(text, problem.What.Danish, StringComparison.Ordinal));
    }

    /// <summary>Halves of characters cannot stand in an attribute.</summary>
    [Fact]
    public void HalfACharacter_IsRefused()
    {
        string[] halves = ["halv \uD83C", "\uDF89 halv", "\uDF89\uD83C"];
        Assert.All(halves, half => Assert.Equal("note", Assert.Single(Forms.Read("cv", ("date", "i dag"), ("note", half)).Problems).Field));
    }

    [Fact]
    public void HugeOrHostileText_InAnyField_NeverThrows()
    {
        string[] texts =
        [
            new('9', 10_000_000), string.Concat(Enumerable.Repeat("🎉", 100)), new('\0', 500), "\uD800", "<script>", "-", "--", "9999999999999999999999", ";;;,,,",
            "1.1-1.999", "T", "kl.", "i dag kl. ", "\u202E", "NaN", "1e999", "\r\n\r\n", "null", "undefined", "00-00-0000", "31/12/99999", " ", "2026-02-31T10:00",
        ];
        foreach (var type in Catalogue.Types)
        {
            foreach (var text in texts)
            {
                var read = FactForm.Read(type, FormFields.Of(type).ToDictionary(field => field.Name, _ => text, StringComparer.Ordinal), Forms.Today);

                Assert.Equal(read.Fact is null, read.Problems.Length > 0);
                Assert.All(read.Problems, problem => Assert.InRange(problem.What.Danish.Length, 1, 200));
            }
        }
    }

    [Fact]
    public void Fields_ThatAreNull_CountAsEmpty() =>
        Assert.Equal(["date"], FactForm.Read(Forms.Type("cv"), new Dictionary<string, string>(StringComparer.Ordinal) { ["date"] = null! }, Forms.Today).Problems.Select(problem => problem.Field).ToArray());
}
