using Fremdrift.Core;
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
        Assert.Equal(["Contact at least every 14 days: met today. The next is due 6 Jul 2020."], Flat(Effects.Lines(effects, Language.English)));
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

        Assert.Single(Effects.Of(evaluator, before, 0, after, 0, WallClock.EndOf(today)));
        Assert.Single(Effects.Of(evaluator, after, 0, before, 0, WallClock.EndOf(today)));
        Assert.Empty(Effects.Of(evaluator, after, 0, after, 0, WallClock.EndOf(today)));
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
                    var effects = Effects.Of(evaluator, table, 0, WallClock.EndOf(Days.Of(today)), new Registering(fact, type == Catalogue.Retraction ? "borger-3" : null));

                    Assert.All([.. Flat(Effects.Lines(effects, Language.Danish)), .. Flat(Effects.Lines(effects, Language.English))], line => Assert.EndsWith(".", line, StringComparison.Ordinal));
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

    [Fact]
    public void Absence_WithoutAnEnd_LetsTheClockStandStill()
    {
        var lines = Running(new FactBuilder().Benefit("2026-05-01").Broker("2026-05-01"), "2026-10-01", Sick("2026-10-01", Fact.Ongoing));

        Assert.Contains("Genbehandling efter seks måneder: uret står stille, så længe perioden løber. Før: senest 1. nov. 2026.", lines);
        Assert.DoesNotContain(lines, line => line.Contains("9999", StringComparison.Ordinal));
    }

    [Fact]
    public void Absence_ThatGetsItsEnd_LetsTheClockGoOn()
    {
        var facts = new FactBuilder().Benefit("2026-05-01").Broker("2026-05-01").Absence("2026-10-01", null);

        var lines = Running(facts, "2026-10-10", Sick("2026-10-01", Days.Of("2026-10-10")) with { Supersedes = facts.LastId });

        Assert.Contains("Genbehandling efter seks måneder: senest 11. nov. 2026.", lines);
        Assert.DoesNotContain(lines, line => line.Contains("9999", StringComparison.Ordinal));
    }

    [Fact]
    public void Benefit_WhileTheCitizenIsAwayForGood_SaysNothingOfTheEndOfTime() =>
        Assert.DoesNotContain(
            Running(new FactBuilder().Broker("2026-05-01").Absence("2026-05-01", null), "2026-10-01", new Registering(new NewFact
            {
                Type = Forms.Type("benefit"), From = Days.Of("2026-05-01"), To = Fact.Ongoing, Fields = [new("kind", new TextValue("ledighedsydelse"))],
            })),
            line => line.Contains("9999", StringComparison.Ordinal));

    [Fact]
    public void Message_FromYesterday_IsInTimeUntilItsHourHasPassed()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").ToTable(Shipped.Vocabulary);
        var message = new Registering(new NewFact { Type = Forms.Type("message"), From = Days.Of("2020-06-01"), To = Days.Of("2020-06-01"), Second = 15 * 3600 });
        var evaluator = new Evaluator(Shipped.Plan(Shipped.Flexjob));

        EffectKind At(int hour) => Assert.Single(Effects.Of(evaluator, facts, 0, new WallClock(Days.Of("2020-06-02"), hour * 3600), message)).Kind;

        Assert.Equal(EffectKind.DutyOpened, At(14));
        Assert.Equal(EffectKind.DutyOverdue, At(16));
    }

    [Fact]
    public void ManyChanges_AreAllThere_BehindTheLinesThatAreShown()
    {
        var model = Shipped.Plan(Shipped.Flexjob).Model;
        var effects = new[] { EffectKind.DutyMet, EffectKind.DutyWaived, EffectKind.DutyOpened, EffectKind.DutyFellAway }
            .SelectMany(kind => model.Obligations.Take(kind is EffectKind.DutyOpened ? 5 : 3).Select(rule => new Effect { Kind = kind, Model = model, Definition = rule, Today = Days.Of("2020-06-22"), On = Days.Of("2020-06-22") }))
            .Append(new Effect { Kind = EffectKind.Older, Model = model, Today = Days.Of("2020-06-22"), Count = 4 }).ToList();

        var lines = Effects.Lines(effects, Language.Danish);

        Assert.Equal((8, "Og 4 andre ændringer.", "4 ældre pligter skifter status."), (lines.Count, lines[6].Text, lines[7].Text));
        Assert.Equal(effects.Count, lines.Concat(lines[6].Rest).Where(line => line.Rest.Count == 0).Sum(line => Math.Max(1, line.Items.Count)));
    }

    private static Registering Sick(string from, int to) => new(new NewFact { Type = Forms.Type("absence"), From = Days.Of(from), To = to, Fields = [new("kind", new TextValue("sygdom"))] });

    /// <summary>By the edition that runs without an end.</summary>
    private static string[] Running(FactBuilder facts, string today, Registering registering) =>
        Danish(Effects.Of(new Evaluator(Shipped.Plan(Shipped.Flexjob, "current")), facts.ToTable(Shipped.Vocabulary), 0, WallClock.EndOf(Days.Of(today)), registering));

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
        Effects.Of(new Evaluator(Shipped.Plan(Shipped.Flexjob)), facts.ToTable(Shipped.Vocabulary), 0, WallClock.EndOf(Days.Of(today)), registering);

    private static string[] Danish(IReadOnlyList<Effect> effects) => Flat(Effects.Lines(effects, Language.Danish));

    private static string[] Flat(IEnumerable<EffectLine> lines) => [.. lines.Select(line => line.Items.Count == 0 ? line.Text : $"{line.Text}: {string.Join("; ", line.Items)}.")];
}
