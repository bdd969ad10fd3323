using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>
/// A field that forms show beside those of the catalogue. No rule reads it; it is kept with the fact as an unknown field of the
/// interchange.
/// </summary>
/// <param name="Type">The type of fact; null for every type.</param>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">How it is filled in.</param>
public sealed record ExtraField(string? Type, string Name, Label Label, FormFieldKind Kind = FormFieldKind.Line)
{
    private static readonly Label Participants = new("Hvem deltog", "Who took part");
    private static readonly Label LaterFollowUp = new("Plan for senere opfølgning", "Plan for later follow-up");
    private static readonly Label Company = new("Virksomhed", "Company");
    private static readonly Label CvrNumber = new("CVR-nummer", "CVR number");
    private static readonly Label CvrHint = new("8 cifre. Virksomheden kommer med i registret.", "8 digits. The company is entered in the register.");
    private static readonly Label ReasonByPhone = new("Hvorfor på telefon", "Why by phone");

    private static readonly ImmutableArray<ExtraField> All =
    [
        new("contact", "agreed", new("Hvad blev aftalt", "What was agreed"), FormFieldKind.Lines),
        new("contact", "theme", new("Tema", "Theme")),
        new("contact", "participants", Participants),
        new("message", "text", new("Beskeden", "The message"), FormFieldKind.Lines),
        new("reply", "text", new("Svaret", "The reply"), FormFieldKind.Lines),
        new("rehab-meeting", "agenda", new("Dagsorden", "Agenda"), FormFieldKind.Lines),
        new("rehab-meeting", "participants", Participants),
        new("rehab-meeting", "discussedFunctions", new("Drøftet: jobfunktioner", "Discussed: job functions"), FormFieldKind.Lines),
        new("rehab-meeting", "discussedSupport", new("Drøftet: støtte og hensyn", "Discussed: support and considerations"), FormFieldKind.Lines),
        new("rehab-meeting", "discussedHours", new("Drøftet: timer", "Discussed: hours"), FormFieldKind.Lines),
        new("rehab-meeting", "discussedProgression", new("Drøftet: progression", "Discussed: progression"), FormFieldKind.Lines),
        new("rehab-meeting", "recommendation", new("Indstilling", "Recommendation"), FormFieldKind.Lines),
        new("rehab-meeting", "newPresentation", new("Ny forelæggelse, fordi situationen er væsentligt ændret", "New presentation because the situation has changed materially"), FormFieldKind.Flag),
        new("rehab-meeting", "newPresentationReason", new("Hvad der er ændret", "What has changed"), FormFieldKind.Lines),
        new("broker", "division", new("Hvem gør hvad: jobformidler og myndighedssagsbehandler", "Who does what: job broker and case-handling partner"), FormFieldKind.Lines),
        new("flexjob", "kind", new("Nyt job eller fastholdelse", "New job or retention"), FormFieldKind.OpenChoice) { Values = ["nyt", "fastholdelse"] },
        new("flexjob", "presence", new("Tilstedetid, timer om ugen", "Presence, hours a week"), FormFieldKind.Number) { Most = 168 },
        new("flexjob", "intensity", new("Arbejdsintensitet i procent", "Work intensity in per cent"), FormFieldKind.Number)
        {
            Most = 100,
            Hint = new("Lad de effektive timer stå tomme, så bliver de tilstedetid gange intensitet", "Leave the effective hours empty, and they become presence times intensity"),
        },
        new("flexjob", "cvr", CvrNumber, FormFieldKind.Cvr) { Hint = CvrHint },
        new("flexjob-agreement", "supportingActivities", new("Aktiviteter, der støtter progressionen", "Activities that support the progression"), FormFieldKind.Lines),
        new("flexjob-agreement", "aids", new("Hjælpemidler", "Aids"), FormFieldKind.Lines),
        new("flexjob-agreement", "followUpDates", new("Datoer for opfølgning", "Dates of follow-up")) { Hint = new("Fx 12-01-2027, 12-04-2027", "For example 12-01-2027, 12-04-2027") },
        new("alignment-meeting", "participants", Participants),
        new("alignment-meeting", "laterFollowUp", LaterFollowUp, FormFieldKind.Lines),
        new("follow-up", "participants", Participants),
        new("follow-up", "phoneReason", ReasonByPhone) { Hint = new("Når opfølgningen ikke var personligt fremmøde", "When the follow-up was not in person") },
        new("status-meeting", "participants", Participants),
        new("status-meeting", "laterFollowUp", LaterFollowUp, FormFieldKind.Lines),
        new("company-measure", "company", Company),
        new("company-measure", "cvr", CvrNumber, FormFieldKind.Cvr) { Hint = CvrHint },
        new("company-measure", "purpose", new("Formål", "Purpose"), FormFieldKind.Lines),
        new("company-measure", "tasks", new("Arbejdsopgaver og funktioner, som i VITAS", "Tasks and functions, as in VITAS"), FormFieldKind.Lines),
        new("company-measure", "job", new("Sideløbende med jobbet", "Parallel to the job")),
        new("company-measure", "consent", new("Borgeren har givet samtykke", "The citizen has consented"), FormFieldKind.Flag),
        new("company-measure", "newFunctions", new("Nye jobfunktioner i praktikken", "New job functions in the internship"), FormFieldKind.Lines),
        new("measure-agreement", "company", Company),
        new("measure-agreement", "cvr", CvrNumber, FormFieldKind.Cvr) { Hint = CvrHint },
        new("company-approach", "company", Company),
        new("company-approach", "cvr", CvrNumber, FormFieldKind.Cvr) { Hint = CvrHint },
        new("placement", "company", Company),
        new("placement", "cvr", CvrNumber, FormFieldKind.Cvr) { Hint = CvrHint },
        new("trial-internship", "company", Company),
        new("trial-internship", "cvr", CvrNumber, FormFieldKind.Cvr) { Hint = CvrHint },
        new("job-goal", "jobFunctions", new("Jobfunktioner", "Job functions"), FormFieldKind.Lines),
        new("job-goal", "origin", new("Hvor målet kommer fra", "Where the goal comes from")),
        new("job-wish", "text", new("Jeg søger job som", "The job wished for"), FormFieldKind.Lines),
        new("job-log", "company", Company),
        new("job-log", "how", new("Hvordan", "How")),
        new("job-log", "outcome", new("Svar", "Outcome")),
        new(null, "note", new("Bemærkning", "Note"), FormFieldKind.Lines),
    ];

    /// <summary>The words to choose among; others may be written.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    public Label? Hint { get; init; }

    /// <summary>The greatest number it may hold; the least is 0.</summary>
    public double Most { get; init; }

    /// <summary>The extra fields of a type, in the order forms show them.</summary>
    public static IEnumerable<ExtraField> Of(FactType type) =>
        All.Where(extra => extra.Type is null || string.Equals(extra.Type, type.Name, StringComparison.Ordinal));
}
