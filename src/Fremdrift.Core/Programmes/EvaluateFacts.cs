using System.Buffers;
using Fremdrift.Core.Import;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Indicators;
using Findings = Fremdrift.Engine.Evaluation.Findings;

namespace Fremdrift.Core.Programmes;

/// <summary>What facts are evaluated as of: a day and, if wanted, a moment.</summary>
/// <param name="AsOf">The last day there is, as a day number.</param>
/// <param name="KnownAt">The moment up to which recordings count, in UTC ticks, included.</param>
public sealed record Viewpoint(int AsOf, long KnownAt = History.Everything);

/// <summary>Evaluates every citizen of a run of files, on all cores, and writes or counts what was found.</summary>
public static class EvaluateFacts
{
    /// <summary>
    /// Writes one JSON object a citizen, in the order of their keys, each ended by <paramref name="end"/>.
    /// </summary>
    /// <param name="plan">What to evaluate.</param>
    /// <param name="files">The facts.</param>
    /// <param name="view">As of when.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="end">What stands between two objects, such as a line break.</param>
    /// <param name="progress">Is told how many batches are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static void Write(
        Plan plan, FactFiles files, Viewpoint view, Stream output, byte[] end, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var isFirst = true;
        Run(plan, files, view, (worker, table, citizen) =>
        {
            worker.Buffer.Write(end);
            worker.Writer.Write(worker.Evaluator.Evaluate(table, citizen, view.AsOf, view.KnownAt));
        }, worker =>
        {
            // The separator goes before each object; before the very first it is left out.
            var written = worker.Buffer.WrittenSpan;
            output.Write(isFirst && !written.IsEmpty ? written[end.Length..] : written);
            isFirst &= written.IsEmpty;
            worker.Buffer.ResetWrittenCount();
        }, progress, cancellation);
    }

    /// <summary>Counts the indicators of every citizen.</summary>
    /// <param name="plan">What to evaluate.</param>
    /// <param name="files">The facts.</param>
    /// <param name="view">As of when.</param>
    /// <param name="keepCitizens">Whether to remember the citizens behind each figure.</param>
    /// <param name="progress">Is told how many batches are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IndicatorTally Count(
        Plan plan, FactFiles files, Viewpoint view, bool keepCitizens = false, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var total = new IndicatorTally(plan, keepCitizens);
        Run(plan, files, view, (worker, table, citizen) =>
        {
            worker.Evaluator.Evaluate(table, citizen, view.AsOf, view.KnownAt);
            worker.Evaluator.CountIn(worker.Tally);
        }, worker =>
        {
            total.Add(worker.Tally);
            worker.Tally = new IndicatorTally(plan, keepCitizens);
        }, progress, cancellation, keepCitizens);
        return total;
    }

    /// <summary>Writes whatever is wanted of each citizen, in the order of their keys.</summary>
    internal static void Each(Plan plan, FactFiles files, Viewpoint view, Action<Findings, IBufferWriter<byte>> write, Stream output, IProgress<int>? progress) =>
        Run(plan, files, view, (worker, table, citizen) => write(worker.Evaluator.Evaluate(table, citizen, view.AsOf, view.KnownAt), worker.Buffer), worker =>
        {
            output.Write(worker.Buffer.WrittenSpan);
            worker.Buffer.ResetWrittenCount();
        }, progress, CancellationToken.None);

    private static void Run(
        Plan plan, FactFiles files, Viewpoint view, Action<Worker, FactTable, int> each, Action<Worker> handOver, IProgress<int>? progress, CancellationToken cancellation, bool keepCitizens = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(view);
        OrderedWork.Run(
            files.BatchCount,
            () => new Worker(plan, keepCitizens),
            (batch, worker) =>
            {
                var read = files.Read(batch, worker.Scratch);
                foreach (var citizen in read.Citizens.Span) each(worker, read.Facts, citizen);
            },
            (batch, worker) =>
            {
                handOver(worker);
                progress?.Report(batch + 1);
            },
            cancellation);
    }

    private sealed class Worker
    {
        public Worker(Plan plan, bool keepCitizens)
        {
            Scratch = new FactTable(plan.Vocabulary);
            Evaluator = new Evaluator(plan);
            Writer = new FindingsWriter(plan, Buffer);
            Tally = new IndicatorTally(plan, keepCitizens);
        }

        public FactTable Scratch { get; }

        public Evaluator Evaluator { get; }

        public ArrayBufferWriter<byte> Buffer { get; } = new(1 << 16);

        public FindingsWriter Writer { get; }

        public IndicatorTally Tally { get; set; }
    }
}
