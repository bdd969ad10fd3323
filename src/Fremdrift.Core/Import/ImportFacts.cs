using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Appending;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Import;

/// <summary>What an import came to.</summary>
/// <param name="Taken">Facts that are in the store now and were not before.</param>
/// <param name="Unchanged">Facts that were there already, word for word.</param>
/// <param name="Refused">Facts that were good by themselves but disagree with what is stored.</param>
/// <param name="Problems">Why those were refused; the first ten thousand.</param>
public sealed record ImportOutcome(long Taken, long Unchanged, long Refused, IReadOnlyList<Problem> Problems);

/// <summary>
/// Imports the facts of files, a batch of cases at a time: a batch that was taken is durable, results and all. The same file may be
/// sent again at any time: what was taken changes nothing, so an import that broke off is resumed by repeating it.
/// </summary>
public sealed class ImportFacts(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const int Window = 200_000;
    private const int CasesInBatch = 250;
    private const int MostProblems = 10_000;

    /// <summary>Imports what was found good in the files.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="facts">The facts, as <see cref="FactFiles.ReadAccepted"/> or <see cref="FactText.Accepted"/> gives them.</param>
    /// <param name="progress">Is told how many facts are done.</param>
    /// <param name="batch">What the facts are stored as belonging together as; null for nothing.</param>
    /// <param name="cancellation">Stops after the batch at hand.</param>
    public async Task<ImportOutcome> Run(
        Actor actor, IEnumerable<ReadFact> facts, IProgress<long>? progress = null, string? batch = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(facts);
        actor.Demand(Operation.Import);
        var work = new Work(this, actor, progress, batch, cancellation);
        foreach (var window in facts.Chunk(Window)) await work.Take(window);
        return new ImportOutcome(work.Taken, work.Unchanged, work.Refused, work.Problems);
    }

    private sealed class Work(ImportFacts owner, Actor actor, IProgress<long>? progress, string? name, CancellationToken cancellation)
    {
        private readonly AppendFacts _append = new(owner._programmes);
        private long _done;

        public long Taken { get; private set; }

        public long Unchanged { get; private set; }

        public long Refused { get; private set; }

        public List<Problem> Problems { get; } = [];

        public async Task Take(ReadFact[] window)
        {
            // By citizen, and in the order of the file within each: the grouping keeps it.
            foreach (var batch in window.GroupBy(fact => fact.CitizenText, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Chunk(CasesInBatch))
            {
                cancellation.ThrowIfCancellationRequested();
                await Take(batch);
                progress?.Report(_done += batch.Sum(group => group.Count()));
            }
        }

        private async Task Take(IGrouping<string, ReadFact>[] batch)
        {
            await using var session = await owner._store.Begin(cancellation);
            var numbers = await CitizenNumbers.Of(session, actor.Municipality, [.. batch.Select(group => group.Key)]);
            var cases = await AppendFacts.Lock(session, actor.Municipality, numbers.Values);
            var byKey = cases.ToDictionary(one => one.Key, StringComparer.Ordinal);
            var known = await KnownIds.Of(session, actor.Municipality, batch.SelectMany(group => group));
            var registered = owner._time.GetUtcNow().UtcTicks;
            foreach (var group in batch)
            {
                foreach (var fact in group) Judge(fact, byKey[group.Key], known, registered);
            }

            await _append.Run(session, actor.Municipality, [.. cases.Where(one => one.New.Count > 0)]);
            await session.Commit();
            Taken += cases.Sum(one => one.New.Count);
        }

        private void Judge(in ReadFact fact, LockedCase one, KnownIds known, long registered)
        {
            one.Add(fact, actor.Person, registered, name);
            var standing = known.Judge(one.New[^1], one.Citizen);
            if (standing is Standing.New) return;
            one.New.RemoveAt(one.New.Count - 1);
            if (standing is Standing.Known)
            {
                Unchanged++;
                return;
            }

            Refused++;
            if (Problems.Count < MostProblems) Problems.Add(StoreProblem.Of(standing, fact.File, fact.Line));
        }
    }

    private readonly Store _store = store;
    private readonly ProgrammeRegistry _programmes = programmes;
    private readonly TimeProvider _time = time;
}
