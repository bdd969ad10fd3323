namespace Fremdrift.Engine.Models.Yaml;

/// <summary>A piece of a YAML text that knows its place.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>A single value, always text; <paramref name="Quoted"/> tells "10" from 10.</summary>
internal sealed record YamlScalar(Place Place, string Value, bool Quoted) : YamlNode(Place);

/// <summary>A list of values.</summary>
internal sealed record YamlList(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

/// <summary>Named values, in the order of the text.</summary>
internal sealed record YamlMap(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
}

/// <summary>A name and its value.</summary>
internal sealed record YamlEntry(Place Place, string Key, YamlNode Value);
