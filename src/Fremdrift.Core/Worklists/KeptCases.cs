using System.Collections.Concurrent;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists;

/// <summary>What is kept of a case.</summary>
public interface IKeptCase
{
    /// <summary>The citizen's number in the municipality.</summary>
    int Citizen { get; }

    /// <summary>Whether name and address are protected.</summary>
    bool IsProtected { get; }
}

/// <summary>Reads what is kept of a municipality's cases on a day: of some citizens, or of all.</summary>
internal delegate Task<List<T>> ReadKept<T>(Session session, int municipality, int today, IReadOnlyList<ProgrammeInUse> inUse, IReadOnlyCollection<int>? citizens);

/// <summary>
/// Something about each case of whole municipalities, kept in memory beside the database. Each time it is asked for, what has changed
/// since is read and nothing else, so that what comes out is never older than the question. A node that loses it reads it anew; nothing
/// is decided from it. Safe to share between threads. What is kept holds names that no reader has been asked for.
/// </summary>
/// <param name="most">How many municipalities are kept; the one that was asked for longest ago makes room.</param>
/// <param name="read">Reads what is kept.</param>
internal sealed class KeptCases<T>(int most, ReadKept<T> read) : IDisposable
    where T : IKeptCase
{
    /// <summary>Where more than this share of the cases has changed, all are read anew.</summary>
    private const int ChangedShare = 4;

    private readonly ConcurrentDictionary<int, Page> _pages = [];

    public Task<IReadOnlyList<T>> Of(Session session, int municipality, int today, IReadOnlyList<ProgrammeInUse> inUse)
    {
        var page = _pages.GetOrAdd(municipality, _ => new Page(read));
        if (_pages.Count > most) Forget(municipality);
        return page.Read(session, municipality, today, inUse);
    }

    public void Dispose()
    {
        foreach (var page in _pages.Values) page.Dispose();
    }

    private void Forget(int but)
    {
        foreach (var (municipality, _) in _pages.Where(one => one.Key != but).OrderBy(one => one.Value.AskedFor).Take(_pages.Count - most)) _pages.TryRemove(municipality, out _);
    }

    /// <summary>One municipality on one day.</summary>
    private sealed class Page(ReadKept<T> read) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1);
        private Dictionary<int, T> _byCitizen = [];
        private IReadOnlyList<T> _cases = [];
        private IReadOnlyList<ProgrammeInUse> _inUse = [];
        private int _today = -1;
        private long _mark;

        public long AskedFor { get; private set; }

        public void Dispose() => _turn.Dispose();

        public async Task<IReadOnlyList<T>> Read(Session session, int municipality, int today, IReadOnlyList<ProgrammeInUse> inUse)
        {
            await _turn.WaitAsync();
            try
            {
                AskedFor = Environment.TickCount64;
                var (mark, changed) = await Changed(session, municipality, _mark);
                if (today != _today || !inUse.SequenceEqual(_inUse) || changed.Count > _byCitizen.Count / ChangedShare) await ReadAll(session, municipality, today, inUse);
                else if (changed.Count > 0) await ReadSome(session, municipality, today, changed);
                _mark = mark;
                return _cases;
            }
            finally
            {
                _turn.Release();
            }
        }

        /// <summary>
        /// Which cases changed at or after a mark, and the mark to ask from the next time. In PostgreSQL that is the oldest transaction
        /// still under way: what is being changed meanwhile is read once more rather than missed.
        /// </summary>
        private static async Task<(long Mark, List<int> Citizens)> Changed(Session session, int municipality, long mark)
        {
            var latest = session.IsPostgres
                ? "pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                : "(select coalesce(max(stamp), 0) + 1 from case_change where municipality = @municipality)";
            var citizens = new List<int>();
            var next = mark;
            await session.Each(
                $"select now.mark, c.citizen from (select {latest} as mark) now left join case_change c on c.municipality = @municipality and c.stamp >= @mark",
                row =>
                {
                    next = row.GetInt64(0);
                    if (!row.IsDBNull(1)) citizens.Add(row.GetInt32(1));
                },
                ("municipality", municipality), ("mark", mark));
            return (next, citizens);
        }

        private async Task ReadAll(Session session, int municipality, int today, IReadOnlyList<ProgrammeInUse> inUse)
        {
            // Until all is read there is nothing to bring up to date.
            _today = -1;
            var cases = await read(session, municipality, today, inUse, null);
            (_byCitizen, _cases, _inUse, _today) = (cases.ToDictionary(one => one.Citizen), cases, inUse, today);
        }

        private async Task ReadSome(Session session, int municipality, int today, List<int> citizens)
        {
            var cases = await read(session, municipality, today, _inUse, citizens);
            foreach (var citizen in citizens) _byCitizen.Remove(citizen);
            foreach (var one in cases) _byCitizen[one.Citizen] = one;
            _cases = [.. _byCitizen.Values];
        }
    }
}

/// <summary>Names in what is kept.</summary>
internal static class KeptNames
{
    /// <summary>The cases without the names that somebody may not see, as the database says at this question.</summary>
    public static async Task<IReadOnlyList<T>> Masked<T>(Session session, Actor actor, int today, IReadOnlyList<T> cases, Func<T, T> withoutName)
        where T : IKeptCase
    {
        if (actor.Allows(Operation.SeeProtected) || !cases.Any(one => one.IsProtected)) return cases;
        var seen = await session.Query(
            $"select c.citizen from citizen c where c.municipality = @municipality and c.is_protected and {NameRight.Condition(actor)}", row => row.GetInt32(0),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today));
        return [.. cases.Select(one => one.IsProtected && !seen.Contains(one.Citizen) ? withoutName(one) : one)];
    }
}
