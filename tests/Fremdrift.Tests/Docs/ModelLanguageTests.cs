using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Models;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>docs/model-language.md shows nothing that the program does not say, and its example is the one in docs/examples.</summary>
public sealed partial class ModelLanguageTests
{
    [Fact]
    public void Page_YamlBlock_SaysWhatItShows()
    {
        string[] known = ["step ", "part", "from "];
        var unmarked = Page.Examples
            .Where(example => example.Language is "yaml" && !known.Any(start => example.Marker.StartsWith(start, StringComparison.Ordinal)))
            .Select(example => $"line {example.Line}");
        Assert.Empty(unmarked);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(Tutorial.LastStep)]
    public void Tutorial_AfterEachStep_IsASoundModel(int step) => Assert.Equal("mentor-course", Tutorial.After(step).Name);

    [Theory]
    [InlineData("model.yaml"), InlineData("texts.da.yaml"), InlineData("texts.en.yaml")]
    public void Tutorial_AfterTheLastStep_IsTheExample(string file) =>
        Readings.Same(Lines(Repository.Read($"{Tutorial.Folder}/{file}")), Lines(Tutorial.File(Tutorial.LastStep, file)));

    [Fact]
    public void Tutorial_Facts_AreThoseOfTheExample()
    {
        var all = Repository.Read(Tutorial.Facts).Split('\n');
        var shown = Page.Marked("facts").SelectMany(pair => pair.Example.Text.Split('\n')).Where(line => line.StartsWith('{')).ToArray();
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(all, StringComparer.Ordinal));
    }

    public static TheoryData<string> Evaluations => [.. Page.Marked("evaluate: ").Select(pair => pair.Label)];

    [Theory]
    [MemberData(nameof(Evaluations))]
    public void Tutorial_Evaluation_IsWhatThePageShows(string marker)
    {
        var (step, rest) = StepOf(marker);
        var shown = Assert.Single(Page.Marked($"evaluate: {marker}")).Example.Text;
        var line = Readings.Evaluate(Tutorial.After(step), Tutorial.Facts, rest[1]).Single(line => line.Contains($"\"citizen\":\"{rest[0]}\"", StringComparison.Ordinal));
        var found = JsonNode.Parse(line)!;
        Assert.Equal(Canonical(shown), (rest.Length > 2 ? found[rest[2]]! : found).ToJsonString());
    }

    public static TheoryData<string> Explanations => [.. Page.Marked("explain: ").Select(pair => pair.Label)];

    [Theory]
    [MemberData(nameof(Explanations))]
    public void Tutorial_Explanation_IsWhatThePageShows(string marker)
    {
        var (step, rest) = StepOf(marker);
        var plan = Readings.PlanOf(Tutorial.After(step));
        var read = FactText.Read(File.ReadAllBytes(Repository.PathOf(Tutorial.Facts)), plan.Vocabulary);
        var explanation = new Explainer(plan).Explain(read.Facts.Facts, read.Facts.Facts.Citizens.Find(rest[0]), Readings.AsOf(rest[1]).AsOf);
        using var output = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(explanation, Language.English, output);
        AssertHolds(output.ToString(), Assert.Single(Page.Marked($"explain: {marker}")).Example.Text);
    }

    [Fact]
    public void Tutorial_Indicators_AreWhatThePageShows()
    {
        var (marker, example) = Assert.Single(Page.Marked("indicators: "));
        var (step, rest) = StepOf(marker);
        var plan = Readings.PlanOf(Tutorial.After(step));
        using var files = Readings.Open(plan, Tutorial.Facts);
        using var output = new MemoryStream();
        IndicatorsJson.Write(EvaluateFacts.Count(plan, files, Readings.AsOf(rest[0])), output);
        Assert.Equal(Canonical(example.Text), Canonical(System.Text.Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public void Tutorial_SlipOfThePen_IsRefusedAsThePageShows()
    {
        var (marker, example) = Assert.Single(Page.Marked("check: "));
        var slip = Slip().Match(marker);
        var step = int.Parse(slip.Groups["step"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var model = Tutorial.File(step, "model.yaml").Replace(slip.Groups["right"].Value, slip.Groups["wrong"].Value, StringComparison.Ordinal);
        Assert.Null(Readings.Model(model, Tutorial.File(step, "texts.da.yaml"), Tutorial.File(step, "texts.en.yaml"), out var problems));
        Assert.Equal(example.Text, string.Join('\n', problems));
    }

    [Fact]
    public void Rehearsal_NewVersion_DiffersByWhatThePageShows()
    {
        var (file, example) = Assert.Single(Page.Marked("changed in "));
        var before = Lines(Repository.Read($"{Tutorial.Folder}/model.yaml"));
        var after = Lines(Repository.Read($"{Tutorial.Folder}/{file}"));
        var shown = example.Text.Split('\n');
        Readings.Same(shown.Where(line => line[0] is '-').Select(line => line[1..]), before.Except(after, StringComparer.Ordinal));
        Readings.Same(shown.Where(line => line[0] is '+').Select(line => line[1..]), after.Except(before, StringComparer.Ordinal));
    }

    [Fact]
    public void Rehearsal_OfTheNewVersion_SaysWhatThePageShows()
    {
        var (asOf, example) = Assert.Single(Page.Marked("diff: "));
        var (before, after) = (Example("model.yaml"), Example("model-next.yaml"));
        var plan = Readings.PlanOf(before, after);
        var next = Fremdrift.Engine.Evaluation.Plan.Compile(after, null, plan.Vocabulary)!;
        using var files = Readings.Open(plan, Tutorial.Facts);
        using var output = new StringWriter { NewLine = "\n" };
        RehearsalText.Write(RehearseChange.Run(plan, next, files, Readings.AsOf(asOf)), output);
        AssertHolds(output.ToString(), example.Text);
    }

    public static TheoryData<int> Parts => [.. Page.Marked("part").Select(pair => pair.Example.Line)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Reference_PartOfAModel_FitsIntoASoundOne(int line)
    {
        var part = Page.Examples.Single(example => example.Line == line).Text;
        var frame = "programme: part\nversion: 1\n";
        if (!part.StartsWith("sources:", StringComparison.Ordinal)) frame += "sources: { GUIDE: { title: Guide } }\n";
        if (!part.StartsWith("editions:", StringComparison.Ordinal)) frame += "period: { from: 2025-01-01, decision: Example }\n";
        Assert.Empty(Readings.ProblemsOf(frame + part));
    }

    public static TheoryData<int> Quotations => [.. Page.Marked("from ").Select(pair => pair.Example.Line)];

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Reference_Quotation_StandsInItsFile(int line)
    {
        var example = Page.Examples.Single(example => example.Line == line);
        Assert.Contains(example.Text, Repository.Read(example.Marker["from ".Length..]), StringComparison.Ordinal);
    }

    private static ProgrammeModel Example(string file) =>
        Readings.Sound(Repository.Read($"{Tutorial.Folder}/{file}"), Repository.Read($"{Tutorial.Folder}/texts.da.yaml"), Repository.Read($"{Tutorial.Folder}/texts.en.yaml"));

    /// <summary>"step 3, bo, 2025-02-10" as the step and the rest.</summary>
    private static (int Step, string[] Others) StepOf(string marker)
    {
        var parts = marker.Split(", ");
        return (int.Parse(parts[0]["step ".Length..], System.Globalization.CultureInfo.InvariantCulture), parts[1..]);
    }

    private static string Canonical(string json) => JsonNode.Parse(json)!.ToJsonString();

    /// <summary>The lines of a file that are neither empty nor comments.</summary>
    private static string[] Lines(string file) => [.. file.Split('\n').Where(line => line.Length > 0 && line[0] is not '#')];

    /// <summary>Every stretch of lines that the page shows stands in the output, in that order; … marks what it leaves out.</summary>
    private static void AssertHolds(string output, string shown)
    {
        var at = 0;
        foreach (var stretch in shown.Split("\n…\n"))
        {
            var found = output.IndexOf(stretch + "\n", at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"The page shows\n\n{stretch}\n\nbut this was printed:\n\n{output[at..]}");
            at = found + stretch.Length;
        }
    }

    [GeneratedRegex("^step (?<step>[0-9]) with \"(?<right>.*)\" as \"(?<wrong>.*)\"$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slip();
}
