using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What a form is filled with before anybody types, so that the common case needs least.</summary>
public static class FormDefaults
{
    private static readonly Dictionary<(string Type, string Field), string> Usual = new()
    {
        [("contact", "with")] = "citizen",
        [("company-measure", "kind")] = "virksomhedspraktik",
        [("placement", "kind")] = "virksomhedspraktik",
    };

    private static readonly string[] KeptInAJob = ["employer", "cvr", "kind"];

    public static Dictionary<string, string> Of(CaseFile one, FactType type, Actor actor, IReadOnlyDictionary<string, FieldChoice> choices, DateTime now, Language language)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(language);
        var today = DateOnly.FromDateTime(now).DayNumber;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in FormFields.Of(type))
        {
            var value = field.Kind switch
            {
                FormFieldKind.Day when field.Required => TypedDay.Write(today),
                FormFieldKind.Time => language.Time((int)now.TimeOfDay.TotalSeconds),
                _ when Usual.TryGetValue((type.Name, field.Name), out var usual) => usual,
                _ when field.Name is "broker" && choices.GetValueOrDefault("broker")?.Options.Any(option => string.Equals(option.Value, actor.Key, StringComparison.Ordinal)) is true => actor.Key,
                _ when (type.Name, field.Name) is ("contact", "by") && choices.GetValueOrDefault("by")?.Options.Any(option => string.Equals(option.Value, actor.Name, StringComparison.Ordinal)) is true => actor.Name,
                _ => choices.GetValueOrDefault(field.Name)?.Likely,
            };
            if (value is not null) values[field.Name] = value;
        }

        return values;
    }

    /// <summary>What a job keeps when its hours change, as it was registered last.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfJob(CaseFile one, string job)
    {
        ArgumentNullException.ThrowIfNull(one);
        var latest = one.InForce.Where(fact => fact.Type.Name is "flexjob").Select(fact => fact.ToNew())
            .Where(fact => string.Equals(fact.Text("job"), job, StringComparison.Ordinal)).MaxBy(fact => fact.From);
        return from field in KeptInAJob let value = latest?.Text(field) where value is not null select KeyValuePair.Create(field, value);
    }
}
