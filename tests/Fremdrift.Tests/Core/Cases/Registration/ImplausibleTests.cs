using Fremdrift.Core.Cases.Registration;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Registration;

public sealed class ImplausibleTests
{
    private static FactBuilder Case => new FactBuilder()
        .Benefit("2026-03-01").Broker("2026-03-10")
        .Contact("2026-11-02", "phone").Message("2026-11-20T10:00");

    private static FactBuilder Working => new FactBuilder()
        .Benefit("2026-03-01", "2026-08-31").Broker("2026-03-10").Job("2026-09-01", "2026-10-31", 8);

    [Fact]
    public void Contact_OfToday_IsPlausible() => Assert.Empty(Warn(Case, Contact("i dag")));

    [Fact]
    public void Day_InTheFuture_IsOdd() => Says("Datoen ligger 3 dage ude i fremtiden.", "date", Case, Contact("25-11-2026"));

    [Theory]
    [InlineData("23.59", "Klokkeslættet ligger senere i dag.")]
    [InlineData("10.32", "Klokkeslættet ligger senere i dag.")]
    [InlineData("10.31", null)]
    [InlineData("10.00", null)]
    public void Time_LaterToday_IsOdd(string time, string? danish)
    {
        var message = Forms.Fact("message", ("at", "i dag"), ("time", time));

        var warnings = Implausible.Warnings(Case.ToTable(Shipped.Vocabulary), 0, message, Forms.Today, second: ((10 * 60) + 30) * 60);

        (string, string?)[] expected = danish is null ? [] : [(danish, "time")];
        Assert.Equal(expected, warnings.Select(warning => (warning.Text.Danish, warning.Field)).ToArray());
    }

    [Fact]
    public void PeriodEnd_InTheFuture_IsPlausible() => Assert.Empty(Warn(Case, Forms.Fact("absence", ("from", "i dag"), ("to", "24-12-2026"), ("kind", "ferie"))));

    [Fact]
    public void Day_LongAgo_IsOdd()
    {
        Says("Datoen er mere end et år gammel.", "date", Case, Contact("21-11-2025"));
        Assert.Empty(Warn(Case, Contact("22-11-2025")));
    }

    [Fact]
    public void Day_YearsBeforeTheFirstFact_IsOdd() => Says("Datoen ligger flere år før borgerens første registrering, 1. marts 2026.", "date", Case, Contact("01-02-2024"));

    [Fact]
    public void Period_EndedLongAgo_IsOdd() =>
        Says("Perioden sluttede for mere end et år siden.", "to", Case, Forms.Fact("absence", ("from", "01-06-2025"), ("to", "10-06-2025"), ("kind", "ferie")));

    [Fact]
    public void Contact_SameDayAndChannel_IsOdd()
    {
        Says("Der er allerede en kontakt af samme slags 2. nov. 2026.", "channel", Case, Contact("02-11-2026", with: "both"));
        Assert.Empty(Warn(Case, Contact("02-11-2026", channel: "meeting")));
        Assert.Empty(Warn(Case, Contact("03-11-2026")));
    }

    [Fact]
    public void ParallelInternship_WithoutConsentFunctionsAndCompany_IsOdd()
    {
        Says(
            "En parallel praktik kræver borgerens samtykke, nye jobfunktioner og en virksomhed. Det mangler: borgerens samtykke, nye jobfunktioner, virksomhed.", "consent",
            Working, Forms.Fact("company-measure", ("from", "i dag"), ("kind", "virksomhedspraktik"), ("parallel", "ja"), ("consent", "nej")));
        Assert.Empty(Warn(Working, Forms.Fact("company-measure", ("from", "i dag"), ("kind", "virksomhedspraktik"), ("parallel", "ja"), ("consent", "ja"), ("newFunctions", "Kassen"), ("company", "Netto"))));
        Assert.Empty(Warn(Working, Forms.Fact("company-measure", ("from", "i dag"), ("kind", "virksomhedspraktik"), ("parallel", "nej"))));
    }

    [Fact]
    public void Anything_RegisteredTwice_IsOdd() => Says("Det samme er allerede registreret.", null, Case, Contact("02-11-2026"));

    [Fact]
    public void Correction_IsNotHeldAgainstWhatItCorrects()
    {
        var facts = Case;
        var table = facts.ToTable(Shipped.Vocabulary);

        Assert.Empty(Implausible.Warnings(table, 0, Contact("02-11-2026"), Forms.Today, corrects: facts.Facts[2].Id));
    }

    [Fact]
    public void WhatWasTakenBack_IsNotHeldAgainstIt()
    {
        var facts = Case;

        Assert.Empty(Warn(facts.Retract(facts.Facts[2].Id, "2026-11-03T12:00:00Z"), Contact("02-11-2026")));
    }

    [Theory]
    [InlineData("broker", "broker", "Den nuværende jobformidler, Bente, slutter ikke af sig selv. Afslut den dagen før. Borgeren har indtil nu haft 1 jobformidler.")]
    [InlineData("benefit", "kind", "Den gamle ydelse slutter ikke af sig selv. Sæt kryds ved »Afslut den nuværende dagen før«.")]
    public void Period_ThatGoesOn_DoesNotEndByItself(string type, string field, string expected) =>
        Says(expected, "from", Case, Forms.Fact(type, ("from", "i dag"), (field, "fleksloentilskud")));

    [Fact]
    public void Periods_OfWhichThereIsOneAtATime_ThatOverlap_AreOdd()
    {
        Says("Ydelse: Perioden overlapper en anden, 1. marts 2026 – 31. aug. 2026.", "from", Working, Forms.Fact("benefit", ("from", "31-08-2026"), ("kind", "fleksloentilskud")));
        Assert.Empty(Warn(Working, Forms.Fact("benefit", ("from", "01-09-2026"), ("kind", "fleksloentilskud"))));
        Says("Fleksjob: Perioden overlapper en anden, 1. sep. 2026 – 31. okt. 2026.", "from", Working, Job("31-10-2026", "8"));
        Assert.Empty(Warn(Working, Job("31-10-2026", "8", job: "j2")));
    }

    [Fact]
    public void Absences_OverlapOnlyInKind()
    {
        var facts = new FactBuilder().Absence("2026-11-01", "2026-11-20");

        Says("Fravær: Perioden overlapper en anden, 1. nov. 2026 – 20. nov. 2026.", "from", facts, Forms.Fact("absence", ("from", "20-11-2026"), ("kind", "sygdom")));
        Assert.Empty(Warn(facts, Forms.Fact("absence", ("from", "20-11-2026"), ("kind", "ferie"))));
    }

    [Fact]
    public void Hours_AboveFullTimeOrJumping_AreOdd()
    {
        Says("Det er mere end 37 timer om ugen.", "hours", new FactBuilder().Benefit("2026-03-01", "2026-11-21"), Job("i dag", "37,5"));
        Says("Timetallet springer fra 8 til 28,5 timer om ugen.", "hours", Working, Job("01-11-2026", "28,5"));
        Assert.Empty(Warn(Working, Job("01-11-2026", "28")));
        Assert.Empty(Warn(Working, Job("01-11-2026", "37", job: "j2")));
    }

    [Fact]
    public void FollowUp_OutsideTheJobOrOfNone_IsOdd()
    {
        Says("Borgeren er ikke i jobbet den dag.", "date", Working, FollowUp("01-11-2026", "j1"));
        Assert.Empty(Warn(Working, FollowUp("31-10-2026", "j1")));
        Says("Der er intet fleksjob med det navn. Registrér jobbet først, eller ret navnet.", "job", Working, FollowUp("31-10-2026", "j9"));
        Says("Der er intet fleksjob med det navn. Registrér jobbet først, eller ret navnet.", "job", Working, Forms.Fact("flexjob-agreement", ("date", "31-10-2026"), ("job", "j9")));
    }

    [Fact]
    public void FollowUp_ByPhoneWithoutAReason_IsOdd()
    {
        Says("Skriv, hvorfor opfølgningen ikke var personligt fremmøde.", "phoneReason", Working, ByPhone(null));
        Assert.Empty(Warn(Working, ByPhone("Butikken var lukket")));

        static NewFact ByPhone(string? reason) => Forms.Fact("follow-up", ("date", "31-10-2026"), ("job", "j1"), ("inPerson", "nej"), ("phoneReason", reason ?? ""));
    }

    [Fact]
    public void FollowUp_OfAMeasure_IsPlausibleUnderTheIdItWasFirstRegisteredAs()
    {
        var facts = new FactBuilder().Benefit("2026-03-01").During("2026-10-01", "2026-11-10", "company-measure", ("kind", "virksomhedspraktik"));
        var first = facts.Facts[^1].Id;

        Assert.Empty(Warn(facts, FollowUp("01-11-2026", first)));
        Says("Borgeren er ikke i jobbet den dag.", "date", facts, FollowUp("11-11-2026", first));
    }

    [Fact]
    public void Job_WhileTheBenefitOfTheUnemployedGoesOn_IsOdd()
    {
        Says("Ledighedsydelsen slutter ikke af sig selv. Afslut den også, hvis den hører op.", "from", new FactBuilder().Benefit("2026-03-01"), Job("i dag", "8"));
        Assert.Empty(Warn(new FactBuilder().Benefit("2026-03-01", "2026-11-21"), Job("i dag", "8")));
    }

    [Fact]
    public void Hours_OtherThanPresenceAndIntensityMake_AreOdd()
    {
        Says("Tilstedetid gange intensitet giver 5 effektive timer, ikke 8.", "hours", Working, Hours("8"));
        Assert.Empty(Warn(Working, Hours("")));
        Assert.Equal(5, Hours("").Number("hours"));

        static NewFact Hours(string hours) => Forms.Fact("flexjob", ("from", "01-11-2026"), ("job", "j1"), ("hours", hours), ("presence", "10"), ("intensity", "50"));
    }

    [Fact]
    public void Decision_OnAnotherScheme_TakesANewPresentation()
    {
        var granted = new FactBuilder().Benefit("2026-03-01").Visitation("2026-03-01").On("2026-11-10", "rehab-meeting", ("kind", "reprocessing"));
        var meeting = Forms.Fact("rehab-meeting", ("date", "10-11-2026"), ("kind", "reprocessing"), ("newPresentation", "ja"), ("newPresentationReason", "Ny sygdom"));
        var pension = Forms.Fact("rehab-decision", ("date", "20-11-2026"), ("scheme", "foertidspension"));

        Assert.Equal("scheme", Assert.Single(Warn(granted, pension)).Field);
        Assert.Empty(Implausible.Warnings(granted.ToTable(Shipped.Vocabulary), 0, pension, Forms.Today, find: _ => meeting));
        Assert.Empty(Warn(granted, Forms.Fact("rehab-decision", ("date", "20-11-2026"), ("scheme", "fleksjob"))));
        Assert.Empty(Warn(new FactBuilder().Benefit("2026-03-01"), pension));
    }

    [Fact]
    public void Reply_ToNothingOrTooEarly_IsOdd()
    {
        var message = Case.Facts[3].Id;

        Assert.Empty(Warn(Case, Reply("20-11-2026", "10.00", message)));
        Says("Svaret ligger før beskeden.", "at", Case, Reply("20-11-2026", "9.59", message));
        Says("Den besked, der svares på, findes ikke.", "inReplyTo", Case, Reply("20-11-2026", "11", "x"));
    }

    [Fact]
    public void AfterTheEnd_WhatBelongsToTheCase_IsOdd()
    {
        var left = new FactBuilder().Benefit("2026-03-01", "2026-08-31").On("2026-09-01", "scheme-exit");

        Says("Borgeren er registreret som udtrådt af fleksjobordningen 1. sep. 2026.", "from", left, Job("01-10-2026", "8"));
        Assert.Empty(Warn(left, Contact("01-10-2026")));
        Assert.Empty(Warn(left.Visitation("2026-09-15"), Job("01-10-2026", "8")));
        var ended = Implausible.Warnings(Case.ToTable(Shipped.Vocabulary), 0, Contact("i dag"), Forms.Today, endedOn: Forms.Today - 2);
        Assert.Equal("Borgerens sag er afsluttet 20. nov. 2026.", Assert.Single(ended).Text.Danish);
    }

    [Fact]
    public void AnyType_BesideAnyWildHistory_NeverThrows()
    {
        var table = Working.Absence("2026-11-01", null).Message("2026-11-20T10:00").Marking("2026-09-01").ToTable(Shipped.Vocabulary);
        foreach (var type in Fremdrift.Engine.Facts.Catalogue.Types)
        {
            foreach (var day in new[] { 0, Forms.Today, Fremdrift.Engine.Time.Day.Last })
                Assert.NotNull(Implausible.Warnings(table, 0, new NewFact { Type = type, From = day, To = Fremdrift.Engine.Facts.Fact.Ongoing }, Forms.Today));
        }
    }

    private static NewFact Contact(string date, string channel = "phone", string with = "citizen") => Forms.Fact("contact", ("date", date), ("channel", channel), ("with", with));

    private static NewFact Job(string from, string hours, string job = "j1") => Forms.Fact("flexjob", ("from", from), ("job", job), ("hours", hours));

    private static NewFact FollowUp(string date, string job) => Forms.Fact("follow-up", ("date", date), ("job", job));

    private static NewFact Reply(string at, string time, string to) => Forms.Fact("reply", ("at", at), ("time", time), ("inReplyTo", to));

    private static IReadOnlyList<Warning> Warn(FactBuilder facts, NewFact proposed) => Implausible.Warnings(facts.ToTable(Shipped.Vocabulary), 0, proposed, Forms.Today);

    private static void Says(string danish, string? field, FactBuilder facts, NewFact proposed)
    {
        var warning = Assert.Single(Warn(facts, proposed));
        Assert.Equal((danish, field), (warning.Text.Danish, warning.Field));
        Assert.NotEmpty(warning.Text.English);
    }
}
