using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

/// <summary>Somebody covers a colleague's caseload.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Absent">Who is away.</param>
/// <param name="AbsentName">Their name.</param>
/// <param name="Substitute">Who covers.</param>
/// <param name="SubstituteName">Their name.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Note">The handover, for the two and for leaders.</param>
/// <param name="MayEnd">Whether the reader may end it.</param>
/// <param name="MayChange">Whether the reader may change it.</param>
public sealed record StandInRow(int Number, int Absent, string AbsentName, int Substitute, string SubstituteName, int From, int To, string? Note, bool MayEnd, bool MayChange);

/// <summary>Reads who stands in for whom: a year back, now and to come.</summary>
public sealed class ReadStandIns(Store store, TimeProvider time)
{
    private const int DaysBack = 365;

    public async Task<IReadOnlyList<StandInRow>> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        await using var session = await store.Open();
        return await session.Query(
            """
            select s.stand_in, s.absent, a.name, s.substitute, b.name, s.from_day, s.to_day, s.note
            from stand_in s
            join person a on a.municipality = s.municipality and a.person = s.absent
            join person b on b.municipality = s.municipality and b.person = s.substitute
            where s.municipality = @municipality and s.to_day >= @since order by s.from_day, a.name, s.stand_in
            """,
            row =>
            {
                var isMine = actor.Allows(Operation.MoveCases) || row.GetInt32(1) == actor.Person || row.GetInt32(3) == actor.Person;
                return new StandInRow(
                    row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetInt32(5), row.GetInt32(6),
                    isMine && !row.IsDBNull(7) ? row.GetString(7) : null, isMine && row.GetInt32(6) >= today && actor.Allows(Operation.Register),
                    row.GetInt32(6) >= today && actor.Allows(Operation.Register) && (actor.Allows(Operation.MoveCases) || row.GetInt32(1) == actor.Person));
            },
            ("municipality", actor.Municipality), ("since", today - DaysBack));
    }
}
