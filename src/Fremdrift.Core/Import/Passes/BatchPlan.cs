using System.Collections.Immutable;
using Fremdrift.Core.Import.Lines;

namespace Fremdrift.Core.Import.Passes;

/// <summary>
/// How a run whose facts come sorted by citizen is read in batches: each begins where a citizen does, so that every citizen is whole
/// in one of them.
/// </summary>
internal sealed class BatchPlan
{
    private readonly Chunk[] _chunks;
    private readonly List<(int Chunk, LineStart At)> _starts = [];

    private BatchPlan(Chunk[] chunks) => _chunks = chunks;

    public int Count => _starts.Count;

    /// <summary>The plan; null if the facts do not come sorted by citizen.</summary>
    public static BatchPlan? TryMake(Chunk[] chunks)
    {
        var plan = new BatchPlan(chunks);
        ReadOnlySpan<byte> last = default;
        foreach (var chunk in chunks)
        {
            var citizens = chunk.Citizens;
            if (!citizens.IsSorted || chunk.Source.Format != FactFormat.JsonLines) return null;
            if (citizens.First is null) continue;
            var order = plan.Count == 0 ? -1 : last.SequenceCompareTo(citizens.First);
            if (order > 0) return null;
            if (order < 0) plan._starts.Add((chunk.Number, citizens.FirstFact));
            else if (citizens.FirstChange is { } change) plan._starts.Add((chunk.Number, change));
            last = citizens.Last;
        }

        return plan;
    }

    public ImmutableArray<Stretch> Stretches(int batch)
    {
        var (chunk, from) = _starts[batch];
        var isLast = batch + 1 == _starts.Count;
        var (endChunk, end) = isLast ? (_chunks.Length - 1, new LineStart(_chunks[^1].To, 0)) : _starts[batch + 1];
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (; chunk <= endChunk; chunk++)
        {
            var to = chunk == endChunk ? end.Offset : _chunks[chunk].To;
            if (from.Offset < to) stretches.Add(new Stretch(_chunks[chunk], from, to));
            if (chunk < endChunk) from = new LineStart(_chunks[chunk + 1].From, 0);
        }

        return stretches.ToImmutable();
    }
}
