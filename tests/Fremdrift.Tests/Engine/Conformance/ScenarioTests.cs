using System.Text.Json.Nodes;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Conformance;

/// <summary>The cases that domain experts write, in models/*/cases/*.yaml.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Files => [.. Repository.ScenarioFiles.Select(file => Path.GetRelativePath(Repository.Models, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_Evaluated_EndsAsWritten(string file)
    {
        var scenario = Scenario.Read(Path.Combine(Repository.Models, file));
        var plan = Shipped.Plan(scenario.Model, scenario.Edition);

        var result = JsonNode.Parse(Evaluated.Facts(plan, scenario.Facts, scenario.View))!;

        Assert.NotEmpty(scenario.Expected);
        foreach (var (section, expected) in scenario.Expected)
        {
            if (section is not ("groups" or "phases" or "entitlements"))
                Assert.True(plan.Model.Obligations.Any(rule => string.Equals(rule.Name, section, StringComparison.Ordinal)), $"{file}: \"{section}\" is no rule");
            var actual = ScenarioResult.Lines(result, section).ToArray();
            Assert.True(
                expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal), StringComparer.Ordinal),
                $"{file} – {scenario.Title}\n{section} should be\n  {string.Join("\n  ", expected)}\nbut are\n  {string.Join("\n  ", actual)}");
        }
    }
}
