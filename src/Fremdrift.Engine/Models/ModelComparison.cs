namespace Fremdrift.Engine.Models;

/// <summary>A definition that two versions of a model do not agree on.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">What it says in the old version; null if it is new.</param>
/// <param name="After">What it says in the new version; null if it is gone.</param>
public sealed record DefinitionChange(
    Section Section,
    string Name,
    IReadOnlyList<KeyValuePair<string, string>>? Before,
    IReadOnlyList<KeyValuePair<string, string>>? After);

/// <summary>Compares two versions of a model.</summary>
public static class ModelComparison
{
    /// <summary>Every definition that says something else, by section; texts, sources and decisions do not count.</summary>
    public static IReadOnlyList<DefinitionChange> Changes(ProgrammeModel before, ProgrammeModel after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = Texts(before);
        var young = Texts(after);
        return
        [
            .. old.Keys.Union(young.Keys)
                .Select(key => new DefinitionChange(key.Section, key.Name, old.GetValueOrDefault(key), young.GetValueOrDefault(key)))
                .Where(change => change.Before is null || change.After is null || !change.Before.SequenceEqual(change.After))
                .OrderBy(change => change.Section).ThenBy(change => change.Name, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(Section Section, string Name), IReadOnlyList<KeyValuePair<string, string>>> Texts(ProgrammeModel model)
    {
        var texts = model.Definitions.ToDictionary(definition => (definition.Section, definition.Name), DefinitionText.Of);
        if (!model.HasEditions) texts[(Section.Editions, "")] = DefinitionText.Of(model.Editions[0]);
        if (model.Precedence.Count > 0) texts[(Section.Phases, "precedence")] = [new("precedence", string.Join(", ", model.Precedence))];
        return texts;
    }
}
