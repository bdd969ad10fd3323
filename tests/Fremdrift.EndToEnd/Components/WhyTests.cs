using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Fremdrift.Web.Components.Why;
using Xunit;

namespace Fremdrift.EndToEnd.Components;

public sealed class WhyTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    /// <summary>A citizen who goes from preparation to a job, with something met, late, waived, overdue and missed on the way.</summary>
    private const string Flexjob = """
        {"citizen":"a","id":"a1","type":"rehab-preparation","date":"2020-04-02","assessedForFlexjob":true,"recorded":"2020-04-02T12:00:00Z"}
        {"citizen":"a","id":"a2","type":"rehab-meeting","date":"2020-04-20","kind":"first","consultantPresent":true,"recorded":"2020-04-20T12:00:00Z"}
        {"citizen":"a","id":"a3","type":"visitation","date":"2020-04-25","decision":"granted","recorded":"2020-04-25T12:00:00Z"}
        {"citizen":"a","id":"a4","type":"benefit","from":"2020-05-01","to":"2021-03-31","kind":"ledighedsydelse","recorded":"2020-05-01T12:00:00Z"}
        {"citizen":"a","id":"a5","type":"broker","from":"2020-05-01","broker":"<img src=x onerror=alert(1)>","recorded":"2020-05-01T12:00:00Z"}
        {"citizen":"a","id":"a6","type":"contact","date":"2020-05-12","channel":"phone","with":"citizen","recorded":"2020-05-12T12:00:00Z"}
        {"citizen":"a","id":"a7","type":"absence","from":"2020-06-01","to":"2020-06-20","kind":"ferie","recorded":"2020-06-01T12:00:00Z"}
        {"citizen":"a","id":"a8","type":"message","at":"2020-07-01T10:00","recorded":"2020-07-01T12:00:00Z"}
        {"citizen":"a","id":"a9","type":"reply","at":"2020-07-03T10:00","inReplyTo":"a8","recorded":"2020-07-03T12:00:00Z"}
        {"citizen":"a","id":"a10","type":"waiver","date":"2020-07-03","rule":"plan-consolidated","recorded":"2020-07-03T12:00:00Z"}
        {"citizen":"a","id":"a11","type":"flexjob","from":"2021-04-01","job":"j1","hours":8,"recorded":"2021-04-01T12:00:00Z"}
        {"citizen":"a","id":"a12","type":"flexjob-agreement","date":"2021-04-01","job":"j1","progressionGoal":"10","followUp":"ja","recorded":"2021-04-01T12:00:00Z"}
        """;

    private const string Copenhagen = """
        {"citizen":"k","id":"k1","type":"group","from":"2019-01-01","to":"2019-12-31","group":"1","recorded":"2019-01-01T12:00:00Z"}
        {"citizen":"k","id":"k2","type":"group","from":"2020-01-01","group":"2","recorded":"2020-01-01T12:00:00Z"}
        {"citizen":"k","id":"k3","type":"development","date":"2020-02-01","dimension":"motivation","score":4,"recorded":"2020-02-01T12:00:00Z"}
        """;

    private static readonly ProgrammeRegistry Registry = ProgrammeRegistry.Load();

    public static TheoryData<int, string> Days
    {
        get
        {
            var days = new TheoryData<int, string>();
            foreach (var day in new[] { Day.Of(2020, 4, 10), Day.Of(2020, 5, 20), Day.Of(2020, 12, 1), Day.Of(2021, 4, 20), Day.Of(2021, 9, 1) })
            {
                days.Add(day, "da");
                days.Add(day, "en");
            }

            return days;
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Why_OfEverything_IsPlainOutsideTheModelsWords(int day, string code)
    {
        foreach (var explanation in Explanations(day))
        {
            foreach (var (definition, html) in await All(explanation, code is "da" ? Language.Danish : Language.English))
            {
                var text = Rendered.TextOutsideTheModel(html);
                Assert.Empty(PlainWords.Foreign(text, explanation.Plan.Model).Select(found => $"{definition.Name}: {found} in: {text}"));
                if (explanation.Plan.Model.In(code).DecisionOn(definition) is { } decision) Assert.Contains(decision, text, StringComparison.Ordinal);
                Assert.All(
                    ModelWording.Places(explanation.Plan.Model, definition.Citation.Source ?? ""),
                    place => Assert.Contains($"{place.Document!.Title}, {place.Where}", text, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Why_OfHostileTexts_ShowsThemAsText(int day, string code)
    {
        var pages = await All(Explanations(day)[0], code is "da" ? Language.Danish : Language.English);

        Assert.All(pages, page => Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal));
        if (day >= Day.Of(2020, 5, 1)) Assert.Contains(pages, page => Rendered.Text(page.Html).Contains(Hostile, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhyDuty_Overdue_AnswersFirstAndOffersTheRemedy()
    {
        var explanation = Explanations(Day.Of(2020, 7, 10))[0];
        var owed = explanation.Obligations.First(owed => owed is { Status: ObligationStatus.Overdue, Rule.Kind: ObligationKind.Recurring });

        var html = await Duty(explanation, owed, Language.Danish);

        var text = Rendered.Text(html);
        Assert.StartsWith("Kontakt mindst hver 14. dag. Skulle have været opfyldt senest 5. juli 2020. Det er 5 dage siden. Det har været gældende siden 21. juni 2020.", text, StringComparison.Ordinal);
        Assert.Contains("Det mindste, der ville opfylde den: Registrér »Kontakt« (hvordan: telefon, med hvem: borgeren), 10. juli 2020", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/ny/contact\"", html, StringComparison.Ordinal);
        Assert.Contains("Borgeren har en personlig jobformidler, fra 1. maj 2020", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyDuty_AFactBehind_LinksToItsEntry()
    {
        var explanation = Explanations(Day.Of(2020, 7, 10))[0];
        var answered = explanation.Obligations.First(owed => owed.Rule.Kind is ObligationKind.Answer);

        var html = await Duty(explanation, answered, Language.Danish);

        Assert.Contains("href=\"#fact-a8\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#fact-a9\"", html, StringComparison.Ordinal);
        Assert.Contains("Opfyldt for sent, 3. juli 2020 kl. 10.00. Fristen var 2. juli 2020 kl. 10.00.", Rendered.Text(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyDuty_WaivedByALeader_NamesTheRuleByItsTitle()
    {
        var explanation = Explanations(Day.Of(2020, 7, 10))[0];
        var waived = explanation.Obligations.First(owed => owed is { Status: ObligationStatus.Waived, Settled: not null });

        var text = Rendered.TextOutsideTheModel(await Duty(explanation, waived, Language.Danish));

        Assert.Contains("Kræves ikke: undtaget 3. juli 2020.", text, StringComparison.Ordinal);
        Assert.Contains($"(regel: {Language.Danish.Of(explanation.Plan.Model).Of(waived.Rule).Title})", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Det mindste", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyDuty_OwedForAJob_CallsItByItsTitle()
    {
        var explanation = Explanations(Day.Of(2021, 4, 20))[0];
        var owed = explanation.Obligations.First(owed => owed.Member is not null);

        var text = Rendered.Text(await Rendered.Html<WhyDuty>(
            Language.Danish, ("Explanation", explanation), ("Owed", owed), ("RegistrationAddress", Address), ("KeyTitle", (Func<string, string>)(key => $"Bageren {key}"))));

        Assert.Contains("(Bageren j1).", text, StringComparison.Ordinal);
        Assert.Contains("job: Bageren j1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyStretch_Absence_SaysWhatIsMissing()
    {
        var explanation = Explanations(Day.Of(2020, 7, 10))[0];
        var absence = explanation.NotIn.First(absence => absence.Definition is PhaseDefinition);

        var text = Rendered.Text(await Rendered.Html<WhyStretch>(Language.English, ("Explanation", explanation), ("Absence", absence)));

        Assert.Contains("The citizen is not here on 10 Jul 2020. ", text, StringComparison.Ordinal);
        Assert.Contains("Because: ✗", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhyStretch_ThatHasEnded_SaysWhyItEnded()
    {
        var explanation = Explanations(Day.Of(2021, 9, 1))[0];
        var ended = explanation.TargetGroups.First(stretch => stretch.WhyEnded is not null);

        var text = Rendered.Text(await Rendered.Html<WhyStretch>(Language.Danish, ("Explanation", explanation), ("Stretch", ended)));

        Assert.Contains("Det begyndte, fordi:", text, StringComparison.Ordinal);
        Assert.Contains("Det sluttede, fordi:", text, StringComparison.Ordinal);
    }

    private static Func<Registration, string> Address => registration => $"/ny/{registration.Type.Name}";

    private static Task<string> Duty(CitizenExplanation explanation, ExplainedObligation owed, Language language) =>
        Rendered.Html<WhyDuty>(language, ("Explanation", explanation), ("Owed", owed), ("RegistrationAddress", Address));

    private static async Task<IReadOnlyList<(Definition Definition, string Html)>> All(CitizenExplanation explanation, Language language)
    {
        var pages = new List<(Definition, string)>();
        foreach (var owed in explanation.Obligations) pages.Add((owed.Rule, await Duty(explanation, owed, language)));
        foreach (var stretch in explanation.TargetGroups.Concat(explanation.Phases))
            pages.Add((stretch.Definition, await Rendered.Html<WhyStretch>(language, ("Explanation", explanation), ("Stretch", stretch))));
        foreach (var absence in explanation.NotIn)
            pages.Add((absence.Definition, await Rendered.Html<WhyStretch>(language, ("Explanation", explanation), ("Absence", absence))));
        foreach (var right in explanation.Entitlements)
            pages.Add((right.Definition, await Rendered.Html<WhyEntitlement>(language, ("Explanation", explanation), ("Right", right))));
        Assert.NotEmpty(pages);
        return pages;
    }

    private static CitizenExplanation[] Explanations(int day) =>
    [
        Explain(Registry.Models.First(model => model.Phases.Count > 0), Flexjob, day),
        Explain(Registry.Models.First(model => model.Phases.Count == 0), Copenhagen, day),
    ];

    private static CitizenExplanation Explain(ProgrammeModel model, string facts, int day)
    {
        var plan = Registry.Plan(model.Name);
        using var files = FactFiles.Open([FactSource.FromMemory("facts.jsonl", Encoding.UTF8.GetBytes(facts))], plan.Vocabulary);
        Assert.Empty(files.Problems);
        var read = files.Read(0, new FactTable(plan.Vocabulary));
        using var lease = Registry.RentExplainer(plan);
        return lease.Value.Explain(read.Facts, read.Citizens.Span[0], day);
    }
}
