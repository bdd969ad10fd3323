using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Ids;

/// <summary>
/// The ids of all facts of a run. Part after part, on all processors: first what facts name is judged, then, where an id was read
/// more than once, which of the lines stays.
/// </summary>
internal static class IdIndex
{
    public static Findings Judge(Chunk[] chunks, ReadSettings settings, CancellationToken cancellation)
    {
        var findings = new Findings(settings.MostProblems);
        var repeats = new bool[Partitioned<IdEntry>.Count];
        ForEachPart((index, part, found) => repeats[part] = index.JudgeReferences(part, found));
        if (Array.Exists(repeats, repeat => repeat))
        {
            ForEachPart((index, part, found) =>
            {
                if (repeats[part]) index.JudgeRepeats(part, found);
            });
        }

        return findings;

        void ForEachPart(Action<IdPart, int, Findings> judge)
        {
            // For a few facts it does not pay to wake other threads.
            var threads = chunks.Length == 1 ? 1 : settings.Threads;
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(
                0,
                repeats.Length,
                options,
                () => (Index: new IdPart(chunks), Found: new Findings(settings.MostProblems)),
                (part, _, own) =>
                {
                    judge(own.Index, part, own.Found);
                    return own;
                },
                own =>
                {
                    lock (findings) findings.Add(own.Found);
                });
        }
    }
}
