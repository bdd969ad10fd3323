namespace Fremdrift.Engine.Models;

/// <summary>Checks that every entry has texts in Danish and English, and that no text is about an entry that does not exist.</summary>
internal static class TextsChecker
{
    private const string Danish = "da";
    private static readonly string[] Languages = [Danish, "en"];

    public static void Check(ProgrammeModel model, string file, ProblemList problems)
    {
        var wasSound = problems.Count == 0;
        foreach (var language in Languages)
        {
            var texts = model.Texts.FirstOrDefault(texts => string.Equals(texts.Language, language, StringComparison.Ordinal));
            if (texts is null)
            {
                problems.Add(new Place(file, 1), $"there are no texts in {Name(language)}", $"write texts.{language}.yaml beside the model");
                continue;
            }

            foreach (var definition in model.Definitions)
            {
                Entry(definition, texts, problems);
                Decision(definition, texts, problems);
            }

            // An entry that could not be read is not there either, so its text is no problem of its own.
            if (wasSound) WithoutEntry(model, texts, problems);
        }
    }

    private static void WithoutEntry(ProgrammeModel model, ModelTexts texts, ProblemList problems)
    {
        foreach (var (section, name, place) in texts.Entries.Where(entry => entry.Section is not Section.Programme))
        {
            var known = model.Definitions.Where(definition => definition.Section == section).Select(definition => definition.Name).ToArray();
            if (!known.Contains(name, StringComparer.Ordinal))
                problems.Add(place, $"\"{name}\" has a text, but the model has no such entry there", Suggestion.For(name, known));
        }
    }

    private static void Entry(Definition definition, ModelTexts texts, ProblemList problems)
    {
        var text = texts.Find(definition.Section, definition.Name);
        var section = TextsReader.Sections.First(pair => pair.Value == definition.Section).Key;
        if (text is null)
            problems.Add(definition.Place, $"\"{definition.Name}\" has no text in {Name(texts.Language)}", $"add {definition.Name}: under {section}: in texts.{texts.Language}.yaml");
        else if (text.Text is null && definition.Section is Section.Obligations or Section.Entitlements or Section.Indicators)
            problems.Add(definition.Place, $"\"{definition.Name}\" has a title in {Name(texts.Language)}, but not what it means", $"add text: to {definition.Name} under {section}: in texts.{texts.Language}.yaml");
    }

    /// <summary>A local decision is written in Danish in the model, beside what it decides; in other languages it stands among the texts.</summary>
    private static void Decision(Definition definition, ModelTexts texts, ProblemList problems)
    {
        var section = TextsReader.Sections.First(pair => pair.Value == definition.Section).Key;
        if (texts.Find(definition.Section, definition.Name) is not { } text) return;
        var isWanted = texts.Language is not Danish && definition.Citation.Decision is not null;
        if (isWanted && text.Decision is null)
            problems.Add(definition.Place, $"\"{definition.Name}\" has a decision, but not in {Name(texts.Language)}", $"add decision: to {definition.Name} under {section}: in texts.{texts.Language}.yaml");
        else if (!isWanted && text.Decision is not null)
            problems.Add(definition.Place, $"\"{definition.Name}\" has a decision in {Name(texts.Language)} that the model does not ask for", $"take it out of texts.{texts.Language}.yaml; in Danish a decision stands in the model itself");
    }

    private static string Name(string language) => language is Danish ? "Danish" : "English";
}
