using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Registration;

public sealed class EffectsTests
{
    private static FactBuilder Searching => new FactBuilder()
        .Preparation("2020-05-01").Visitation("2020-06-01").Benefit("2020-06-01").Broker("2020-06-01").Contact("2020-06-10");

    [Fact]
    public void Contact_MeetsTheDuty_AndSaysWhenTheNextIsDue()
    {
        var effects = Of(Searching, "2020-06-22", Contact("2020-06-22"));

        Assert.Equal(["Kontakt mindst hver 14. dag: opfyldt i dag. Næste senest 6. juli 2020."], Danish(effects));
        Assert.Equal(["Contact at least every 14 days: met today. The next is due 6 Jul 2020."], Effects.Lines(effects, Language.English).ToArray());
    }

    [Fact]
    public void Contact_OverTheDue_IsMetLate() =>
        Assert.Equal(["Kontakt mindst hver 14. dag: opfyldt i går, efter fristen. Næste senest 13. juli 2020."], Danish(Of(Searching, "2020-06-30", Contact("2020-06-29"))));

    [Fact]
    public void Contact_ToCome_WillMeetTheDuty() =>
        Assert.Equal(["Kontakt mindst hver 14. dag: bliver opfyldt i morgen. Næste senest 7. juli 2020."], Danish(Of(Searching, "2020-06-22", Contact("2020-06-23"))));

    [Fact]
    public void Contact_ForgottenBetweenTwo_TellsOnlyOfItself() =>
        Assert.Equal(["Kontakt mindst hver 14. dag: opfyldt 16. juni 2020."], Danish(Of(Searching.Contact("2020-06-19"), "2020-06-22", Contact("2020-06-16"))));

    [Fact]
    public void Mail_ChangesNothing()
    {
        Assert.Empty(Of(Searching, "2020-06-22", Contact("2020-06-22", "mail")));
        Assert.Equal("Registreringen ændrer hverken fase eller pligter.", Effects.None.Danish);
    }

    [Fact]
    public void TakingBack_UndoesIt()
    {
        var facts = Searching.Contact("2020-06-22");

        var lines = Danish(Of(facts, "2020-06-22", Registering.TakingBack(facts.LastId)));

        Assert.Equal(["Kontakt mindst hver 14. dag: ikke længere opfyldt. Skal ske senest 24. juni 2020."], lines);
    }

    [Fact]
    public void Broker_EndsThePreparation()
    {
        var facts = new FactBuilder().Preparation("2020-05-01").Visitation("2020-06-01").Benefit("2020-06-01");

        var lines = Danish(Of(facts, "2020-06-10", new Registering(new NewFact
        {
            Type = Forms.Type("broker"), From = Days.Of("2020-06-10"), To = Fact.Ongoing, Fields = [new("broker", new TextValue("Bente"))],
        })));

        Assert.Equal("Borgeren går fra fasen »Forventningsafstemning« til fasen »Sammen om at finde fleksjobbet« fra i dag.", lines[0]);
        Assert.Contains("Personlig jobformidler: opfyldt i dag, efter fristen.", lines, StringComparer.Ordinal);
        Assert.Contains("Fase 1 på højst 10 uger: opfyldt i dag.", lines, StringComparer.Ordinal);
        Assert.Contains("Kontakt mindst hver 14. dag: ny pligt. Senest 24. juni 2020.", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void Flexjob_WithAgreementMarkingAndContactPerson_LeadsToTheNextPhase()
    {
        var day = Days.Of("2020-09-01");
        var registering = new[]
        {
            new Registering(new NewFact { Type = Forms.Type("flexjob"), From = day, To = Fact.Ongoing, Fields = [new("job", new TextValue("j1")), new("employer", new TextValue("Netto")), new("hours", new NumberValue(8))] }),
            new Registering(new NewFact { Type = Forms.Type("flexjob-agreement"), From = day, To = day, Fields = [new("job", new TextValue("j1")), new("progressionGoal", new TextValue("flere timer")), new("followUp", new TextValue("hver måned"))] }),
            new Registering(new NewFact { Type = Forms.Type("marking"), From = day, To = Fact.Ongoing, Fields = [new("name", new TextValue("Udvikling i fleksjob II"))] }),
        };

        var effects = Of(Searching, "2020-09-01", registering);
        var lines = Danish(effects);

        Assert.Equal("Borgeren går fra fasen »Sammen om at finde fleksjobbet« til fasen »Fleksjob med fokus på progression« fra i dag.", lines[0]);
        Assert.Contains(effects, effect => effect is { Kind: EffectKind.DutyOpened, Member: "Netto" } && effect.Due == Days.Of("2020-09-15"));
        Assert.Contains(lines, line => line.StartsWith("Nye pligter: ", StringComparison.Ordinal) && line.Contains("Konkret aftale om fleksjobbet (Netto), senest 15. sep. 2020; ", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 3, 8);
    }

    [Fact]
    public void Benefit_RegisteredLate_SumsUpThePast()
    {
        var facts = new FactBuilder().Visitation("2020-04-15").Broker("2020-04-15").Job("2020-05-01", "2020-05-31", 12);
        for (var day = Days.Of("2020-06-10"); day < Days.Of("2021-05-01"); day += 12) facts.Contact(Days.Text(day));

        var effects = Of(facts, "2021-05-05", new Registering(new NewFact { Type = Forms.Type("benefit"), From = Days.Of("2020-06-01"), To = Fact.Ongoing, Fields = [new("kind", new TextValue("ledighedsydelse"))] }));
        var lines = Danish(effects);

        Assert.Contains(lines, line => line.EndsWith(" ældre pligter skifter status.", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 3, 8);
        Assert.StartsWith("Borgeren går ind i fasen", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Registration_AndTakingItBack_AreOppositeInNumber()
    {
        var before = Searching.ToTable(Shipped.Vocabulary);
        var after = CaseTable.With(before, 0, Contact("2020-06-22"));
        var evaluator = new Evaluator(Shipped.Plan(Shipped.Flexjob));
        var today = Days.Of("2020-06-22");

        Assert.Single(Effects.Of(evaluator, before, 0, after, 0, today));
        Assert.Single(Effects.Of(evaluator, after, 0, before, 0, today));
        Assert.Empty(Effects.Of(evaluator, after, 0, after, 0, today));
    }

    [Fact]
    public void AnyRegistration_InAnyProgramme_IsToldInEightLinesInBothLanguages()
    {
        var table = Searching.Job("2020-09-01", null, 8).Message("2020-08-01T10:00").Group("2020-04-01", null, "1").Absence("2020-08-01", "2020-08-10").ToTable(Shipped.Vocabulary);
        foreach (var (model, edition) in Shipped.Editions)
        {
            var evaluator = new Evaluator(Shipped.Plan(model, edition));
            foreach (var type in Catalogue.Types)
            {
                foreach (var today in new[] { "2019-12-01", "2020-07-01", "2021-03-01", "2026-11-22" })
                {
                    var typed = FormFields.Of(type).Where(field => field.Required).ToDictionary(field => field.Name, Sample, StringComparer.Ordinal);
                    var fact = FactForm.Read(type, typed, Days.Of(today)).Fact!;
                    var effects = Effects.Of(evaluator, table, 0, Days.Of(today), new Registering(fact, type == Catalogue.Retraction ? "borger-3" : null));

                    Assert.All([.. Effects.Lines(effects, Language.Danish), .. Effects.Lines(effects, Language.English)], line => Assert.EndsWith(".", line, StringComparison.Ordinal));
                    Assert.InRange(Effects.Lines(effects, Language.Danish).Count, 0, 8);
                    Assert.All(effects, effect => Assert.NotEmpty(Effects.Text(effect, Language.English)));
                }
            }
        }
    }

    [Fact]
    public void Table_With_LeavesTheOtherAsItWas()
    {
        var table = Searching.Citizen("anden").Contact("2020-07-01").ToTable(Shipped.Vocabulary);
        var (citizen, count) = (table.Citizens.Find("anden"), table.Count);

        var made = CaseTable.With(table, citizen, Contact("2020-07-02"), Registering.TakingBack("anden-6"));

        Assert.Equal(count, table.Count);
        Assert.Equal("anden", made[0].Citizen);
        Assert.Equal([Days.Of("2020-07-02")], KnownFact.InForce(made, 0).Select(known => known.Days.From));
    }

    private static string Sample(FormField field) => field.Kind switch
    {
        FormFieldKind.Day => "i dag",
        FormFieldKind.Time => "12",
        FormFieldKind.Number => "9",
        FormFieldKind.Flag => "ja",
        FormFieldKind.Choice or FormFieldKind.OpenChoice => field.Options[0].Value,
        _ => "j1",
    };

    private static Registering Contact(string date, string channel = "phone") => new(new NewFact
    {
        Type = Forms.Type("contact"), From = Days.Of(date), To = Days.Of(date), Fields = [new("channel", new TextValue(channel)), new("with", new TextValue("citizen"))],
    });

    private static IReadOnlyList<Effect> Of(FactBuilder facts, string today, params Registering[] registering) =>
        Effects.Of(new Evaluator(Shipped.Plan(Shipped.Flexjob)), facts.ToTable(Shipped.Vocabulary), 0, Days.Of(today), registering);

    private static string[] Danish(IReadOnlyList<Effect> effects) => [.. Effects.Lines(effects, Language.Danish)];
}
