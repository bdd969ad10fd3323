using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Indicators;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Damaged models are read without an exception; those that still are models can be used without one.</summary>
public sealed class ModelFuzzTests
{
    public static TheoryData<string> Names => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Model_Damaged_IsAModelOrAProblem(string name) => Law.ForAll(TextMutations.Some, TextMutations.Fewer, damages =>
    {
        var model = Read(name, TextMutations.Apply(Shipped.Text(name, "model.yaml"), damages), out var problems);
        Assert.Equal(model is null, problems.Count > 0);
        Assert.All(problems, problem => Assert.True(problem.Line >= 1 && problem.What.Length > 0 && problem.Remedy.Length > 0, problem.ToString()));
        if (model is not null) Use(model, damages[0]);
    }, 250);

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_Damaged_AreTextsOrAProblem(string name) => Law.ForAll(TextMutations.Some, TextMutations.Fewer, damages =>
    {
        var texts = new ModelFile("texts.da.yaml", TextMutations.Apply(Shipped.Text(name, "texts.da.yaml"), damages));
        var model = Read(name, Shipped.Text(name, "model.yaml"), out var problems, texts);
        Assert.Equal(model is null, problems.Count > 0);
    }, 60);

    private static ProgrammeModel? Read(string name, string model, out IReadOnlyList<ModelProblem> problems, ModelFile? danish = null) => ProgrammeModel.Read(
        new ModelFile("model.yaml", model),
        new Dictionary<string, ModelFile>(StringComparer.Ordinal)
        {
            ["da"] = danish ?? new("texts.da.yaml", Shipped.Text(name, "texts.da.yaml")), ["en"] = new("texts.en.yaml", Shipped.Text(name, "texts.en.yaml")),
        },
        out problems);

    private static void Use(ProgrammeModel model, int seed)
    {
        var words = ModelWords.VocabularyOf(model);
        foreach (var edition in model.Editions)
        {
            var plan = Plan.Compile(model, edition.Name.Length == 0 ? null : edition.Name, words);
            Assert.NotNull(plan);
            var evaluator = new Evaluator(plan);
            var tally = new IndicatorTally(plan, keepCitizens: true);
            for (var i = 0; i < 4; i++)
            {
                var table = FactBuilder.ToTable(WildRegistrations.Of(Shipped.Plan(Shipped.Names[i % 2]), seed / (i + 1)), words);
                evaluator.Evaluate(table, 0, Day.Last);
                evaluator.Evaluate(table, 0, edition.From + 300);
                evaluator.CountIn(tally);
                if (i < 2) _ = new Explainer(plan).Explain(table, 0, edition.From + 300);
            }
        }

        _ = new Dependencies(model);
        Assert.Empty(ModelComparison.Changes(model, model));
    }
}
