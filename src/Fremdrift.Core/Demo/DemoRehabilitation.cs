using System.Globalization;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>The papers for the rehabilitation team: for those being prepared, and for those whose case was taken up again.</summary>
internal sealed class DemoRehabilitation(DateOnly today, Dice dice)
{
    private static readonly string[] Latest = ["Praktik på få timer. Stoppede, da opgaverne blev for tunge.", "Kursus i hverdag og energi. Gennemførte det meste.", "Mentor og gåture hver uge. Møder stabilt.", "Ingen i de seneste måneder på grund af behandling."];
    private static readonly string[] Education = ["9. klasse og et par år på erhvervsskole", "Faglært, men kan ikke holde til faget", "Gymnasial uddannelse og kurser siden", "Flere kortere kurser. Ordblind, klarer sig med hjælpemidler"];
    private static readonly string[] Skills = ["Grundig, mødestabil og god til faste rutiner", "God til mennesker, når der er ro omkring", "Praktisk og opfindsom. Arbejder bedst alene", "Stærk til tal og lister"];
    private static readonly string[] Languages = ["Dansk", "Dansk og engelsk", "Dansk og tysk", "Modersmål og dansk til hverdag"];
    private static readonly string[] Home = ["Bor alene tæt på bus", "Bor med ægtefælle og to børn", "Bor med voksent barn, der hjælper til", "Bor på landet og kører selv bil"];
    private static readonly string[] Health = ["Gigt i hænder og knæ. Skal skifte stilling ofte", "Følger efter hjernerystelse. Bliver træt af støj og skærm", "Rygsmerter. Ingen løft over fem kilo", "Tidligere stress. Har brug for forudsigelige dage"];
    private static readonly string[] Economy = ["Sygedagpenge ophører snart", "Klarer sig, men uden luft", "Får rådgivning om gæld", "Partner har fast indtægt"];
    private static readonly string[] Network = ["Støtte fra familie og en god ven", "Frivillig i en genbrugsbutik en formiddag om ugen", "Lille netværk. Ønsker flere kolleger", "Aktiv i en lokal forening"];
    private static readonly string[] Capacity = ["Er gået fra to til fem timer om ugen på et halvt år og kan mere, når opgaverne er skånsomme.", "Behandlingen er afsluttet, og kræfterne vender gradvist tilbage.", "Praktikken viste, at pauser og faste opgaver gør en stor forskel."];
    private static readonly string[] Measures = ["Praktik hos {firma} i fire uger med faste opgaver", "Vejledning og opkvalificering, derefter praktik", "Jobformidleren går med til {firma} og aftaler opgaver"];

    /// <summary>The papers of all cases.</summary>
    public IEnumerable<DemoPaper> Papers(IReadOnlyList<DemoCase> cases) => cases.SelectMany(Of);

    private IEnumerable<DemoPaper> Of(DemoCase one)
    {
        var meetings = one.Course.InForce.Where(fact => fact.Type.Name is "rehab-meeting" && fact["kind"].Word is "reprocessing").ToList();
        var prepared = one.Course.InForce.Where(fact => fact.Type.Name is "rehab-preparation").Select(fact => fact.From).DefaultIfEmpty(-1).Max();
        var day = meetings.Count > 0 ? meetings.Max(fact => fact.From) - 3 : one.Course.Standing.Phase == 0 ? prepared + 2 : -1;
        if (day < 0) yield break;
        var written = DateOnly.FromDayNumber(Math.Min(day, today.DayNumber - 1));
        yield return new DemoPaper(one.Citizen.Key, one.Citizen.Caseworker, DocumentForm.RehabilitationPlan, written, Plan(one));
        yield return new DemoPaper(one.Citizen.Key, one.Citizen.Caseworker, DocumentForm.Recommendation, written, Recommendation(one));
    }

    private Dictionary<string, string> Plan(DemoCase one) => new(StringComparer.Ordinal)
    {
        ["template"] = "national", ["participants"] = "Borgeren, sagsbehandler og virksomhedskonsulent", ["consultant"] = "ja",
        ["jobGoal"] = one.Texts.Goal, ["goalOrigin"] = "Borgerens eget ønske", ["talkMatch"] = "ja", ["talkHours"] = "ja", ["talkActive"] = "ja", ["talkProgression"] = "ja",
        ["section1.4"] = dice.Of(Latest), ["section2.1"] = dice.Of(Education), ["section2.2"] = one.Texts.Experience, ["section2.3"] = dice.Of(Skills),
        ["section2.4"] = dice.Of(Languages), ["section2.5"] = DemoTexts.Capital(one.Texts.Of(one.Texts.Field.Tasks)),
        ["section3.1"] = dice.Of(Home), ["section3.2"] = dice.Of(Health), ["section3.3"] = dice.Of(Economy), ["section3.4"] = dice.Of(Network),
    };

    private Dictionary<string, string> Recommendation(DemoCase one) => new(StringComparer.Ordinal)
    {
        ["functions"] = DemoTexts.Capital(one.Texts.Of(one.Texts.Field.Tasks)), ["support"] = dice.Of(DemoPhrasing.Support),
        ["hours"] = dice.In(3, 10).ToString(CultureInfo.InvariantCulture), ["capacity"] = dice.Of(Capacity), ["progressionGoal"] = dice.Of(DemoPhrasing.Progression),
        ["measures"] = one.Texts.Fill(dice.Of(Measures)),
    };
}
