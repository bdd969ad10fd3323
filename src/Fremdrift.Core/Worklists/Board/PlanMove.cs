using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>A case that is about to be moved: what the leader has seen of it.</summary>
/// <param name="Row">The case as it stands today.</param>
/// <param name="BrokersSoFar">How many different brokers the citizen has had.</param>
public sealed record CaseToMove(CaseRow Row, int BrokersSoFar);

/// <summary>What a move would do, said before it is done.</summary>
public sealed record MovePlan
{
    public required IReadOnlyList<CaseToMove> Cases { get; init; }

    public required Colleagues Colleagues { get; init; }

    /// <summary>Null until somebody is chosen.</summary>
    public required Colleague? To { get; init; }

    /// <summary>How many cases the receiver has today.</summary>
    public required int CasesBefore { get; init; }

    /// <summary>How many the receiver will have.</summary>
    public int CasesAfter => CasesBefore + Cases.Count(one => !string.Equals(one.Row.Broker, To?.Key, StringComparison.Ordinal));

    /// <summary>How many appointments and reminders go with them to the receiver.</summary>
    public required (int Appointments, int Reminders) HandedOver { get; init; }

    public bool GoesOverLimit => To?.CaseloadLimit is { } limit && CasesAfter > limit;

    /// <summary>For how many of the citizens it is a change: they have a broker whom they know.</summary>
    public int Changes => Cases.Count(one => one.Row.Broker is { } broker && !string.Equals(broker, To?.Key, StringComparison.Ordinal));
}

/// <summary>Reads what a leader must see before cases are moved.</summary>
public sealed class PlanMove(Store store, TimeProvider time)
{
    public async Task<MovePlan> Run(Actor actor, IReadOnlyCollection<string> cases, string? to, int? from = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cases);
        actor.Demand(Operation.MoveCases);
        var today = time.Today();
        await using var session = await store.Open();
        var colleagues = await Colleagues.Of(session, actor, today);
        var receiver = to is null ? null : colleagues.Brokers.FirstOrDefault(broker => string.Equals(broker.Key, to, StringComparison.Ordinal));
        var rows = await CaseRows.Of(session, actor, today, new CaseScope { Keys = [.. cases] });
        var had = await session.Query(
            $"select citizen, cast(count(distinct name) as int) from span where municipality = @municipality and kind = 4 and from_day <= @today and {Sql.AnyOf("citizen", rows.Select(row => row.Citizen))} group by citizen",
            row => (Citizen: row.GetInt32(0), Count: row.GetInt32(1)), ("municipality", actor.Municipality), ("today", today));
        var counts = had.ToDictionary(one => one.Citizen, one => one.Count);
        return new MovePlan
        {
            Cases = [.. rows.Select(row => new CaseToMove(row, counts.GetValueOrDefault(row.Citizen)))],
            Colleagues = colleagues,
            To = receiver,
            HandedOver = receiver is null ? (0, 0) : await HandOver.Count(session, actor, rows.Select(row => row.Citizen), receiver.Person, from ?? today, today),
            CasesBefore = receiver is null ? 0 : (await CaseRows.Of(session, actor, today, new CaseScope { Brokers = [receiver.Key] })).Count,
        };
    }
}
