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
/// sent again at any time: what was taken changes nothing, so an import that broke off is resumed by repeating it. A batch that met
/// another writer is tried again.
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
        return await new Work(this, actor, progress, batch, cancellation).Run(facts, null);
    }

    /// <summary>Imports as part of something larger: whoever began the session commits it, or does not.</summary>
    internal Task<ImportOutcome> In(Session session, Actor actor, IEnumerable<ReadFact> facts)
    {
        actor.Demand(Operation.Import);
        return new Work(this, actor, null, null, default).Run(facts, session);
    }

    private sealed class Work(ImportFacts owner, Actor actor, IProgress<long>? progress, string? name, CancellationToken cancellation)
    {
        private readonly AppendFacts _append = new(owner._programmes);
        private readonly List<Problem> _problems = [];
        private long _done;
        private long _taken;
        private long _unchanged;
        private long _refused;

        public async Task<ImportOutcome> Run(IEnumerable<ReadFact> facts, Session? session)
        {
            foreach (var window in facts.Chunk(Window)) await Take(window, session);
            return new ImportOutcome(_taken, _unchanged, _refused, _problems);
        }

        private async Task Take(ReadFact[] window, Session? session)
        {
            // By citizen, and in the order of the file within each: the grouping keeps it.
            foreach (var batch in window.GroupBy(fact => fact.CitizenText, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Chunk(CasesInBatch))
            {
                cancellation.ThrowIfCancellationRequested();
                // Counted when it is certain: a batch may be tried again.
                if (session is null) await TryAgain.Run(async () => Count(await TakeAlone(batch)), cancellation);
                else Count(await Take(session, batch));
                progress?.Report(_done += batch.Sum(group => group.Count()));
            }
        }

        private void Count(ImportOutcome outcome)
        {
            (_taken, _unchanged, _refused) = (_taken + outcome.Taken, _unchanged + outcome.Unchanged, _refused + outcome.Refused);
            _problems.AddRange(outcome.Problems.Take(MostProblems - _problems.Count));
        }

        private async Task<ImportOutcome> TakeAlone(IGrouping<string, ReadFact>[] batch)
        {
            await using var session = await owner._store.Begin(cancellation);
            var outcome = await Take(session, batch);
            await session.Commit();
            return outcome;
        }

        private async Task<ImportOutcome> Take(Session session, IGrouping<string, ReadFact>[] batch)
        {
            var numbers = await CitizenNumbers.Of(session, actor.Municipality, [.. batch.Select(group => group.Key)]);
            var cases = await AppendFacts.Lock(session, actor.Municipality, numbers.Values);
            var byKey = cases.ToDictionary(one => one.Key, StringComparer.Ordinal);
            var known = await KnownIds.Of(session, actor.Municipality, batch.SelectMany(group => group));
            var registered = owner._time.GetUtcNow().UtcTicks;
            var (unchanged, refused) = (0L, new List<Problem>());
            foreach (var group in batch)
            {
                foreach (var fact in group)
                {
                    var standing = Add(fact, byKey[group.Key], known, registered);
                    if (standing is Standing.Known) unchanged++;
                    else if (standing is not Standing.New) refused.Add(StoreProblem.Of(standing, fact.File, fact.Line));
                }
            }

            await _append.Run(session, actor.Municipality, [.. cases.Where(one => one.New.Count > 0)]);
            return new ImportOutcome(cases.Sum(one => one.New.Count), unchanged, refused.Count, refused);
        }

        /// <summary>Adds the fact to its case if it is new.</summary>
        private Standing Add(in ReadFact fact, LockedCase one, KnownIds known, long registered)
        {
            one.Add(fact, actor.Person, registered, name);
            var standing = known.Judge(one.New[^1], one.Citizen);
            if (standing is not Standing.New) one.New.RemoveAt(one.New.Count - 1);
            return standing;
        }
    }

    private readonly Store _store = store;
    private readonly ProgrammeRegistry _programmes = programmes;
    private readonly TimeProvider _time = time;
}
