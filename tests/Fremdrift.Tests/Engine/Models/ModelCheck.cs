using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Holds what the checker says of a tiny model against what it should say.</summary>
internal static class ModelCheck
{
    /// <summary>The sections have one problem: on the line marked <c># here</c>, in these words.</summary>
    public static void Says(string sections, string what, string remedy) => Says(ModelText.Programme(sections), what, remedy);

    public static void Says(ModelText model, string what, string remedy)
    {
        Assert.Null(model.Read(out var problems));
        Assert.Equal([$"{Assert.Single(model.Here)}: {what}; {remedy}"], Lines(problems));
        Assert.All(problems, problem => Assert.Equal(ModelText.File, problem.File));
    }

    /// <summary>The sections have one problem of these words on each line marked <c># here</c>.</summary>
    public static void SaysAt(ModelText model, params (string What, string Remedy)[] expected)
    {
        Assert.Null(model.Read(out var problems));
        Assert.Equal(expected.Length, model.Here.Count);
        Assert.Equal([.. expected.Zip(model.Here, (said, line) => $"{line}: {said.What}; {said.Remedy}")], Lines(problems));
    }

    public static void IsSound(string sections)
    {
        _ = ModelText.Programme(sections).Sound();
    }

    private static string[] Lines(IEnumerable<ModelProblem> problems) => [.. problems.Select(problem => $"{problem.Line}: {problem.What}; {problem.Remedy}")];
}
