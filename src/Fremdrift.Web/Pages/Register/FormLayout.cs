using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Web.Pages.Register;

/// <summary>Which parts a form has and in which order its fields stand. Most come from the catalogue as it is; the most used by hand.</summary>
public sealed record FormLayout(string Name, IReadOnlyList<FormPart> Parts)
{
    /// <summary>A job with its contact person and its agreement, in one go.</summary>
    public const string NewJob = "nyt-fleksjob";

    /// <summary>After a field's name: what was written instead of choosing.</summary>
    public const string Other = "-andet";

    /// <summary>What is asked first in the forms that are filled in all day; the rest is folded away.</summary>
    private static readonly Dictionary<string, string[]> First = new(StringComparer.Ordinal)
    {
        ["contact"] = ["channel", "date", "agreed"],
        ["company-measure"] = ["company", "from", "to", "kind", "tasks"],
        ["follow-up"] = ["job", "date", "inPerson"],
        ["absence"] = ["kind", "from", "to"],
        ["broker"] = ["broker", "from", "role", "phone", "email"],
    };

    private static readonly string[] AgreementPoints = ["tasks", "hours", "progressionGoal", "support", "parallelInternship", "followUp"];

    /// <summary>The form of that name: a type of the catalogue, or one that registers several facts.</summary>
    public static FormLayout? Of(string name)
    {
        if (name is NewJob) return new FormLayout(NewJob, [Job(), JobContact(), JobAgreement()]);
        if (Catalogue.Find(name) is not { Shape: not FactShape.None } type) return null;
        var fields = FormFields.Of(type);
        if (!First.TryGetValue(name, out var first))
        {
            var isExtra = fields.ToLookup(field => field.Fills is null && field.Kind is FormFieldKind.Line or FormFieldKind.Lines && type.Field(field.Name) is null);
            return new FormLayout(name, [new FormPart { Type = type, Shown = [.. isExtra[false]], Folded = [.. isExtra[true]] }]);
        }

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
        Name is NewJob ? language.Pick("Nyt fleksjob", "New flexjob") : language.Of(Parts[0].Type.Label);

    private static FormPart Job() => new() { Type = Catalogue.Find("flexjob")!, Shown = Pick("flexjob", "employer", "from", "hours"), Folded = Pick("flexjob", "to", "note") };

    private static FormPart JobContact() => new()
    {
        Type = Catalogue.Find("company-contact")!, Prefix = "kontakt.", Shown = Pick("company-contact", "name"), OnlyWith = ["name"],
        Shares = [("job", "job"), ("from", "from")],
    };

    private static FormPart JobAgreement() => new()
    {
        Type = Catalogue.Find("flexjob-agreement")!, Prefix = "aftale.", Shown = Pick("flexjob-agreement", ["date", .. AgreementPoints]), OnlyWith = AgreementPoints,
        Shares = [("job", "job")],
    };

    private static FormField[] Pick(string type, params string[] names)
    {
        var fields = FormFields.Of(Catalogue.Find(type)!);
        return [.. names.Select(name => fields.First(field => Same(field.Name, name)))];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
