using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>Cases that are to have another broker.</summary>
/// <param name="Cases">Their keys, each with the case's latest registration that the leader has seen.</param>
/// <param name="To">The key of the broker who takes over.</param>
/// <param name="From">The first day that broker has them.</param>
/// <param name="Batch">What the move is known by, so that it can be undone, and sending it again changes nothing.</param>
public sealed record Move(IReadOnlyList<(string Key, int Seq)> Cases, string To, int From, Guid Batch);

/// <summary>How it went, by the keys of the cases.</summary>
public sealed record MoveOutcome
{
    public List<string> Moved { get; } = [];

    /// <summary>They have that broker from that day on already.</summary>
    public List<string> AlreadyThere { get; } = [];

    /// <summary>Somebody else registered on them after the leader saw them: they are as they were.</summary>
    public List<string> Changed { get; } = [];

    /// <summary>Not moved for another reason: no such case, or no such broker or day.</summary>
    public List<string> Refused { get; } = [];

    public bool IsWhole => Changed.Count == 0 && Refused.Count == 0;
}

/// <summary>Moves cases to another broker from a day on: each case by itself, so that one that cannot be moved does not stop the rest.</summary>
public sealed class MoveCases(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    /// <summary>A move lies within so many days before or after today: beyond that somebody has typed a wrong year.</summary>
    public const int MostDaysAway = 366;

    internal const string BatchPrefix = "move-";

    public async Task<MoveOutcome> Run(Actor actor, Move move)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(move);
        actor.Demand(Operation.MoveCases);
        var outcome = new MoveOutcome();
        Colleague? broker;
        await using (var session = await store.Open())
        {
            broker = (await Colleagues.Of(session, actor, time.Today())).Brokers.FirstOrDefault(one => string.Equals(one.Key, move.To, StringComparison.Ordinal));
        }

        foreach (var (key, seq) in move.Cases.DistinctBy(one => one.Key, StringComparer.Ordinal))
        {
            if (broker is null || Math.Abs((long)move.From - time.Today()) > MostDaysAway) outcome.Refused.Add(key);
            else (await MoveOne(actor, move, key, seq, broker, outcome)).Add(key);
        }

        return outcome;
    }

    /// <summary>The list of the outcome that the case belongs on.</summary>
    private async Task<List<string>> MoveOne(Actor actor, Move move, string key, int seq, Colleague broker, MoveOutcome outcome)
    {
        var batch = BatchOf(move.Batch);
        if (await CaseFile.Load(store, programmes, actor, key) is not { } one) return outcome.Refused;
        if (IsDone(one.Facts, batch)) return outcome.Moved;
        if (one.Citizen.Seq > seq) return outcome.Changed;
        var later = one.InForce.Where(fact => BrokerFacts.Is(fact) && fact.To >= move.From).ToList();
        if (later is [{ To: Fact.Ongoing } only] && only.From <= move.From && IsOf(only, broker.Key)) return outcome.AlreadyThere;

        var facts = new BrokerFacts(key, time.GetUtcNow().UtcTicks);
        foreach (var fact in later)
        {
            // What began before ends the day before; what would begin on the day or later never comes to be.
            if (fact.From < move.From) facts.Repeat(fact, move.From - 1, fact.Id);
            else facts.TakeBack(fact.Id);
        }

        facts.Begin(broker, move.From);
        await using var session = await store.Begin();
        await HandOver.Run(session, actor, batch, one.Citizen.Number, broker.Person, move.From, time.Today());
        var result = await new RegisterFacts(store, programmes, time).In(session, actor, new RegisterInput(key, facts.ToLines(), seq, batch));
        if (result is RegisterResult.Registered) await session.Commit();
        return result switch
        {
            RegisterResult.Registered or RegisterResult.Unchanged => outcome.Moved,
            // The same move may have been sent twice at once.
            RegisterResult.Overtaken overtaken => IsDone(overtaken.Meanwhile, batch) ? outcome.Moved : outcome.Changed,
            _ => outcome.Refused,
        };
    }

    internal static string BatchOf(Guid batch) => BatchPrefix + batch.ToString("N");

    private static bool IsDone(IEnumerable<StoredFact> facts, string batch) => facts.Any(fact => string.Equals(fact.Batch, batch, StringComparison.Ordinal));

    private static bool IsOf(StoredFact fact, string broker)
    {
        using var fields = System.Text.Json.JsonDocument.Parse(fact.Fields);
        return fields.RootElement.TryGetProperty("broker", out var value) && value.ValueKind is System.Text.Json.JsonValueKind.String && value.ValueEquals(broker);
    }
}
