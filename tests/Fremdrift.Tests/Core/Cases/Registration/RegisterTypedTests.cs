using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Registration;

public sealed class RegisterTypedTests
{
    private static int Today => Forms.Today;

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Broker_WhileAnotherRuns_WarnsAndEndsThatOneTheDayBeforeWhenAsked(string kind)
    {
        await using var municipality = await Municipality(kind, new FactBuilder("c1").Broker(Written(Today - 100)));
        var broker = Typed("broker", ("from", "i dag"), ("broker", "Anders"));

        var odd = Assert.IsType<TypedOutcome.Odd>(await Send(municipality, broker));
        Assert.Contains("Bente", Assert.Single(odd.Warnings).Text.Danish, StringComparison.Ordinal);
        Assert.IsType<TypedOutcome.Saved>(await Send(municipality, broker, "c1-1"));

        var one = await Case(municipality);
        Assert.Equal([("Bente", Today - 1), ("Anders", Fremdrift.Engine.Facts.Fact.Ongoing)], one.InForce.Select(fact => fact.ToNew()).OrderBy(fact => fact.From).Select(fact => (fact.Text("broker")!, fact.To)));
        Assert.Single(one.Facts.Where(fact => fact.Seq > 1).Select(fact => fact.Batch).Distinct(StringComparer.Ordinal));
        Assert.IsType<TypedOutcome.Saved>(await Send(municipality, broker, "c1-1"));
        Assert.Equal(one.Citizen.Seq, (await Case(municipality)).Citizen.Seq);
        await municipality.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Job_WhileLedighedsydelseRuns_EndsItInTheSameTransaction(string kind)
    {
        await using var municipality = await Municipality(kind, new FactBuilder("c1").Benefit(Written(Today - 100)));
        var job = Typed("flexjob", ("from", "i dag"), ("job", "j1"), ("employer", "Bageren"), ("presence", "10"), ("intensity", "50"));

        Assert.IsType<TypedOutcome.Odd>(await Send(municipality, job));
        Assert.Equal("c1-1", Assert.Single(Closings.Offered(await Case(municipality), Forms.Type("flexjob"))).Id);
        Assert.IsType<TypedOutcome.Saved>(await Send(municipality, job, "c1-1"));

        var facts = (await Case(municipality)).InForce.Select(fact => fact.ToNew()).ToList();
        Assert.Equal(Today - 1, facts.Single(fact => fact.Type.Name is "benefit").To);
        Assert.Equal(5, facts.Single(fact => fact.Type.Name is "flexjob").Number("hours"));
        await municipality.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Company_WithItsNumber_IsEnteredInTheRegisterOnce(string kind)
    {
        await using var municipality = await Municipality(kind, new FactBuilder("c1").Benefit(Written(Today - 100)));
        foreach (var day in new[] { Today - 10, Today - 5 })
        {
            var measure = Typed("company-measure", ("from", TypedDay.Write(day)), ("to", TypedDay.Write(day + 2)), ("company", "Bageren"), ("cvr", "DK 13 58 56 28"));
            Assert.IsType<TypedOutcome.Saved>(await Send(municipality, measure));
        }

        var wrong = Assert.IsType<TypedOutcome.Wrong>(await Send(municipality, Typed("company-measure", ("from", "i dag"), ("company", "Bageren"), ("cvr", "13585629"))));

        Assert.Equal("cvr", Assert.Single(wrong.Problems).Problem.Field);
        await using var session = await municipality.Store.Open();
        Assert.Equal([("13585628", "Bageren")], await session.Query("select cvr, name from company", row => (row.GetString(0), row.GetString(1))));
        Assert.All((await Case(municipality)).InForce.Where(fact => fact.Type.Name is "company-measure"), fact => Assert.Equal("13585628", fact.ToNew().Text("cvr")));
    }

    [Fact]
    public async Task Hours_ThatRise_EndTheHoursHithertoInThatJobAlone()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite, new FactBuilder("c1").Job(Written(Today - 100), null, 9.5).Job(Written(Today - 50), null, 4, "j2"));
        var one = await Case(municipality);
        var hours = Typed("flexjob", ("from", "i dag"), ("job", "j1"), ("hours", "12"));

        var offered = Closings.Offered(one, Forms.Type("flexjob"));
        var hitherto = Assert.Single(Closings.Replaced(offered, "j1"));
        Assert.Contains("Afslut den nuværende dagen før", Assert.Single(Assert.IsType<TypedOutcome.Odd>(await Send(municipality, hours)).Warnings).Text.Danish, StringComparison.Ordinal);
        var other = offered.Single(fact => !string.Equals(fact.Id, hitherto.Id, StringComparison.Ordinal)).Id;
        Assert.Contains(Assert.IsType<TypedOutcome.Odd>(await Send(municipality, hours, hitherto.Id, other)).Warnings, warning => warning.Text.Danish.StartsWith("Det er ikke det samme job", StringComparison.Ordinal));
        Assert.Equal(
            "Fleksjob, Netto, 9,5 timer: slutter 1. juni 2026.",
            Closings.Told(new Registering(hitherto.ToNew() with { To = Days.Of("2026-06-01") }), Fremdrift.Core.Programmes.Language.Danish, new Dictionary<string, string>(StringComparer.Ordinal) { ["j1"] = "Netto" }).Text);
        Assert.IsType<TypedOutcome.Saved>(await Send(municipality, hours, hitherto.Id));

        Assert.Equal(
            [("j1", 9.5, Today - 1), ("j2", 4d, Fremdrift.Engine.Facts.Fact.Ongoing), ("j1", 12d, Fremdrift.Engine.Facts.Fact.Ongoing)],
            (await Case(municipality)).InForce.Select(fact => fact.ToNew()).OrderBy(fact => fact.From).Select(fact => (fact.Text("job")!, fact.Number("hours")!.Value, fact.To)));
        await municipality.AssertResultsAreFresh();
    }

    [Fact]
    public async Task Company_UnderAnotherNameThanItsNumber_IsAskedAbout()
    {
        await using var municipality = await Municipality(TestDatabases.Sqlite, new FactBuilder("c1").Benefit(Written(Today - 100)));
        TypedFact Measure(int day, string company) => Typed("company-measure", ("from", TypedDay.Write(day)), ("to", TypedDay.Write(day + 2)), ("company", company), ("cvr", "13585628"));
        Assert.IsType<TypedOutcome.Saved>(await Send(municipality, Measure(Today - 10, "Bageren")));

        Assert.IsType<TypedOutcome.Saved>(await Send(municipality, Measure(Today - 7, "bageren ")));
        var odd = Assert.IsType<TypedOutcome.Odd>(await Send(municipality, Measure(Today - 4, "Slagteren")));
        Assert.Contains("»Bageren«", Assert.Single(odd.Warnings).Text.Danish, StringComparison.Ordinal);
    }

    private static TypedFact Typed(string type, params (string Field, string Text)[] values) =>
        new(Forms.Type(type), Guid.CreateVersion7().ToString(), values.ToDictionary(field => field.Field, field => field.Text, StringComparer.Ordinal));

    private static async Task<TestMunicipality> Municipality(string kind, FactBuilder facts)
    {
        var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        await municipality.Register("c1", facts.Facts);
        return municipality;
    }

    private static async Task<CaseFile> Case(TestMunicipality municipality) =>
        (await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!;

    private static async Task<TypedOutcome> Send(TestMunicipality municipality, TypedFact fact, params string[] ends)
    {
        var one = await Case(municipality);
        return await new RegisterTyped(municipality.Store, municipality.Programmes, new Clock()).Run(
            TestMunicipality.Actor, one, new TypedRegistration([fact], one.Citizen.Seq, Anyway: false) { Ends = ends });
    }

    private static string Written(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    }
}
