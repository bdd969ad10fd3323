using Fremdrift.Core.Programmes;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;

namespace Fremdrift.Benchmarks;

/// <summary>The programme and the made-up municipality that everything is measured on.</summary>
internal static class Programme
{
    public const string Name = "udvikling-i-fleksjob-ii";

    public static readonly DateOnly AsOf = new(2021, 9, 30);

    public static Plan Plan()
    {
        var model = ModelLibrary.Load(Name).Model ?? throw new InvalidOperationException("The model is not sound.");
        return Engine.Evaluation.Plan.Compile(model, null, ModelWords.VocabularyOf(model))!;
    }

    public static SyntheticOptions Municipality(int citizens, int scale = 1) =>
        new() { Citizens = citizens, Seed = 20200401, UpTo = AsOf, Scale = scale, Mix = ProgrammeMix.OnlyFlexjob };
}
