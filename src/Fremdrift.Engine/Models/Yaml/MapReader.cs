using System.Globalization;

namespace Fremdrift.Engine.Models.Yaml;

/// <summary>
/// Takes the entries of one map by name, reporting those that are missing, of the wrong kind, or left over at the end.
/// </summary>
internal sealed class MapReader
{
    private readonly YamlMap _map;
    private readonly ProblemList _problems;
    private readonly string _what;
    private readonly List<string> _known = [];

    private MapReader(YamlMap map, string what, ProblemList problems) => (_map, _what, _problems) = (map, what, problems);

    public Place Place => _map.Place;

    /// <summary>Reads <paramref name="node"/> as a map that is <paramref name="what"/>; an empty one, with a problem, if it is none.</summary>
    public static MapReader Of(YamlNode node, string what, ProblemList problems)
    {
        if (node is YamlMap map) return new MapReader(map, what, problems);
        problems.Add(node.Place, $"{what} should be a list of name: value", "write it as name: value, one to a line");
        return new MapReader(new YamlMap(node.Place, []), what, problems);
    }

    public YamlEntry? Optional(string key)
    {
        _known.Add(key);
        return _map.Find(key);
    }

    public YamlEntry? Required(string key, string remedy)
    {
        var entry = Optional(key);
        if (entry is null) _problems.Add(_map.Place, $"{_what} lacks \"{key}\"", remedy);
        return entry;
    }

    public string? Text(string key)
    {
        var entry = Optional(key);
        if (entry is null) return null;
        if (entry.Value is YamlScalar scalar && scalar.Value.Length > 0 && (scalar.Quoted || scalar.Value is not ("~" or "null"))) return scalar.Value;
        _problems.Add(entry.Place, $"\"{key}\" should be a text", $"write {key}: text");
        return null;
    }

    public string? RequiredText(string key, string remedy) => Required(key, remedy) is null ? null : Text(key);

    public bool? Flag(string key)
    {
        var entry = Optional(key);
        if (entry is null) return null;
        if (entry.Value is YamlScalar { Value: "true" }) return true;
        if (entry.Value is YamlScalar { Value: "false" }) return false;
        _problems.Add(entry.Place, $"\"{key}\" should be true or false", $"write {key}: true");
        return null;
    }

    public int? Date(string key)
    {
        var entry = Optional(key);
        if (entry is null) return null;
        if (entry.Value is YamlScalar scalar
            && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date.DayNumber;
        _problems.Add(entry.Place, $"\"{key}\" is no date", $"write {key}: 2020-04-01, or leave it out if there is none");
        return null;
    }

    public IReadOnlyList<string> Words(string key)
    {
        var entry = Optional(key);
        if (entry is null) return [];
        if (entry.Value is YamlList list && list.Items.All(item => item is YamlScalar))
            return [.. list.Items.Cast<YamlScalar>().Select(item => item.Value)];
        _problems.Add(entry.Place, $"\"{key}\" should be a list", $"write {key}: [one, two]");
        return [];
    }

    /// <summary>Reports every entry that nobody asked for.</summary>
    public void Done()
    {
        foreach (var entry in _map.Entries.Where(entry => !_known.Contains(entry.Key, StringComparer.Ordinal)))
            _problems.Add(entry.Place, $"{_what} has no \"{entry.Key}\"", Suggestion.For(entry.Key, _known));
    }
}
