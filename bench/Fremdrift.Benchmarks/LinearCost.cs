using System.Diagnostics;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Benchmarks;

/// <param name="Scale">How many times as many facts a citizen.</param>
/// <param name="FactsPerCitizen">How many facts a citizen has.</param>
/// <param name="MicrosecondsPerCitizen">What one citizen takes on one core, best of several rounds.</param>
internal sealed record LinearResult(int Scale, double FactsPerCitizen, double MicrosecondsPerCitizen)
{
    public double NanosecondsPerFact => 1000 * MicrosecondsPerCitizen / FactsPerCitizen;
}

/// <summary>Shows that the cost of a citizen grows with the facts and not faster.</summary>
internal static class LinearCost
{
    private const int FactSheets = 100_000;
    private const int Rounds = 5;
    private static readonly int[] Scales = [1, 10, 100];

    public static IReadOnlyList<LinearResult> Measure() => [.. Scales.Select(Measure)];

    private static LinearResult Measure(int scale)
    {
        var plan = Programme.Plan();
        var citizens = FactSheets / scale;
        var table = new FactTable(plan.Vocabulary);
        SyntheticMunicipality.Generate(Programme.Municipality(citizens, scale)).ToTable(table);
        table.Complete();
        var evaluator = new Evaluator(plan);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var citizen = 0; citizen < citizens; citizen++) evaluator.Evaluate(table, citizen, Programme.AsOf.DayNumber);
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / citizens);
        }

        return new LinearResult(scale, table.Count / (double)citizens, best);
    }
}
