using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists;

/// <summary>A person on the day's list and everything owed to them now, most pressing first.</summary>
/// <param name="Key">The case.</param>
/// <param name="Name">Null where it is protected and the reader neither has the right to it nor is the broker.</param>
/// <param name="IsProtected">Whether the name is protected.</param>
/// <param name="Seq">The case's latest registration.</param>
/// <param name="Broker">The key of the broker; empty if there is none.</param>
/// <param name="Phases">The phases, "programme:name".</param>
/// <param name="Duties">What is owed.</param>
public sealed record MyDayRow(string Key, string? Name, bool IsProtected, int Seq, string Broker, IReadOnlyList<string> Phases, IReadOnlyList<DutyLine> Duties)
{
    /// <summary>The number of the caseworker; null if there is none.</summary>
    public int? Caseworker { get; init; }

    public DutyLine MostPressing => Duties[0];
}

/// <summary>The day's list, and the programmes it was judged by.</summary>
public sealed record DayOfWork(IReadOnlyList<MyDayRow> Rows, IReadOnlyList<ProgrammeInUse> Programmes);

/// <summary>The day's list for whoever is signed in: those whose broker or caseworker they are, and those of whom they stand in for. One query.</summary>
public sealed class MyDay(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    public async Task<DayOfWork> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        await using var session = await store.Open();
        var lines = await session.Query(
            $"""
            with own as (
              select person, key from person where municipality = @municipality and (person = @person or person in (
                select absent from stand_in where municipality = @municipality and substitute = @person and from_day <= @today and to_day >= @today))),
            mine as {(session.IsPostgres ? "materialized" : "")} (
              select citizen from span where municipality = @municipality and kind = 4 and to_day >= @today and from_day <= @today and name in (select key from own)
              union
              select citizen from citizen where municipality = @municipality and caseworker in (select person from own))
            select c.key, {NameRight.Name(actor)}, c.is_protected, c.seq,
              (select max(b.name) from span b where b.municipality = @municipality and b.citizen = c.citizen and b.kind = 4 and b.to_day >= @today and b.from_day <= @today),
              d.programme, d.rule, d.member, d.opens, d.due, d.due_second, d.second, d.about,
              (select {(session.IsPostgres ? "string_agg(p.programme || ':' || p.name, ',')" : "group_concat(p.programme || ':' || p.name, ',')")} from span p
               where p.municipality = @municipality and p.citizen = c.citizen and p.kind = 2 and p.to_day >= @today and p.from_day <= @today),
              c.caseworker
            from mine m
            join citizen c on c.municipality = @municipality and c.citizen = m.citizen
            join duty d on d.municipality = @municipality and d.citizen = m.citizen
            where d.opens <= @today and d.open_until >= @today and c.died_on is null and (c.moved_on is null or c.moved_on > @today)
            order by c.citizen, d.rule, d.number
            """,
            row => (
                Key: row.GetString(0), Name: row.IsDBNull(1) ? null : row.GetString(1), IsProtected: row.GetBoolean(2), Seq: row.GetInt32(3),
                Broker: row.IsDBNull(4) ? "" : row.GetString(4), Caseworker: row.IsDBNull(14) ? (int?)null : row.GetInt32(14),
                Duty: new DutyLine
                {
                    Programme = row.GetInt32(5), Rule = row.GetString(6), Member = row.IsDBNull(7) ? null : row.GetString(7), Opens = row.GetInt32(8),
                    Due = row.GetInt32(9), DueSecond = row.GetInt32(11) < 0 ? -1 : row.GetInt32(10), About = row.IsDBNull(12) ? null : row.GetString(12),
                },
                Phases: row.IsDBNull(13) ? "" : row.GetString(13)),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today));
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var rules = new ListRules(inUse);
        var rows = lines.GroupBy(line => line.Key, StringComparer.Ordinal).Select(group =>
        {
            var first = group.First();
            return new MyDayRow(
                first.Key, first.Name, first.IsProtected, first.Seq, first.Broker,
                first.Phases.Split(',', StringSplitOptions.RemoveEmptyEntries), [.. group.Select(line => line.Duty).OrderBy(rules.Urgency)])
            { Caseworker = first.Caseworker };
        });
        return new DayOfWork([.. rows.OrderBy(row => rules.Urgency(row.MostPressing)).ThenBy(row => row.Name, DanishOrder.Comparer).ThenBy(row => row.Key, StringComparer.Ordinal)], inUse);
    }

    /// <summary>Whether anybody is theirs, or a colleague's they stand in for, so that a day without duties is one well done.</summary>
    public async Task<bool> HasCaseload(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await session.First(
            """
            with own as (
              select person, key from person where municipality = @municipality and (person = @person or person in (
                select absent from stand_in where municipality = @municipality and substitute = @person and from_day <= @today and to_day >= @today)))
            select 1 from citizen c where c.municipality = @municipality and c.died_on is null and (c.moved_on is null or c.moved_on > @today) and c.citizen in (
              select citizen from span where municipality = @municipality and kind = 4 and to_day >= @today and from_day <= @today and name in (select key from own)
              union
              select citizen from citizen where municipality = @municipality and caseworker in (select person from own))
            """,
            _ => true, ("municipality", actor.Municipality), ("person", actor.Person), ("today", time.Today()));
    }
}
