using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>A move as it stands: how many cases, to whom, and whether it has been undone.</summary>
public sealed record KnownMove(Guid Batch, int Cases, string To, int From, int Undone)
{
    public bool IsUndone => Undone >= Cases;
}

/// <summary>
/// Undoes a move, and nothing else. A fact that has been superseded does not come back when what superseded it is taken back, so the
/// periods that the move ended are registered afresh as they were.
/// </summary>
public sealed class UndoMove(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    private const string BatchPrefix = "undo-";

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

        return await new RegisterFacts(store, programmes, time).Run(actor, new RegisterInput(key, facts.ToLines(), one.Citizen.Seq, UndoOf(batch))) switch
        {
            RegisterResult.Registered or RegisterResult.Unchanged => outcome.Moved,
            RegisterResult.Overtaken overtaken => overtaken.Meanwhile.Any(fact => Same(fact.Batch, UndoOf(batch))) ? outcome.Moved : outcome.Changed,
            _ => outcome.Refused,
        };
    }

    private static Task<List<string>> Cases(Session session, Actor actor, string batch) => session.Query(
        """
        select c.key from citizen c where c.municipality = @municipality and c.citizen in (
          select f.citizen from fact f where f.municipality = @municipality and f.batch = @batch)
        order by c.citizen
        """,
        row => row.GetString(0), ("municipality", actor.Municipality), ("batch", batch));

    private static string UndoOf(Guid batch) => BatchPrefix + batch.ToString("N");

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
}
