using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>Which part of the municipality the board shows.</summary>
/// <param name="Team">The team; null for all.</param>
/// <param name="Broker">The key of one broker; null for all.</param>
public sealed record BoardFilter(int? Team, string? Broker);

/// <summary>A broker at the head of the board: how many cases they have, how many were agreed, and how much they reach in time.</summary>
public sealed record BrokerLoad(Colleague Broker, int Cases, OnTimeShare OnTime)
{
    public bool IsOver => Broker.CaseloadLimit is { } limit && Cases > limit;
}

/// <summary>The production board as of today.</summary>
public sealed record BoardPicture
{
    public required IReadOnlyList<BoardColumn> Columns { get; init; }

    public required IReadOnlyList<BrokerLoad> Loads { get; init; }

    public required Colleagues Colleagues { get; init; }

    public required IReadOnlyList<ProgrammeInUse> Programmes { get; init; }

    public int Cards => Columns.Sum(column => column.Cards.Count);
}

/// <summary>Reads the production board.</summary>
public sealed class ReadBoard(Store store, ProgrammeRegistry programmes, TimeProvider time, CaseBook book)
{
    public async Task<BoardPicture> Run(Actor actor, BoardFilter filter)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(filter);
        actor.Demand(Operation.SeeBoard);
        var today = time.Today();
        await using var session = await store.Open();
        var colleagues = await Colleagues.Of(session, actor, today);
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var brokers = filter.Broker is { } one ? [one] : filter.Team is { } team ? colleagues.OfTeam(team) : null;
        // Those who wait for a broker belong to no team: every leader sees them.
        var rows = await book.Of(session, actor, today, inUse, brokers is null ? null : filter.Broker is null ? [.. brokers, ""] : brokers);
        var cases = rows.Where(row => row.Broker is not null).CountBy(row => row.Broker!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var onTime = await OnTime.Of(session, actor, today, inUse);
        return new BoardPicture
        {
            Columns = BoardColumns.Of(rows, inUse),
            Loads =
            [
                .. colleagues.All.Where(person => (brokers is null || brokers.Contains(person.Key, StringComparer.Ordinal)) && (person.Role is Role.Broker || cases.ContainsKey(person.Key)))
                    .Select(person => new BrokerLoad(person, cases.GetValueOrDefault(person.Key), onTime.GetValueOrDefault(person.Key, new OnTimeShare(0, 0)))),
            ],
            Colleagues = colleagues,
            Programmes = inUse,
        };
    }
}
