namespace Fremdrift.Engine.Models;

/// <summary>What people read of an entry, in one language.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Text">What it means or asks, in a sentence or two; null where the title says it all.</param>
/// <param name="Remedy">What to do about it when it is not met; null where nothing can be done.</param>
/// <param name="Decision">The local decision in this language; null where there is none, and in Danish, which stands in the model itself.</param>
public sealed record EntryText(string Title, string? Text, string? Remedy, string? Decision = null);

/// <summary>The texts of a model in one language.</summary>
public sealed class ModelTexts
{
    private readonly IReadOnlyDictionary<(Section Section, string Name), EntryText> _texts;

    internal ModelTexts(string language, IReadOnlyDictionary<(Section Section, string Name), EntryText> texts, IReadOnlyList<(Section Section, string Name, Place Place)> entries) =>
        (Language, _texts, Entries) = (language, texts, entries);

    /// <summary>The language, "da" or "en".</summary>
    public string Language { get; }

    /// <summary>Which entries have texts, and where those stand.</summary>
    internal IReadOnlyList<(Section Section, string Name, Place Place)> Entries { get; }

    /// <summary>The text of an entry; its name alone if it has none.</summary>
    public EntryText Of(Section section, string name) => Find(section, name) ?? new EntryText(name, null, null);

    /// <summary>The text of an entry.</summary>
    public EntryText Of(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Of(definition.Section, definition.Name);
    }

    /// <summary>What was decided about an entry where the sources leave a choice; null if nothing was.</summary>
    public string? DecisionOn(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Citation.Decision is { } danish ? Of(definition).Decision ?? danish : null;
    }

    internal EntryText? Find(Section section, string name) => _texts.GetValueOrDefault((section, name));
}
