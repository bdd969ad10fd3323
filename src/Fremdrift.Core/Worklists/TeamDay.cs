using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Board;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Core.Worklists.Passive;

namespace Fremdrift.Core.Worklists;

/// <summary>How a team stands today.</summary>
/// <param name="Team">Its name; null for the whole municipality.</param>
/// <param name="Overdue">How many of its citizens something is overdue for.</param>
/// <param name="WithoutBroker">Those in the programme who have nobody, and so belong to no team: the board's column of them.</param>
/// <param name="Reviews">The passive cases that await a review, which only a leader may register.</param>
public sealed record TeamFigures(string? Team, int Overdue, BoardColumn WithoutBroker, IReadOnlyList<PassiveCase> Reviews);

/// <summary>Reads what a leader must see first: their own day is that of the team.</summary>
public sealed class TeamDay(Store store, ProgrammeRegistry programmes, TimeProvider time, CaseBook book)
{
    public async Task<TeamFigures> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.RegisterReview);
        var (today, now) = (time.Today(), time.Wall());
        await using var session = await store.Open();
        var colleagues = await Colleagues.Of(session, actor, today);
        IReadOnlyList<string>? brokers = actor.Team is { } team ? [.. colleagues.OfTeam(team), ""] : null;
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var rows = await book.Of(session, actor, today, inUse, brokers);
        var passive = await new ReadPassive(store, programmes, time).Run(actor, new PassiveScope(actor.Team is null));
        return new TeamFigures(
            actor.Team is { } number ? colleagues.TeamName(number) : null, rows.Count(row => row.Broker is not null && row.Overdue(now) > 0), BoardColumns.Of(rows.Where(row => row.Broker is null), inUse).First(column => column.Kind is ColumnKind.WithoutBroker),
            [.. passive.Now.Where(one => !one.IsReviewed)]);
    }
}
