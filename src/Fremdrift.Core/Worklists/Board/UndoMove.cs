using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>A move as it stands: how many cases, to whom, and whether it has been undone.</summary>
public sealed record KnownMove(Guid Batch, int Cases, string To, int From, int Undone)
{
    /// <summary>The day it was made; 0 where that is not asked for.</summary>
    public int On { get; init; }

    public bool IsUndone => Undone >= Cases;
}

/// <summary>
/// Undoes a move, and nothing else. A fact that has been superseded does not come back when what superseded it is taken back, so the
/// periods that the move ended are registered afresh as they were.
/// </summary>
public sealed class UndoMove(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    /// <summary>So long a move stands among the recent ones.</summary>
    public const int RecentDays = 7;

    private const int MostRecent = 10;
    private const string BatchPrefix = "undo-";

    /// <summary>Its condition on the batch is that of the index fact_of_move, word for word: so the index serves it.</summary>
    internal const string RecentRows =
        """
        select batch, citizen, from_day, fields, registered, type = 'broker' and supersedes is null from fact
        where municipality = @municipality and registered >= @since and (batch like 'move-%' or batch like 'undo-%') order by registered
        """;

    /// <summary>What is known of a move; null if the municipality has none of that batch.</summary>
    public async Task<KnownMove?> Find(Actor actor, Guid batch)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.MoveCases);
        await using var session = await store.Open();
        var cases = await Cases(session, actor, MoveCases.BatchOf(batch));
        if (cases.Count == 0) return null;
        var undone = await Cases(session, actor, UndoOf(batch));
        var first = await CaseFile.Load(store, programmes, actor, cases[0]);
        var begun = first!.Facts.Last(fact => string.Equals(fact.Batch, MoveCases.BatchOf(batch), StringComparison.Ordinal) && fact.Supersedes is null);
        using var fields = System.Text.Json.JsonDocument.Parse(begun.Fields);
        return new KnownMove(batch, cases.Count, fields.RootElement.GetProperty("broker").GetString()!, begun.From, undone.Count);
    }

    /// <summary>In the outcome, moved means moved back; changed are those whose broker somebody has registered again since.</summary>
    public async Task<MoveOutcome> Run(Actor actor, Guid batch)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.MoveCases);
        List<string> cases;
        await using (var session = await store.Open()) cases = await Cases(session, actor, MoveCases.BatchOf(batch));
        var outcome = new MoveOutcome();
        foreach (var key in cases) (await UndoOne(actor, batch, key, outcome)).Add(key);
        return outcome;
    }

    private async Task<List<string>> UndoOne(Actor actor, Guid batch, string key, MoveOutcome outcome)
    {
        if (await CaseFile.Load(store, programmes, actor, key) is not { } one) return outcome.Refused;
        if (one.Facts.Any(fact => Same(fact.Batch, UndoOf(batch)))) return outcome.Moved;
        var made = one.Facts.Where(fact => Same(fact.Batch, MoveCases.BatchOf(batch))).ToList();
        var inForce = one.InForce.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        if (made.Any(fact => BrokerFacts.Is(fact) && !inForce.Contains(fact.Id))) return outcome.Changed;

        var facts = new BrokerFacts(key, time.GetUtcNow().UtcTicks);
        foreach (var fact in made)
        {
            if (fact.Supersedes is null) facts.TakeBack(fact.Id);
            else if (one.Facts.FirstOrDefault(earlier => Same(earlier.Id, fact.Supersedes)) is { } old) facts.Repeat(old, old.To, BrokerFacts.Is(fact) ? fact.Id : null);
        }

        await using var session = await store.Begin();
        await HandOver.Undo(session, actor, MoveCases.BatchOf(batch), one.Citizen.Number);
        var result = await new RegisterFacts(store, programmes, time).In(session, actor, new RegisterInput(key, facts.ToLines(), one.Citizen.Seq, UndoOf(batch)));
        if (result is RegisterResult.Registered) await session.Commit();
        return result switch
        {
            RegisterResult.Registered or RegisterResult.Unchanged => outcome.Moved,
            RegisterResult.Overtaken overtaken => overtaken.Meanwhile.Any(fact => Same(fact.Batch, UndoOf(batch))) ? outcome.Moved : outcome.Changed,
            _ => outcome.Refused,
        };
    }

    /// <summary>The moves of the last days, the latest first.</summary>
    public async Task<IReadOnlyList<KnownMove>> Recent(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.MoveCases);
        await using var session = await store.Open();
        var rows = await session.Query(
            RecentRows,
            row => new RecentRow(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt64(4), row.GetBoolean(5)),
            ("municipality", actor.Municipality), ("since", time.GetUtcNow().AddDays(-RecentDays).UtcTicks));
        var undone = rows.Where(row => row.Batch.StartsWith(BatchPrefix, StringComparison.Ordinal)).Select(row => (row.Batch, row.Citizen)).Distinct()
            .CountBy(row => row.Batch, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var moves = new List<KnownMove>();
        foreach (var move in rows.Where(row => row.BeginsBroker && row.Batch.StartsWith(MoveCases.BatchPrefix, StringComparison.Ordinal)).GroupBy(one => one.Batch, StringComparer.Ordinal))
        {
            if (!Guid.TryParseExact(move.Key[MoveCases.BatchPrefix.Length..], "N", out var batch)) continue;
            var first = move.First();
            using var fields = System.Text.Json.JsonDocument.Parse(first.Fields);
            moves.Add(new KnownMove(batch, move.Select(one => one.Citizen).Distinct().Count(), fields.RootElement.GetProperty("broker").GetString()!, first.From, undone.GetValueOrDefault(UndoOf(batch)))
            {
                On = DateOnly.FromDateTime(DanishTime.ToLocal(first.Registered)).DayNumber,
            });
        }

        moves.Reverse();
        return [.. moves.Take(MostRecent)];
    }

    private static Task<List<string>> Cases(Session session, Actor actor, string batch) => session.Query(
        """
        select c.key from citizen c where c.municipality = @municipality and c.citizen in (
          select f.citizen from fact f where f.municipality = @municipality and f.batch = @batch)
        order by c.citizen
        """,
        row => row.GetString(0), ("municipality", actor.Municipality), ("batch", batch));

    private static string UndoOf(Guid batch) => BatchPrefix + batch.ToString("N");

    private readonly record struct RecentRow(string Batch, int Citizen, int From, string Fields, long Registered, bool BeginsBroker);

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
