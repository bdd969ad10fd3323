using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Fremdrift.Tests.Engine.Conformance;

/// <summary>
/// A case that a domain expert wrote: facts in, results out. The comment at the top of each file tells how it is read; this is the
/// reader.
/// </summary>
internal sealed record Scenario
{
    public required string Model { get; init; }

    public required string Title { get; init; }

    public string? Edition { get; init; }

    public required Viewpoint View { get; init; }

    public required IReadOnlyList<WrittenFact> Facts { get; init; }

    /// <summary>What is expected, section by section, as lines of the kind <see cref="ScenarioResult"/> writes; sections left out are not asked about.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Expected { get; init; }

    public static Scenario Read(string path)
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(path)) yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var entries = root.ToDictionary(pair => Text(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        var known = entries.GetValueOrDefault("known-at");
        return new Scenario
        {
            Model = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)))!,
            Title = Text(entries["case"]),
            Edition = entries.TryGetValue("edition", out var edition) ? Text(edition) : null,
            View = new Viewpoint(Days.Of(Text(entries["as-of"])), known is null ? History.Everything : Days.Instant(Text(known)).UtcTicks),
            Facts = [.. ((YamlSequenceNode)entries["facts"]).Select(Fact)],
            Expected = Sections(entries),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Sections(Dictionary<string, YamlNode> entries)
    {
        var expected = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, section) in entries)
        {
            switch (name)
            {
                case "groups" or "phases" or "entitlements":
                    expected[name] = [.. Lines(section)];
                    break;
                case "obligations":
                    foreach (var (rule, instances) in (YamlMappingNode)section) expected[Text(rule)] = [.. Lines(instances)];
                    break;
                case "case" or "edition" or "as-of" or "known-at" or "facts":
                    break;
                default:
                    throw new FormatException($"A case has no \"{name}\".");
            }
        }

        return expected;
    }

    /// <summary>The items of a list, each as "name: value" or, where it is no pair, as it stands.</summary>
    private static IEnumerable<string> Lines(YamlNode list) => ((YamlSequenceNode)list).Select(item =>
        item is YamlMappingNode { Children.Count: 1 } pair ? $"{Text(pair.Children[0].Key)}: {Text(pair.Children[0].Value)}" : Text(item));

    /// <summary>A fact: <c>2020-05-15 contact: { channel: phone }</c>, where what is written first says when.</summary>
    private static WrittenFact Fact(YamlNode node, int number)
    {
        var (head, body) = ((YamlMappingNode)node).Children[0];
        var words = Text(head).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var type = Catalogue.Find(words[^1]) ?? throw new FormatException($"{words[^1]} is no type of fact.");
        var ends = words.Length == 1 ? [] : words[0].Split("..");
        var at = ends.Length == 0 ? default : DateTime.Parse(ends[0], CultureInfo.InvariantCulture);
        var values = body is YamlMappingNode map ? map.ToDictionary(pair => Text(pair.Key), pair => pair.Value, StringComparer.Ordinal) : [];
        var recorded = Take(values, "recorded");
        return new WrittenFact
        {
            Citizen = "borger", Id = Take(values, "id") ?? string.Create(CultureInfo.InvariantCulture, $"f{number + 1}"),
            Type = type, From = DateOnly.FromDateTime(at).DayNumber, Second = (int)at.TimeOfDay.TotalSeconds,
            To = ends.Length == 2 && ends[1].Length > 0 ? Days.Of(ends[1]) : null,
            Supersedes = Take(values, "supersedes"),
            Recorded = recorded is null ? new DateTimeOffset(at.Date.AddHours(12), TimeSpan.Zero) : Days.Instant(recorded),
            Fields = [.. values.Select(pair => (pair.Key, Value(type, pair.Key, pair.Value)))],
        };
    }

    private static object Value(FactType type, string name, YamlNode value)
    {
        if (value is YamlSequenceNode list) return list.Select(Text).ToArray();
        var text = Text(value);
        var kind = type.Field(name)?.Kind ?? throw new FormatException($"{type.Name} has no field {name}.");
        return kind switch
        {
            FieldKind.Flag or FieldKind.Given when text is "true" or "false" => text is "true",
            FieldKind.Number => double.Parse(text, CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    private static string? Take(Dictionary<string, YamlNode> values, string name) => values.Remove(name, out var value) ? Text(value) : null;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
