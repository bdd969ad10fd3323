using System.Globalization;
using System.Text.Json;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>A registered fact with its values at hand, also those that the catalogue does not know.</summary>
public sealed class FactView
{
    private readonly Dictionary<string, JsonElement> _values;

    public FactView(StoredFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        _values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(fact.Fields) ?? [];
    }

    public StoredFact Fact { get; }

    public int Day => Fact.From;

    /// <summary>A text, or a number as it was written; null if there is neither.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
            JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
            _ => null,
        }
        : null;

    public double? Number(string name) => _values.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

    public bool? Flag(string name) => _values.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.ValueKind is JsonValueKind.True
        : null;

    public IReadOnlyList<string> Words(string name) => _values.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(word => word.ValueKind is JsonValueKind.String).Select(word => word.GetString()!)]
        : [];

    /// <summary>Whether something is given, as the rules have it: text, true or a number above 0.</summary>
    public bool Given(string name) => _values.TryGetValue(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.True => true,
        JsonValueKind.Number => value.GetDouble() > 0,
        _ => false,
    };

    /// <summary>The facts of some types, the newest first.</summary>
    public static IReadOnlyList<FactView> Of(IEnumerable<StoredFact> facts, params IReadOnlyCollection<string> types)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.Where(fact => types.Contains(fact.Type.Name, StringComparer.Ordinal))
                .OrderByDescending(fact => fact.From).ThenByDescending(fact => fact.Second).ThenByDescending(fact => fact.Seq)
                .Select(fact => new FactView(fact)),
        ];
    }
}
