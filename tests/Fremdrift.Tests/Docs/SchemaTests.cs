using System.Text.Json.Nodes;
using Fremdrift.Engine.Models;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>The schemas that editors use say what the reader says.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Folders = ["models", "docs/examples"];

    private static readonly SmallSchema Model = new(Repository.Read("docs/model.schema.json"));
    private static readonly SmallSchema Texts = new(Repository.Read("docs/texts.schema.json"));

    /// <summary>An entry of every kind, with a place for one more key; the schema's name for it; what stands around it.</summary>
    private static readonly (string Definition, string Entry, string Around)[] Entries =
    [
        ("period", "from: 2025-01-01", "period: {0}"),
        ("edition", "from: 2025-01-01, default: true", "editions: {{ e: {0} }}"),
        ("parameter", "is: 3", "parameters: {{ e: {0} }}"),
        ("family", "run: benefit", "each: {{ e: {0} }}"),
        ("timeline", "is: benefit", "timelines: {{ e: {0} }}"),
        ("number", "is: lowest hours of flexjob on period", "numbers: {{ e: {0} }}"),
        ("group", "is: benefit", "target-groups: {{ e: {0} }}"),
        ("phase", "is: benefit", "phases: {{ e: {0} }}"),
        ("element", "core: true", "elements: {{ e: {0} }}"),
        ("obligation", "strength: must, while: benefit, holds: broker", "obligations: {{ e: {0} }}"),
        ("entitlement", "on: cv", "entitlements: {{ e: {0} }}"),
        ("indicator", "share-of: citizens, on-the-day: benefit, who-are: cv", "indicators: {{ e: {0} }}"),
    ];

    public static TheoryData<string> Models => [.. Files("model*.yaml")];

    public static TheoryData<string> TextFiles => [.. Files("texts.*.yaml")];

    [Theory]
    [MemberData(nameof(Models))]
    public void Schema_SoundModel_FitsIt(string file) => Assert.Empty(Model.Problems(YamlAsJson.Read(Repository.Read(file))));

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Schema_SoundTexts_FitIt(string file) => Assert.Empty(Texts.Problems(YamlAsJson.Read(Repository.Read(file))));

    /// <summary>Every key that any schema speaks of, tried in every kind of entry: schema and reader know the same ones.</summary>
    [Fact]
    public void Schema_KeysOfEveryEntry_AreThoseTheReaderKnows()
    {
        var all = Entries.SelectMany(entry => Model.KeysOf(entry.Definition)).Concat(Model.KeysOf(null)).Concat(Texts.KeysOf(null)).Concat(["title", "text", "remedy", "unknown"]).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (definition, entry, around) in Entries)
        {
            var known = Model.KeysOf(definition);
            foreach (var key in all.Except(entry.Split(", ").Select(pair => pair.Split(':')[0]), StringComparer.Ordinal))
            {
                if (definition is "period" && key is "default" or "parameters") continue; // The reader takes a period for an edition; an editor should not offer that.

                var refused = ReaderRefuses(key, string.Format(System.Globalization.CultureInfo.InvariantCulture, around, $"{{ {entry}, {key}: x }}"), entry: true);
                Assert.True(known.Contains(key, StringComparer.Ordinal) != refused, $"{definition}: the reader {(refused ? "refuses" : "knows")} \"{key}\", the schema does not");
            }
        }
    }

    [Fact]
    public void Schema_Sections_AreThoseTheReaderKnows()
    {
        var known = Model.KeysOf(null);
        foreach (var key in known.Concat(Entries.SelectMany(entry => Model.KeysOf(entry.Definition))).Distinct(StringComparer.Ordinal))
            Assert.True(known.Contains(key, StringComparer.Ordinal) != ReaderRefuses(key, $"{key}: x", entry: false), key);
    }

    [Theory]
    [InlineData("obligations: { e: { strength: must, while: benefit, every: 3 days, met-by: cv, decision: D } }", true)]
    [InlineData("obligations: { e: { strength: must, while: benefit, every: 3 days, decision: D } }", false)]
    [InlineData("obligations: { e: { strength: must, while: benefit, holds: broker, times: 2, decision: D } }", false)]
    [InlineData("obligations: { e: { strength: must, at: contact, decision: D } }", false)]
    [InlineData("obligations: { e: { strength: must, at: message, answered-by: reply, within: 1 day, decision: D } }", true)]
    [InlineData("obligations: { e: { strength: must, while: benefit, met-by: cv, decision: D } }", false)]
    [InlineData("obligations: { e: { strength: much, while: benefit, holds: broker, decision: D } }", false)]
    [InlineData("timelines: { e: { is: benefit } }", false)]
    [InlineData("timelines: { e: { is: benefit, sorce: D } }", false)]
    [InlineData("each: { e: { facts: flexjob, decision: D } }", false)]
    [InlineData("each: { e: { facts: flexjob, by: job, decision: D } }", true)]
    [InlineData("indicators: { e: { share-of: citizens, on-the-day: benefit, decision: D } }", false)]
    [InlineData("indicators: { e: { share-of: citizens, on-the-day: benefit, who-are: cv, target: 90 %, decision: D } }", false)]
    [InlineData("parameters: { e: { is: soon, decision: D } }", false)]
    [InlineData("parameters: { e: { is: [a, b], decision: D } }", true)]
    [InlineData("fidelity: { per: phase, decision: D }", false)]
    public void SchemaAndReader_Entry_AgreeOnIt(string section, bool isSound)
    {
        var model = $"programme: p\nversion: 1\nsources: {{ S: {{ title: T }} }}\nperiod: {{ from: 2025-01-01, source: S }}\n{section}\n";
        Assert.Equal(isSound, Readings.ProblemsOf(model).Count == 0);
        Assert.Equal(isSound, Model.Problems(YamlAsJson.Read(model)).Count == 0);
    }

    private static bool ReaderRefuses(string key, string section, bool entry)
    {
        var problems = Readings.ProblemsOf($"programme: p\nversion: 1\nsources: {{}}\n{section}\n");
        return problems.Any(problem => problem.EndsWith($" has no \"{key}\"", StringComparison.Ordinal) && (entry || problem.StartsWith("a model", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Files(string pattern) =>
        Folders
            .SelectMany(folder => Directory.GetDirectories(Repository.PathOf(folder)).SelectMany(models => Directory.GetFiles(models, pattern)))
            .Select(path => Path.GetRelativePath(Repository.PathOf("."), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
