using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Web.Pages.Register;

/// <summary>What can be registered, grouped as people think of it. Each type of the catalogue stands in one group.</summary>
internal static class TypeGroups
{
    /// <summary>What is registered most, each with how its form is filled beforehand.</summary>
    private static readonly (string Form, string Query, string Danish, string English)[] Usual =
    [
        ("contact", "", "Kontakt", "Contact"),
        ("follow-up", "", "Opfølgning på job", "Follow-up on a job"),
        ("company-measure", "kind=virksomhedspraktik", "Virksomhedspraktik", "Internship"),
        (FormLayout.NewJob, "", "Nyt fleksjob med aftale", "New flexjob with agreement"),
        ("flexjob-agreement", "", "Fleksjobaftale", "Flexjob agreement"),
        ("absence", "", "Fravær", "Absence"),
        ("job-log", "", "Joblog", "Job log"),
        ("reply", "", "Svar til borgeren", "Reply to the citizen"),
    ];

    private static readonly (string Danish, string English, string[] Types)[] Table =
    [
        ("Kontakt og beskeder", "Contacts and messages", ["contact", "message", "reply"]),
        ("Job og CV", "Job and CV", ["job-goal", "cv", "job-search-plan", "job-wish", "job-log"]),
        ("Fleksjob", "Flexjob", ["flexjob", "flexjob-agreement", "alignment-meeting", "company-contact", "follow-up", "status-meeting", "employment"]),
        ("Virksomheder og indsatser", "Companies and measures",
            ["company-measure", "measure-agreement", "company-approach", "placement-plan", "placement", "trial-internship", "consultant-involved", "mentor"]),
        ("Fravær og fritagelse", "Absence and exemption", ["absence", "exemption", "other-actor"]),
        ("Rehabilitering", "Rehabilitation", ["rehab-preparation", "rehab-meeting", "rehab-decision", "visitation", "scheme-assessment", "scheme-exit"]),
        ("Sagen", "The case", ["benefit", "broker", "marking", "group", "group-review", "development", "progressive-diagnosis", "case-review", "waiver"]),
    ];

    public static IEnumerable<(string Form, string Query, string Text)> MostUsed(Language language) =>
        Usual.Select(usual => (usual.Form, usual.Query, language.Pick(usual.Danish, usual.English)));

    public static IEnumerable<(string Heading, IReadOnlyList<FactType> Types)> All(Language language) =>
        Table.Select(group => (language.Pick(group.Danish, group.English), (IReadOnlyList<FactType>)[.. group.Types.Select(type => Catalogue.Find(type)!)]));
}
