using System.Text.Json.Nodes;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Conformance;

/// <summary>Every set of facts that stands beside a model, evaluated the way the command line does, gives exactly what is expected.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Sets => [.. Repository.ConformanceSets.Select(set => Path.GetRelativePath(Repository.Models, set))];

    [Fact]
    public void Models_All_CarryASet() =>
        Assert.All(Shipped.Names, name => Assert.Contains(Repository.ConformanceSets, set => set.Contains(Path.Combine(name, "cases"), StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Set_Evaluated_AgreesLineByLine(string set)
    {
        var (plan, view) = Arguments(set);

        var actual = Evaluated.File(plan, FileOf(set, "facts.jsonl"), view).Split('\n');

        var expected = File.ReadAllLines(FileOf(set, "expected.jsonl"));
        foreach (var (line, number) in expected.Zip(actual).Select((line, i) => (line, i + 1)))
            Assert.True(Same(line.First, line.Second), $"{set}, line {number}:\nexpected {Compact(line.First)}\nbut was  {Compact(line.Second)}");
        Assert.Equal(expected.Length, actual.Length);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Set_Counted_AgreesFigureByFigure(string set)
    {
        var (plan, view) = Arguments(set);
        using var files = FactFiles.Open([FileOf(set, "facts.jsonl")], plan.Vocabulary);

        var actual = Evaluated.Indicators(plan, files, view);

        Assert.Empty(files.Problems);
        var expected = File.ReadAllText(FileOf(set, "indicators.json"));
        Assert.True(Same(expected, actual), $"{set}:\nexpected {Compact(expected)}\nbut was  {Compact(actual)}");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Set_Counted_IsTheSumOfItsCitizens(string set)
    {
        var (plan, view) = Arguments(set);
        using var files = FactFiles.Open([FileOf(set, "facts.jsonl")], plan.Vocabulary);

        var tally = EvaluateFacts.Count(plan, files, view, keepCitizens: true);

        Assert.All(tally.Figures, figure =>
        {
            var behind = tally.CitizensBehind(figure.Key);
            Assert.Equal(figure.Value.Numerator, behind.Sum(citizen => citizen.Counts.Numerator));
            Assert.Equal(figure.Value.Denominator, behind.Sum(citizen => citizen.Counts.Denominator));
            Assert.Equal(behind.Count, behind.DistinctBy(citizen => citizen.Citizen, StringComparer.Ordinal).Count());
        });
    }

    private static (Plan Plan, Viewpoint View) Arguments(string set)
    {
        var arguments = JsonNode.Parse(File.ReadAllText(FileOf(set, "args.json")))!;
        var known = (string?)arguments["knownAt"];
        return (
            Shipped.Plan((string)arguments["model"]!, (string?)arguments["edition"]),
            new Viewpoint(Days.Of((string)arguments["asOf"]!), known is null ? History.Everything : Days.Instant(known).UtcTicks));
    }

    private static string FileOf(string set, string name) => Path.Combine(Repository.Models, set, name);

    // Numbers are compared as values: an expected share may be written 1.0 where the product prints 1.
    private static bool Same(string expected, string actual) => Same(JsonNode.Parse(expected), JsonNode.Parse(actual));

    private static bool Same(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject one, JsonObject other) => one.Count == other.Count && one.All(pair => other.TryGetPropertyValue(pair.Key, out var value) && Same(pair.Value, value)),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
        (JsonValue one, JsonValue other) when one.TryGetValue<decimal>(out var number) => other.TryGetValue<decimal>(out var same) && number == same,
        _ => JsonNode.DeepEquals(expected, actual),
    };

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
