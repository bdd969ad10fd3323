using System.Diagnostics;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Benchmarks;

/// <param name="Citizens">How many citizens were evaluated.</param>
/// <param name="Facts">How many facts they have.</param>
/// <param name="Obligations">How many obligations came out.</param>
/// <param name="Seconds">The best of several rounds, on all cores.</param>
/// <param name="AllRounds">Every round.</param>
/// <param name="BytesPerCitizen">Memory allocated in that round, over the citizens.</param>
internal sealed record InMemoryResult(int Citizens, long Facts, long Obligations, double Seconds, IReadOnlyList<double> AllRounds, double BytesPerCitizen)
{
    public double PerSecond => Citizens / Seconds;
}

/// <summary>Evaluates every rule for everyone, with the facts in memory.</summary>
internal static class InMemory
{
    private const int CitizensInTable = 10_000;
    private const int Rounds = 7;

    public static InMemoryResult Measure(int citizens)
    {
        var plan = Programme.Plan();
        var tables = Tables(plan, citizens);
        var evaluators = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Evaluator(plan)).ToArray();
        var (best, bytes, obligations) = (double.MaxValue, 0.0, 0L);
        var all = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            obligations = Round(tables, evaluators);
            all.Add(watch.Elapsed.TotalSeconds);
            if (all[^1] >= best) continue;
            best = all[^1];
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)citizens;
        }

        return new InMemoryResult(citizens, tables.Sum(table => (long)table.Count), obligations, best, all, bytes);
    }

    private static FactTable[] Tables(Plan plan, int citizens)
    {
        var options = Programme.Municipality(citizens);
        var tables = new FactTable[(citizens + CitizensInTable - 1) / CitizensInTable];
        Parallel.For(0, tables.Length, i =>
        {
            var table = new FactTable(plan.Vocabulary);
            var first = (i * CitizensInTable) + 1;
            SyntheticMunicipality.Generate(options, first, Math.Min(CitizensInTable, citizens - first + 1)).ToTable(table);
            table.Complete();
            tables[i] = table;
        });
        return tables;
    }

    private static long Round(FactTable[] tables, Evaluator[] evaluators)
    {
        var next = -1;
        var obligations = 0L;
        var threads = evaluators.Select(evaluator => new Thread(() =>
        {
            var found = 0L;
            for (var i = Interlocked.Increment(ref next); i < tables.Length; i = Interlocked.Increment(ref next))
            {
                var table = tables[i];
                for (var citizen = 0; citizen < table.Citizens.Count; citizen++)
                    found += evaluator.Evaluate(table, citizen, Programme.AsOf.DayNumber).Obligations.Length;
            }

            Interlocked.Add(ref obligations, found);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return obligations;
    }
}
