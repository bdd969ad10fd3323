using System.Collections.Concurrent;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists;

/// <summary>
/// The cases of whole municipalities as lists show them, kept in memory beside the database. Each time they are asked for, what has
/// changed since is read and nothing else, so that what comes out is never older than the question. A node that loses it reads it
/// anew; nothing is decided from it. Safe to share between threads. Protected names are left out for whoever may not see them, as the
/// database says at each question.
/// </summary>
public sealed class CaseBook : IDisposable
{
    /// <summary>How many municipalities are kept; the one that was asked for longest ago makes room.</summary>
    private const int Most = 120;

    /// <summary>Where more than this share of the cases has changed, all are read anew.</summary>
    private const int ChangedShare = 4;

    private readonly ConcurrentDictionary<int, Page> _pages = [];

    /// <summary>The open cases of some brokers, or of all, on a day; in no order.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="today">The day.</param>
    /// <param name="inUse">The programmes that the municipality runs.</param>
    /// <param name="brokers">The brokers' keys; an empty one is those without a broker. Null for all.</param>
    public async Task<IReadOnlyList<CaseRow>> Of(Session session, Actor actor, int today, IReadOnlyList<ProgrammeInUse> inUse, IReadOnlyCollection<string>? brokers)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(inUse);
        actor.Demand(Operation.SeeCases);
        var page = _pages.GetOrAdd(actor.Municipality, _ => new Page());
        if (_pages.Count > Most) Forget(actor.Municipality);
        var rows = await page.Read(session, actor.Municipality, today, inUse);
        var chosen = brokers?.ToHashSet(StringComparer.Ordinal);
        return await Masked(session, actor, today, chosen is null ? rows : [.. rows.Where(row => row.Brokers.Count == 0 ? chosen.Contains("") : row.Brokers.Any(chosen.Contains))]);
    }

    public void Dispose()
    {
        foreach (var page in _pages.Values) page.Dispose();
    }

    private static async Task<IReadOnlyList<CaseRow>> Masked(Session session, Actor actor, int today, IReadOnlyList<CaseRow> rows)
    {
        if (actor.Allows(Operation.SeeProtected) || !rows.Any(row => row.IsProtected)) return rows;
        var seen = await session.Query(
            $"select c.citizen from citizen c where c.municipality = @municipality and c.is_protected and {NameRight.Condition(actor)}", row => row.GetInt32(0),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today));
        return [.. rows.Select(row => row.IsProtected && !seen.Contains(row.Citizen) ? row with { Name = null } : row)];
    }

    private void Forget(int but)
    {
        foreach (var (municipality, _) in _pages.Where(one => one.Key != but).OrderBy(one => one.Value.AskedFor).Take(_pages.Count - Most)) _pages.TryRemove(municipality, out _);
    }

    /// <summary>One municipality on one day.</summary>
    private sealed class Page : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1);
        private Dictionary<int, CaseRow> _byCitizen = [];
        private IReadOnlyList<CaseRow> _rows = [];
        private IReadOnlyList<ProgrammeInUse> _inUse = [];
        private int _today = -1;
        private long _mark;

        public long AskedFor { get; private set; }

        public void Dispose() => _turn.Dispose();

        public async Task<IReadOnlyList<CaseRow>> Read(Session session, int municipality, int today, IReadOnlyList<ProgrammeInUse> inUse)
        {
            await _turn.WaitAsync();
            try
            {
                AskedFor = Environment.TickCount64;
                var (mark, changed) = await Changed(session, municipality, _mark);
                if (today != _today || !inUse.SequenceEqual(_inUse) || changed.Count > _byCitizen.Count / ChangedShare) await ReadAll(session, municipality, today, inUse);
                else if (changed.Count > 0) await ReadSome(session, municipality, today, changed);
                _mark = mark;
                return _rows;
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
            var rows = await CaseRows.Unmasked(session, municipality, today, new ListRules(inUse), null);
            (_byCitizen, _rows, _inUse, _today) = (rows.ToDictionary(row => row.Citizen), rows, inUse, today);
        }

        private async Task ReadSome(Session session, int municipality, int today, List<int> citizens)
        {
            var rows = await CaseRows.Unmasked(session, municipality, today, new ListRules(_inUse), citizens);
            foreach (var citizen in citizens) _byCitizen.Remove(citizen);
            foreach (var row in rows) _byCitizen[row.Citizen] = row;
            _rows = [.. _byCitizen.Values];
        }
    }
}
