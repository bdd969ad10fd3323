using Fremdrift.Engine.Models.Yaml;

namespace Fremdrift.Engine.Models;

/// <summary>Reads the texts of a model in one language.</summary>
internal static class TextsReader
{
    public static readonly IReadOnlyDictionary<string, Section> Sections = new Dictionary<string, Section>(StringComparer.Ordinal)
    {
        ["editions"] = Section.Editions, ["parameters"] = Section.Parameters, ["each"] = Section.Each, ["timelines"] = Section.Timelines,
        ["numbers"] = Section.Numbers, ["target-groups"] = Section.TargetGroups, ["phases"] = Section.Phases, ["elements"] = Section.Elements,
        ["obligations"] = Section.Obligations, ["entitlements"] = Section.Entitlements, ["indicators"] = Section.Indicators,
    };

    public static ModelTexts Read(string language, ModelFile file, ProblemList problems)
    {
        var texts = new Dictionary<(Section, string), EntryText>();
        var entries = new List<(Section, string, Place)>();
        if (YamlReader.Read(file.Text, file.Name, problems) is { } root)
        {
            var map = MapReader.Of(root, "the texts", problems);
            if (map.Required("programme", "add programme: { title: …, text: … }") is { } programme)
                texts[(Section.Programme, "")] = Entry(programme, problems);
            foreach (var (key, section) in Sections)
            {
                if (map.Optional(key) is not { } entry) continue;
                if (entry.Value is not YamlMap items)
                    problems.Add(entry.Place, $"\"{key}\" should be a list of names", "write each as name: title, or name: { title: …, text: … }");
                else
                    foreach (var item in items.Entries)
                    {
                        texts[(section, item.Key)] = Entry(item, problems);
                        entries.Add((section, item.Key, item.Place));
                    }
            }

            map.Done();
        }

        return new ModelTexts(language, texts, entries);
    }

    private static EntryText Entry(YamlEntry entry, ProblemList problems)
    {
        if (entry.Value is YamlScalar { Value.Length: > 0 } title) return new EntryText(title.Value, null, null);
        var map = MapReader.Of(entry.Value, $"the text of \"{entry.Key}\"", problems);
        var text = new EntryText(map.RequiredText("title", "add title:") ?? entry.Key, map.Text("text"), map.Text("remedy"), map.Text("decision"));
        map.Done();
        return text;
    }
}
