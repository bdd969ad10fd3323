using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.EndToEnd.Components;

/// <summary>Tells plain words from the model language.</summary>
internal static partial class PlainWords
{
    private static readonly ConcurrentDictionary<ProgrammeModel, Regex> NamesOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>The model language found in a text, however it got there.</summary>
    public static IReadOnlyList<string> Foreign(string text, ProgrammeModel model) =>
        [.. Syntax().Matches(text).Concat(NamesOf.GetOrAdd(model, AnyName).Matches(text)).Select(match => match.Value)];

    private static Regex AnyName(ProgrammeModel model) =>
        new($@"(?<![\w-])({string.Join('|', Names(model).Select(Regex.Escape))})(?![\w-])", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <summary>Names that no text, in either language, could hold by chance.</summary>
    private static IEnumerable<string> Names(ProgrammeModel model)
    {
        var texts = string.Join(' ', new[] { Language.Danish, Language.English }.SelectMany(language => model.Definitions.Select(definition => language.Of(model).Of(definition)))
            .SelectMany(text => new[] { text.Title, text.Text, text.Remedy }).Concat(Catalogue.Types.SelectMany(type => type.Fields.Select(field => field.Label).Append(type.Label)).SelectMany(label => new[] { label.Danish, label.English })));
        return model.Definitions.Select(definition => definition.Name).Concat(Catalogue.Types.Select(type => type.Name))
            .Where(name => name.Contains('-', StringComparison.Ordinal) && !texts.Contains(name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\w\[\w[^\]]*\]|\bany \w+:|\w\(job\)|<=|>=| \| |beginnings of|leads-to|met-by", RegexOptions.None, 5000)]
    private static partial Regex Syntax();
}
