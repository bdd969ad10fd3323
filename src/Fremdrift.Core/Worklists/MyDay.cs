using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Worklists;

/// <summary>A person on the day's list and everything owed to them now, most pressing first.</summary>
public sealed record MyDayRow(string Key, string? Name, bool IsProtected, int Seq, string Broker, IReadOnlyList<string> Phases, IReadOnlyList<DutyLine> Duties)
{
    public DutyLine MostPressing => Duties[0];
}

/// <summary>The day's list for whoever is signed in: their own caseload, and those they stand in for. One query.</summary>
public sealed class MyDay(Store store, TimeProvider time)
{
    public async Task<IReadOnlyList<MyDayRow>> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        await using var session = await store.Open();
        var lines = await session.Query(
            $"""
            with mine as {(session.IsPostgres ? "materialized" : "")} (
              select citizen, max(name) as broker from span
              where municipality = @municipality and kind = 4 and to_day >= @today and from_day <= @today and name in (
                select key from person where municipality = @municipality and (person = @person or person in (
                  select absent from stand_in where municipality = @municipality and substitute = @person and from_day <= @today and to_day >= @today)))
              group by citizen)
            select c.key, {NameRight.Name(actor)}, c.is_protected, c.seq, m.broker, d.programme, d.rule, d.member, d.opens, d.due, d.due_second, d.second, d.about,
              (select {(session.IsPostgres ? "string_agg(p.programme || ':' || p.name, ',')" : "group_concat(p.programme || ':' || p.name, ',')")} from span p
               where p.municipality = @municipality and p.citizen = c.citizen and p.kind = 2 and p.to_day >= @today and p.from_day <= @today)
            from mine m
            join citizen c on c.municipality = @municipality and c.citizen = m.citizen
            join duty d on d.municipality = @municipality and d.citizen = m.citizen
            where d.opens <= @today and d.open_until >= @today and c.died_on is null and (c.moved_on is null or c.moved_on > @today)
            order by d.due, {NameRight.Name(actor)} nulls last, c.citizen, d.rule
            """,
            row => (
                Key: row.GetString(0), Name: row.IsDBNull(1) ? null : row.GetString(1), IsProtected: row.GetBoolean(2), Seq: row.GetInt32(3), Broker: row.GetString(4),
                Duty: new DutyLine
                {
                    Programme = row.GetInt32(5), Rule = row.GetString(6), Member = row.IsDBNull(7) ? null : row.GetString(7), Opens = row.GetInt32(8),
                    Due = row.GetInt32(9), DueSecond = row.GetInt32(11) < 0 ? -1 : row.GetInt32(10), About = row.IsDBNull(12) ? null : row.GetString(12),
                },
                Phases: row.IsDBNull(13) ? "" : row.GetString(13)),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today));
        return
        [
            .. lines.GroupBy(line => line.Key, StringComparer.Ordinal).Select(group =>
            {
                var first = group.First();
                return new MyDayRow(
                    first.Key, first.Name, first.IsProtected, first.Seq, first.Broker,
                    first.Phases.Split(',', StringSplitOptions.RemoveEmptyEntries), [.. group.Select(line => line.Duty)]);
            }),
        ];
    }
}
