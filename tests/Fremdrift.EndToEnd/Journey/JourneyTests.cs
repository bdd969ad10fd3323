using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>One citizen's way through the programme, registered by those who do so, each at their own desk; seen on 18 November 2026.</summary>
[Collection(DemoApp.Second)]
public sealed class JourneyTests(DemoApp demo)
{
    private const string Name = "Rosa Prøvesen";

    // A number that is never given to anyone: 60 is added to the day.
    private const string Cpr = "711180-1234";

    private const string First = "1 · Forventningsafstemning";
    private const string Second = "2 · Sammen om at finde fleksjobbet";
    private const string Third = "3 · Fleksjob med fokus på progression";

    [Fact]
    public async Task Citizen_FromPreparationToMoreHours_IsFollowedAllTheWay()
    {
        var key = await CaseworkerPrepares();
        await TeamLeaderGivesABroker(key);
        await BrokerLooksForAJob(key);
        await BrokerAgreesOnAJob(key);
        await BrokerFollowsUp(key);
        await HoursRise(key);
    }

    private async Task<string> CaseworkerPrepares()
    {
        await using var caseworker = await Worker.SignIn(demo.App, "sagsbehandler");
        await caseworker.Enters(Name, Cpr);
        await caseworker.SeesPhase("ingen");
        await caseworker.AsksWhy("fase 1", "Hvorfor ikke?");

        await caseworker.Registers(
            "rehab-preparation", [("date", "12-01-2026"), ("assessedForFlexjob", "true")],
            "Borgeren går ind i fasen »Forventningsafstemning« fra 12. jan. 2026");
        await caseworker.SeesPhase(First);
        await caseworker.SeesOwed("Fase 1 på højst 10 uger");
        await caseworker.AsksWhy("Fase 1 på højst 10 uger", "23. marts 2026", "Det mangler");

        await caseworker.Registers("job-goal", [("date", "19-01-2026"), ("concrete", "true"), ("realistic", "true"), ("text", "Kontorassistent få timer om ugen")]);
        await caseworker.Registers("consultant-involved", [("date", "20-01-2026")]);
        await caseworker.Registers(
            "rehab-meeting",
            [("date", "16-02-2026"), ("kind", "first"), ("consultantPresent", "true"), ("progressionGoal", "Fra 4 til 12 timer på to år")],
            "Jobmål før mødet i rehabiliteringsteamet", "Virksomhedskonsulent med på mødet");
        await caseworker.SeesElement("A · ", "Leveret");
        await caseworker.SeesElement("B · ", "Leveret");

        await caseworker.Registers("benefit", [("from", "23-02-2026"), ("kind", "Ledighedsydelse")], "»På ledighedsydelse« fra 23. feb. 2026");
        await caseworker.Registers("visitation", [("date", "23-02-2026"), ("decision", "granted")], "Foran møde med rehabiliteringsteamet");
        await caseworker.SeesPhase(First);
        await caseworker.AsksWhy("Personlig jobformidler", "Det mangler", "På ledighedsydelse");
        return caseworker.Key;
    }

    private async Task TeamLeaderGivesABroker(string key)
    {
        await using var leader = await Worker.SignIn(demo.App, "teamleder", key);
        await leader.Finds(Name);
        await leader.Registers(
            "broker", [("broker", "Mette Kjærgaard"), ("from", "23-02-2026"), ("role", "Virksomhedskonsulent")],
            "Borgeren går fra fasen »Forventningsafstemning« til fasen »Sammen om at finde fleksjobbet« fra 23. feb. 2026", "Personlig jobformidler: opfyldt");
        await leader.SeesPhase(Second);
        await leader.AsksWhy("Sammen om at finde fleksjobbet", "Det begyndte, fordi", "Personlig jobformidler");
    }

    private async Task BrokerLooksForAJob(string key)
    {
        await using var broker = await Worker.SignIn(demo.App, "jobformidler", key);
        await broker.Visit.GoTo("/min-dag");
        Assert.Contains(Name, await broker.Visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await broker.Finds(Name);
        await broker.SeesOwed("Kontakt mindst hver 14. dag", "Jobmål, CV og plan for jobsøgning");

        foreach (var (day, channel) in new[] { ("05-03-2026", "meeting"), ("18-03-2026", "phone"), ("31-03-2026", "phone") })
            await broker.Registers("contact", [("channel", channel), ("date", day), ("agreed", "Vi ser på kontorjob tæt på hjemmet.")], "Kontakt mindst hver 14. dag");
        await broker.Registers("cv", [("date", "05-03-2026")]);
        await broker.Registers("job-search-plan", [("date", "12-03-2026")]);
        await broker.Registers("job-wish", [("date", "12-03-2026")], "Jobmål, CV og plan for jobsøgning: opfyldt 12. marts 2026");
        await broker.SeesElement("D · ", "Leveret");

        await broker.Registers("company-measure", [("company", "Prøvekontoret"), ("from", "16-03-2026"), ("to", "10-04-2026"), ("tasks", "Arkiv og post")]);
        await broker.SeesPhase(Second);
        await broker.SeesOwed("Kontakt mindst hver 14. dag");
    }

    private async Task BrokerAgreesOnAJob(string key)
    {
        await using var broker = await Worker.SignIn(demo.App, "jobformidler", key);
        await broker.Registers(
            "nyt-fleksjob",
            [
                ("employer", "Prøvekontoret"), ("from", "13-04-2026"), ("hours", "6"), ("kontakt.name", "Kontorchef Kim"), ("aftale.date", "13-04-2026"),
                ("aftale.tasks", "Post og arkiv"), ("aftale.hours", "Mandag og onsdag, tre timer"), ("aftale.progressionGoal", "12 timer inden for to år"),
                ("aftale.support", "Pauser efter behov"), ("aftale.parallelInternship", "Ja, i receptionen"), ("aftale.followUp", "Hver måned"),
            ],
            "Borgeren er ikke længere i fasen »Sammen om at finde fleksjobbet« fra 13. april 2026", "Persongruppemarkering");
        await broker.Corrects("Ydelse fra 23. feb. 2026", [("to", "12-04-2026")], "Borgeren er ikke længere i målgruppen »På ledighedsydelse« fra 13. april 2026");
        await broker.Registers("benefit", [("from", "13-04-2026"), ("kind", "Fleksløntilskud")]);
        await broker.SeesPhase("ingen");
        await broker.AsksWhy("fase 3", "Hvorfor ikke?", "Persongruppemarkering");

        await broker.Registers("alignment-meeting", [("date", "15-04-2026")], "Møde om forventningsafstemning");
        await broker.Registers(
            "marking", [("name", "Udvikling i fleksjob II"), ("from", "13-04-2026")],
            "Borgeren går ind i fasen »Fleksjob med fokus på progression« fra 13. april 2026", "Persongruppemarkering: opfyldt");
        await broker.SeesPhase(Third);
        await broker.SeesElement("F · ", "Leveret");
        await broker.AsksWhy("Fleksjob med fokus på progression", "Det begyndte, fordi", "Udvikling i fleksjob II");
    }

    private async Task BrokerFollowsUp(string key)
    {
        await using var broker = await Worker.SignIn(demo.App, "jobformidler", key);
        foreach (var (day, inPerson) in new[] { ("11-05-2026", "true"), ("15-06-2026", "false"), ("17-08-2026", "true") })
            await broker.Registers("follow-up", [("date", day), ("inPerson", inPerson)]);
        await broker.Registers("follow-up", [("date", "28-09-2026"), ("inPerson", "false")], "Fire opfølgninger på seks måneder");
        await broker.SeesOwed("Statusmøde efter seks måneder");
        await broker.AsksWhy("Statusmøde efter seks måneder", "10. nov. 2026", "Det mangler");

        await broker.Registers("status-meeting", [("date", "05-11-2026")], "Statusmøde efter seks måneder");
        await broker.SeesMet("Statusmøde efter seks måneder", "Fire opfølgninger på seks måneder");
        await broker.SeesElement("G · ", "Leveret");
        await broker.SeesPhase(Third);
    }

    private async Task HoursRise(string key)
    {
        await using var broker = await Worker.SignIn(demo.App, "jobformidler", key);
        await broker.Corrects("Fleksjob fra 13. april 2026", [("to", "08-11-2026")]);
        await broker.Registers("flexjob", [("from", "09-11-2026"), ("employer", "Prøvekontoret"), ("hours", "12")]);
        await broker.SeesPhase("ingen");
        await broker.AsksWhy("Fleksjob med fokus på progression", "Det sluttede, fordi", "10 timer");
        await Screenshots.Keep(broker.Visit, "rejsens-slutning-hvorfor");
        await broker.OpensCase();
        await Screenshots.Keep(broker.Visit, "rejsens-slutning");
        await Axe.AssertNoViolations(broker.Visit.Page);
        await Layout.AssertNoHorizontalScroll(broker.Visit.Page);
    }
}
