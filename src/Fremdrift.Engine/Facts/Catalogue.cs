using System.Collections.Immutable;

namespace Fremdrift.Engine.Facts;

/// <summary>
/// Every type of fact that can be registered, with its fields. Files, forms, imports and models are all read against this one
/// table.
/// </summary>
/// <remarks>Source: interchange, "facts in".</remarks>
public static class Catalogue
{
    private static readonly Label Job = new("Job", "Job");
    private static readonly Label Kind = new("Art", "Kind");
    private static readonly Label Name = new("Navn", "Name");
    private static readonly Label Text = new("Tekst", "Text");
    private static readonly Label Reason = new("Begrundelse", "Reason");
    private static readonly Label Goal = new("Progressionsmål", "Progression goal");
    private static readonly Label Hours = new("Timer om ugen (effektive)", "Hours a week (effective)");

    /// <summary>All types, in the order forms show them; each stands at its own <see cref="FactType.Number"/>.</summary>
    public static ImmutableArray<FactType> Types { get; } = Number(
    [
        Of("benefit", FactShape.Period, "Ydelse", "Benefit",
            Open("kind", Kind, "ledighedsydelse", "fleksloentilskud", "kontanthjaelp", "sygedagpenge", "ressourceforloebsydelse", "foertidspension", "selvforsoergelse") with { Required = true }),
        Of("rehab-preparation", FactShape.Date, "Rehabiliteringsplanens forberedende del begyndt", "Preparatory part of the rehabilitation plan begun",
            Flag("assessedForFlexjob", "Vurderes i målgruppen for fleksjob", "Assessed as in the target group for a flexjob")),
        Of("rehab-meeting", FactShape.Date, "Møde i rehabiliteringsteamet", "Meeting of the rehabilitation team",
            Choice("kind", Kind, "first", "reprocessing") with { Required = true },
            Flag("consultantPresent", "Virksomhedskonsulent deltog", "Business consultant present"),
            Free("progressionGoal", Goal),
            new FactField { Name = "sections", Kind = FieldKind.List, Label = new("Udfyldte afsnit", "Sections filled in") }),
        Of("consultant-involved", FactShape.Date, "Virksomhedskonsulent inddraget", "Business consultant involved"),
        Of("visitation", FactShape.Date, "Visitation til fleksjob", "Grant of a flexjob (visitation)",
            Choice("decision", new("Afgørelse", "Decision"), "granted", "refused") with { Required = true }),
        Of("rehab-decision", FactShape.Date, "Afgørelse efter rehabiliteringsteamet", "Decision after the rehabilitation team",
            Choice("scheme", new("Ordning", "Scheme"), "fleksjob", "ressourceforloeb", "foertidspension", "revalidering") with { Required = true }),
        Of("scheme-assessment", FactShape.Date, "Vurdering af betingelserne for fleksjob", "Assessment of the conditions for a flexjob",
            Flag("conditionsMet", "Betingelserne er opfyldt", "Conditions met") with { Required = true }),
        Of("scheme-exit", FactShape.Date, "Udtrådt af fleksjobordningen", "Left the flexjob scheme", Free("reason", Reason)),
        Of("broker", FactShape.Period, "Personlig jobformidler", "Personal job broker",
            Free("broker", new("Jobformidler", "Job broker")) with { Required = true },
            Open("role", new("Rolle", "Role"), "virksomhedskonsulent", "sagsbehandler", "mentor"),
            Free("phone", new("Telefon", "Phone")),
            Free("email", new("E-mail", "E-mail"))),
        Of("contact", FactShape.Date, "Kontakt", "Contact",
            Choice("channel", new("Hvordan", "Channel"), "phone", "meeting", "video", "mail") with { Required = true },
            Choice("with", new("Med hvem", "With whom"), "citizen", "company", "both") with { Required = true },
            Free("by", new("Af", "By"))),
        Of("message", FactShape.At, "Besked fra borgeren", "Message from the citizen"),
        Of("reply", FactShape.At, "Svar til borgeren", "Reply to the citizen",
            KeyField("inReplyTo", new("Svar på", "In reply to"))),
        Of("job-goal", FactShape.Date, "Jobmål", "Job goal",
            Flag("concrete", "Konkret", "Concrete"),
            Flag("realistic", "Realistisk", "Realistic"),
            Free("text", Text)),
        Of("cv", FactShape.Date, "CV", "CV"),
        Of("job-search-plan", FactShape.Date, "Plan for jobsøgning", "Job-search plan"),
        Of("job-wish", FactShape.Date, "Jeg søger job som", "Job wish"),
        Of("job-log", FactShape.Date, "Joblog", "Job log"),
        Of("flexjob", FactShape.Period, "Fleksjob", "Flexjob",
            KeyField("job", Job),
            Free("employer", new("Arbejdsgiver", "Employer")),
            HoursField with { Required = true }),
        Of("flexjob-agreement", FactShape.Date, "Fleksjobaftale", "Flexjob agreement",
            KeyField("job", Job),
            GivenField("tasks", "Arbejdsopgaver", "Tasks"),
            GivenField("hours", "Arbejdstid", "Hours"),
            GivenField("progressionGoal", "Progressionsmål", "Progression goal"),
            GivenField("support", "Hensyn og støtte", "Considerations and support"),
            GivenField("parallelInternship", "Mulighed for parallel virksomhedspraktik", "Possibility of a parallel internship"),
            GivenField("followUp", "Opfølgning", "Follow-up")),
        Of("alignment-meeting", FactShape.Date, "Møde om forventningsafstemning", "Alignment meeting", KeyField("job", Job)),
        Of("company-contact", FactShape.Period, "Fast kontaktperson på virksomheden", "Permanent contact person at the company",
            KeyField("job", Job),
            Free("name", Name)),
        Of("follow-up", FactShape.Date, "Opfølgning på job", "Follow-up on a job",
            KeyField("job", Job),
            Flag("inPerson", "Personligt fremmøde", "In person")),
        Of("status-meeting", FactShape.Date, "Statusmøde", "Status meeting", KeyField("job", Job)),
        Of("marking", FactShape.Period, "Persongruppemarkering", "Person group marking", Free("name", Name) with { Required = true }),
        Of("absence", FactShape.Period, "Fravær", "Absence",
            Open("kind", Kind, "sygdom", "barns-sygdom", "barsel", "ferie", "udeblivelse") with { Required = true }),
        Of("exemption", FactShape.Period, "Fritagelse", "Exemption", Open("kind", Kind, "sygdom", "barsel") with { Required = true }),
        Of("other-actor", FactShape.Period, "Forløb hos anden aktør", "With another actor"),
        Of("company-measure", FactShape.Period, "Virksomhedsrettet indsats", "Company measure",
            Open("kind", Kind, "virksomhedspraktik", "loentilskud"),
            Flag("parallel", "Parallel praktik", "Parallel internship")),
        Of("measure-agreement", FactShape.Date, "Aftale om virksomhedsrettet indsats", "Agreement on a company measure"),
        Of("case-review", FactShape.Date, "Sagsgennemgang med leder", "Case review with a leader",
            GivenField("leader", "Leder", "Leader"),
            Free("decision", new("Beslutning", "Decision"))),
        Of("progressive-diagnosis", FactShape.Date, "Fastholdelse sat som mål (progredierende lidelse)", "Retention set as the goal (progressive condition)"),
        Of("waiver", FactShape.Date, "Undtagelse givet af leder", "Waiver by a leader",
            Free("rule", new("Regel", "Rule")) with { Required = true },
            KeyField("job", Job) with { Required = false },
            Free("reason", Reason)),
        Of("group", FactShape.Period, "Gruppe", "Group", Choice("group", new("Gruppe", "Group"), "1", "2", "3", "4", "flexjob") with { Required = true }),
        Of("group-review", FactShape.Date, "Gruppen vurderet igen", "Group reviewed"),
        Of("placement-plan", FactShape.Date, "Plan for virksomhedsplacering", "Plan for a company placement"),
        Of("company-approach", FactShape.Date, "Henvendelse til virksomhed", "Approach to a company"),
        Of("placement", FactShape.Period, "Virksomhedsplacering", "Company placement",
            Open("kind", Kind, "virksomhedspraktik", "loentilskud"), HoursField),
        Of("trial-internship", FactShape.Period, "Snusepraktik", "Trial internship", HoursField),
        Of("employment", FactShape.Period, "Ordinært job", "Employment", HoursField),
        Of("mentor", FactShape.Period, "Mentor", "Mentor", Free("mentor", new("Mentor", "Mentor"))),
        Of("development", FactShape.Date, "Udviklingsmål", "Development goal",
            Open("dimension", new("Udviklingsmål", "Dimension"), "everyday-mastery", "motivation") with { Required = true },
            new FactField { Name = "score", Kind = FieldKind.Number, Label = new("Score", "Score"), Required = true, Least = 1, Most = 10 }),
        Of("retraction", FactShape.None, "Tilbagetrækning", "Retraction"),
    ]);

    private static readonly Dictionary<string, FactType> ByName = Types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The type a leader's waiver of a rule is registered as.</summary>
    /// <remarks>Source: semantics 2, "Waiver by a leader".</remarks>
    public static FactType Waiver { get; } = ByName["waiver"];

    /// <summary>The type that takes another fact back.</summary>
    public static FactType Retraction { get; } = ByName["retraction"];

    /// <summary>The type of that name; null if there is none.</summary>
    public static FactType? Find(string name) => ByName.GetValueOrDefault(name);

    private static FactField HoursField =>
        new() { Name = "hours", Kind = FieldKind.Number, Label = Hours, Least = 0, Most = 168 };

    private static (string Name, FactShape Shape, Label Label, FactField[] Fields) Of(
        string name, FactShape shape, string danish, string english, params FactField[] fields) =>
        (name, shape, new Label(danish, english), fields);

    private static ImmutableArray<FactType> Number((string Name, FactShape Shape, Label Label, FactField[] Fields)[] types) =>
        [.. types.Select((type, number) => new FactType(number, type.Name, type.Shape, type.Label, type.Fields))];

    private static FactField Free(string name, Label label) => new() { Name = name, Kind = FieldKind.Text, Label = label };

    private static FactField KeyField(string name, Label label) => new() { Name = name, Kind = FieldKind.Key, Label = label, Required = true };

    private static FactField Flag(string name, string danish, string english) =>
        new() { Name = name, Kind = FieldKind.Flag, Label = new(danish, english) };

    private static FactField GivenField(string name, string danish, string english) =>
        new() { Name = name, Kind = FieldKind.Given, Label = new(danish, english) };

    private static FactField Choice(string name, Label label, params string[] values) =>
        new() { Name = name, Kind = FieldKind.Choice, Label = label, Values = [.. values] };

    private static FactField Open(string name, Label label, params string[] values) =>
        new() { Name = name, Kind = FieldKind.OpenChoice, Label = label, Values = [.. values] };
}
