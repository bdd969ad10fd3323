using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Web.Pages.Register;

/// <summary>Which parts a form has and in which order its fields stand. Most come from the catalogue as it is; the most used by hand.</summary>
public sealed record FormLayout(string Name, IReadOnlyList<FormPart> Parts)
{
    /// <summary>A job with its contact person and its agreement, in one go.</summary>
    public const string NewJob = "nyt-fleksjob";

    /// <summary>Other hours in a job that goes on.</summary>
    public const string NewHours = "nyt-timetal";

    /// <summary>After a field's name: what was written instead of choosing.</summary>
    public const string Other = "-andet";

    /// <summary>What is asked first in the forms where the order or the rest matters; the rest is folded away. In all others, only the note is.</summary>
    private static readonly Dictionary<string, string[]> First = new(StringComparer.Ordinal)
    {
        ["contact"] = ["channel", "date", "agreed", "note", "theme", "by"],
        ["message"] = ["at", "time", "text"],
        ["reply"] = ["inReplyTo", "at", "time", "text"],
        ["company-measure"] = ["company", "from", "to", "kind", "cvr", "purpose", "tasks"],
        ["flexjob"] = ["job", "employer", "cvr", "from", "to", "kind", "presence", "intensity", "hours"],
        ["follow-up"] = ["job", "date", "inPerson", "phoneReason", "participants", "note"],
        ["rehab-meeting"] =
        [
            "date", "kind", "agenda", "participants", "consultantPresent", "discussedFunctions", "discussedSupport", "discussedHours", "discussedProgression",
            "progressionGoal", "recommendation", "sections", "newPresentation", "newPresentationReason",
        ],
        ["job-log"] = ["date", "company", "how", "outcome", "note"],
        ["absence"] = ["kind", "from", "to"],
        ["broker"] = ["broker", "from", "role", "phone", "email", "division"],
    };

    private static readonly string[] AgreementPoints =
        ["tasks", "hours", "progressionGoal", "support", "parallelInternship", "followUp", "supportingActivities", "aids", "followUpDates"];

    /// <summary>The form of that name: a type of the catalogue, or one that registers several facts.</summary>
    public static FormLayout? Of(string name)
    {
        if (name is NewJob) return new FormLayout(NewJob, [Job(), JobMarking(), JobContact(), JobAgreement()]);
        if (name is NewHours) return new FormLayout(NewHours, [Hours()]);
        if (Catalogue.Find(name) is not { Shape: not FactShape.None } type) return null;
        var fields = FormFields.Of(type);
        var first = First.GetValueOrDefault(name) ?? [.. fields.Select(field => field.Name).Where(field => field is not "note")];
        return new FormLayout(name,
        [
            new FormPart
            {
                Type = type, Shown = [.. first.Select(wanted => fields.First(field => Same(field.Name, wanted)))],
                Folded = [.. fields.Where(field => !first.Contains(field.Name, StringComparer.Ordinal))],
            },
        ]);
    }

    public string Title(Language language) =>
        Name switch
        {
            NewJob => language.Pick("Nyt fleksjob", "New flexjob"),
            NewHours => language.Pick("Nyt timetal i et fleksjob", "New hours in a flexjob"),
            _ => language.Of(Parts[0].Type.Label),
        };

    private static FormPart Hours() => new()
    {
        Type = Catalogue.Find("flexjob")!, Shown = Pick("flexjob", "job", "from", "presence", "intensity", "hours"), Folded = Pick("flexjob", "employer", "cvr", "kind", "to", "note"),
    };

    private static FormPart Job() => new() { Type = Catalogue.Find("flexjob")!, Shown = Pick("flexjob", "employer", "cvr", "from", "kind", "presence", "intensity", "hours"), Folded = Pick("flexjob", "to", "note") };

    private static FormPart JobMarking() => new()
    {
        Type = Catalogue.Find("marking")!, Prefix = "markering.", Shown = [], Ticks = "name", OnlyWith = ["name"], Shares = [("from", "from")],
    };

    private static FormPart JobContact() => new()
    {
        Type = Catalogue.Find("company-contact")!, Prefix = "kontakt.", Shown = [.. Pick("company-contact", "name").Select(field => field with { Required = false })], OnlyWith = ["name"],
        Shares = [("job", "job"), ("from", "from")],
    };

    private static FormPart JobAgreement() => new()
    {
        Type = Catalogue.Find("flexjob-agreement")!, Prefix = "aftale.", Shown = [.. Pick("flexjob-agreement", ["date", .. AgreementPoints]).Select(field => field with { Required = false })], OnlyWith = AgreementPoints,
        Shares = [("job", "job")],
    };

    private static FormField[] Pick(string type, params string[] names)
    {
        var fields = FormFields.Of(Catalogue.Find(type)!);
        return [.. names.Select(name => fields.First(field => Same(field.Name, name)))];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
