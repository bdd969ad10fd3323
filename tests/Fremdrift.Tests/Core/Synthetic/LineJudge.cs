using System.Globalization;
using System.Text.Json;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Tests.Core.Synthetic;

/// <summary>Says what is wrong with a line by the interchange, by other means than the import does.</summary>
internal sealed class LineJudge(DateOnly start, DateOnly upTo)
{
    private static readonly string[] Common = ["id", "citizen", "type", "recorded", "supersedes", "date", "from", "to", "at"];
    private readonly Dictionary<string, (string Citizen, string Type)> _read = new(StringComparer.Ordinal);

    public IEnumerable<string> Problems(string line)
    {
        using var json = JsonDocument.Parse(line);
        return [.. Judge(json.RootElement).Select(problem => $"{problem}: {line}")];
    }

    private IEnumerable<string> Judge(JsonElement fact)
    {
        var type = Catalogue.Find(Text(fact, "type"))!;
        var citizen = Text(fact, "citizen");
        if (!Text(fact, "id").StartsWith(citizen + "-", StringComparison.Ordinal)) yield return "the id is not the citizen's";
        if (fact.TryGetProperty("supersedes", out var old))
        {
            var (ofCitizen, _) = _read.GetValueOrDefault(old.GetString()!);
            if (!string.Equals(ofCitizen, citizen, StringComparison.Ordinal))
                yield return "supersedes no earlier fact of the citizen";
        }
        else if (type == Catalogue.Retraction) yield return "takes nothing back";

        if (!_read.TryAdd(Text(fact, "id"), (citizen, type.Name))) yield return "the id is used twice";

        foreach (var problem in JudgeDays(fact, type)) yield return problem;
        foreach (var field in type.Fields)
        {
            if (fact.TryGetProperty(field.Name, out var value))
            {
                if (!Fits(field, value)) yield return $"{field.Name} does not fit";
            }
            else if (field.Required) yield return $"{field.Name} is missing";
        }

        foreach (var property in fact.EnumerateObject())
        {
            if (!Common.Contains(property.Name, StringComparer.Ordinal) && type.Field(property.Name) is null)
                yield return $"{property.Name} is unknown";
        }

        if (type.Name is "reply" && _read.GetValueOrDefault(Text(fact, "inReplyTo")) != (citizen, "message"))
            yield return "answers no earlier message";
    }

    private IEnumerable<string> JudgeDays(JsonElement fact, FactType type)
    {
        var recorded = DateTimeOffset.ParseExact(
            Text(fact, "recorded"), "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var recordedOn = DateOnly.FromDateTime(recorded.UtcDateTime);
        if (recordedOn > upTo) yield return "recorded after the last day";
        string[] expected = type.Shape switch
        {
            FactShape.Date => ["date"],
            FactShape.Period when fact.TryGetProperty("to", out _) => ["from", "to"],
            FactShape.Period => ["from"],
            FactShape.At => ["at"],
            _ => [],
        };
        var found = fact.EnumerateObject().Select(property => property.Name)
            .Where(name => name is "date" or "from" or "to" or "at");
        if (!found.SequenceEqual(expected, StringComparer.Ordinal)) yield return "other days than its shape has";
        var days = expected.Select(name => Day(Text(fact, name))).ToArray();
        if (Array.Exists(days, day => day < start || day > upTo)) yield return "outside the history";
        if (days.Length > 0 && days[0] > recordedOn) yield return "recorded before it was";
        if (days.Length == 2 && days[1] < days[0]) yield return "to before from";
    }

    private static bool Fits(FactField field, JsonElement value) => field.Kind switch
    {
        FieldKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        FieldKind.Number => value.GetDouble() >= field.Least && value.GetDouble() <= field.Most,
        FieldKind.Given => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null),
        FieldKind.List => value.EnumerateArray().All(entry => entry.GetString()!.Length > 0),
        FieldKind.Choice => field.Values.Contains(value.GetString()!, StringComparer.Ordinal),
        _ => value.GetString()!.Length > 0,
    };

    private static DateOnly Day(string text) => text.Contains('T', StringComparison.Ordinal)
        ? DateOnly.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture))
        : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JsonElement fact, string name) => fact.GetProperty(name).GetString()!;
}
