using System.Text;
using Fremdrift.Engine.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Fremdrift.Tests.Support;

/// <summary>
/// A small model as text. <see cref="Programme"/> gives it a beginning and complete texts in both languages, so that a test writes nothing
/// but what it is about. A line ending in <c># here</c> is the one that a problem is expected on.
/// </summary>
internal sealed class ModelText
{
    public const string File = "model.yaml";

    private static readonly string[] WithMeaning = ["obligations", "entitlements", "indicators"];

    private static readonly string[] WithTitle = ["editions", "parameters", "each", "timelines", "numbers", "target-groups", "phases", "elements"];

    private readonly Dictionary<string, ModelFile> _texts = new(StringComparer.Ordinal);

    private ModelText(string model) => Model = model;

    public string Model { get; }

    public IReadOnlyDictionary<string, ModelFile> Texts => _texts;

    /// <summary>The lines marked <c># here</c>, from 1.</summary>
    public IReadOnlyList<int> Here =>
        [.. Model.Split('\n').Select((line, i) => (line, number: i + 1)).Where(pair => pair.line.EndsWith("# here", StringComparison.Ordinal)).Select(pair => pair.number)];

    /// <summary>A model of these sections, which begins with a programme, a source S and a period, and has all its texts.</summary>
    public static ModelText Programme(string sections) => Whole(
        $"""
        programme: try
        version: 1
        sources: {"{ S: { title: A source } }"}
        period: {"{ from: 2020-01-01, source: S }"}
        {sections}
        """);

    /// <summary>A model that is all written out, with all its texts.</summary>
    public static ModelText Whole(string model)
    {
        var text = new ModelText(model.ReplaceLineEndings("\n"));
        foreach (var language in new[] { "da", "en" }) text.With(language, TextsFor(text.Model, withDecisions: language is not "da"));
        return text;
    }

    /// <summary>Anything at all in place of a model, with texts for nothing.</summary>
    public static ModelText Anything(string text) => new ModelText(text).With("da", "programme: T").With("en", "programme: T");

    /// <summary>The same model with other texts in a language.</summary>
    public ModelText With(string language, string texts)
    {
        _texts[language] = new ModelFile($"texts.{language}.yaml", texts.ReplaceLineEndings("\n"));
        return this;
    }

    /// <summary>The same model without texts in a language.</summary>
    public ModelText Without(string language)
    {
        _texts.Remove(language);
        return this;
    }

    public ProgrammeModel? Read(out IReadOnlyList<ModelProblem> problems) => ProgrammeModel.Read(new ModelFile(File, Model), _texts, out problems);

    /// <summary>The model, which must be sound.</summary>
    public ProgrammeModel Sound() => Read(out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));

    /// <summary>Texts for every entry of a model; none where it is not even YAML.</summary>
    private static string TextsFor(string model, bool withDecisions)
    {
        var texts = new StringBuilder("programme: { title: T, text: T }\n");
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(model));
        }
        catch (Exception error) when (error is YamlException or ArgumentException)
        {
            return texts.ToString();
        }

        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root) return texts.ToString();
        foreach (var (key, value) in root)
        {
            if (key is not YamlScalarNode { Value: { } section } || value is not YamlMappingNode entries) continue;
            var written = WithMeaning.Contains(section, StringComparer.Ordinal) ? "{ title: T, text: T }" : WithTitle.Contains(section, StringComparer.Ordinal) ? "T" : null;
            if (written is null) continue;
            var names = entries.Select(entry => entry.Key).OfType<YamlScalarNode>().Select(name => OwnName(name.Value!)).Where(name => name is not "precedence").Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length == 0) continue;
            var decided = entries.Where(entry => entry.Value is YamlMappingNode inner && inner.Children.ContainsKey("decision"))
                .Select(entry => entry.Key).OfType<YamlScalarNode>().Select(name => OwnName(name.Value!)).ToHashSet(StringComparer.Ordinal);
            texts.Append(section).Append(":\n").AppendJoin("", names.Select(name => $"  \"{name}\": {(withDecisions && decided.Contains(name) ? "{ title: T, text: T, decision: T }" : written)}\n"));
        }

        return texts.ToString();
    }

    /// <summary>The name without the family that a timeline or number is worked out for.</summary>
    private static string OwnName(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? name[..open] : name;
}
