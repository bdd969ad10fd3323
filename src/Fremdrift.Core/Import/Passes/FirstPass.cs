using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Fremdrift.Core.Import.Ids;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Pass 1 over all sources: cuts them into chunks and surveys these on all processors.</summary>
internal sealed class FirstPass(ReadSettings settings, IProgress<long>? progress, CancellationToken cancellation)
{
    private readonly Fingerprinter _prints = new();
    private int _next;
    private int _kept;
    private long _read;

    public Chunk[] Run(ImmutableArray<FactSource> sources)
    {
        var chunks = Cut(sources);
        var threads = Math.Clamp(chunks.Length, 1, settings.Threads);
        if (threads == 1) SurveyAll(chunks);
        else SurveyAll(chunks, threads);
        NumberLines(chunks);
        return chunks;
    }

    private void SurveyAll(Chunk[] chunks, int threads)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, threads, options, _ => SurveyAll(chunks));
        }
        catch (AggregateException problems)
        {
            // The caller is promised the problem itself, on however many threads it was met.
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }
    }

    private Chunk[] Cut(ImmutableArray<FactSource> sources)
    {
        var chunks = new List<Chunk>();
        foreach (var source in sources)
        {
            var size = source.Format == FactFormat.Csv ? Math.Max(source.Length, 1) : settings.ChunkBytes;
            long from = 0;
            do
            {
                var to = Math.Min(from + size, source.Length);
                chunks.Add(new Chunk(source, chunks.Count, from, to));
                from = to;
            }
            while (from < source.Length);
        }

        return [.. chunks];
    }

    private void SurveyAll(Chunk[] chunks)
    {
        var survey = new Survey(settings, _prints);
        while (true)
        {
            var number = Interlocked.Increment(ref _next) - 1;
            if (number >= chunks.Length) return;
            cancellation.ThrowIfCancellationRequested();

            // Chunks are taken in order: what is kept already comes before whatever this one has to say.
            survey.Run(chunks[number], Math.Max(settings.MostProblems - Volatile.Read(ref _kept), 0));
            Interlocked.Add(ref _kept, chunks[number].Problems.Count);
            progress?.Report(Interlocked.Add(ref _read, chunks[number].To - chunks[number].From));
        }
    }

    private static void NumberLines(Chunk[] chunks)
    {
        for (var i = 1; i < chunks.Length; i++)
        {
            if (chunks[i].Source != chunks[i - 1].Source) continue;
            chunks[i].FirstLineNumber = chunks[i - 1].FirstLineNumber + chunks[i - 1].Lines;
        }
    }
}
