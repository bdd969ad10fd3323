using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>Reads models from text, and evaluates facts with them as the command line does.</summary>
internal static class Readings
{
    /// <summary>Reads a model without texts; what is said of missing texts is left out.</summary>
    public static IReadOnlyList<string> ProblemsOf(string model)
    {
        ProgrammeModel.Read(new ModelFile("model.yaml", model), new Dictionary<string, ModelFile>(StringComparer.Ordinal), out var problems);
        return [.. problems.Where(problem => !problem.What.StartsWith("there are no texts in", StringComparison.Ordinal)).Select(problem => problem.What)];
    }

    public static ProgrammeModel? Model(string model, string danish, string english, out IReadOnlyList<ModelProblem> problems) =>
        ProgrammeModel.Read(
            new ModelFile("model.yaml", model),
            new Dictionary<string, ModelFile>(StringComparer.Ordinal)
            {
                ["da"] = new("texts.da.yaml", danish),
                ["en"] = new("texts.en.yaml", english),
            },
            out problems);

    /// <summary>A model that must be sound.</summary>
    public static ProgrammeModel Sound(string model, string danish, string english)
    {
        var read = Model(model, danish, english, out var problems);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return read!;
    }

    public static Plan PlanOf(ProgrammeModel model, params ProgrammeModel[] others) =>
        Plan.Compile(model, null, ModelWords.VocabularyOf([model, .. others]))!;

    public static Viewpoint AsOf(string date) => new(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber);

    /// <summary>The lines that <c>evaluate</c> prints.</summary>
    public static string[] Evaluate(ProgrammeModel model, string facts, string asOf)
    {
        var plan = PlanOf(model);
        using var files = Open(plan, facts);
        using var output = new MemoryStream();
        EvaluateFacts.Write(plan, files, AsOf(asOf), output, "\n"u8.ToArray());
        return System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n');
    }

    public static FactFiles Open(Plan plan, string facts)
    {
        var files = FactFiles.Open([FactSource.FromFile(Repository.PathOf(facts))], plan.Vocabulary);
        Assert.Empty(files.Problems.Select(problem => problem.ToString()));
        return files;
    }

    /// <summary>Compares lines, and shows them all where they differ.</summary>
    public static void Same(IEnumerable<string> expected, IEnumerable<string> found) => Assert.Equal(string.Join('\n', expected), string.Join('\n', found));

    /// <summary>Days as the page writes them: days of March 2025, a stretch that goes on up to the day evaluated as of.</summary>
    public static string Days(IEnumerable<Run> runs)
    {
        var written = runs.Select(run => run.Days == 1 ? Date(run.To) : $"{Date(run.From)}–{Date(run.To)}").ToArray();
        return written.Length == 0 ? "none" : string.Join(", ", written);

        static string Date(int day) => day == Day.First ? "" : Day.ToDate(day).Day.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
