using System.Data.Common;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>Something to remember on a case: written by somebody, or because something registered ends.</summary>
public sealed record ReminderRow
{
    /// <summary>0 for an event that nobody has put off; it is gone when the event has passed, or is registered otherwise.</summary>
    public required int Number { get; init; }

    public required int Version { get; init; }

    public required int Day { get; init; }

    /// <summary>What somebody wrote; null for an event.</summary>
    public string? Text { get; init; }

    /// <summary>What it is that ends; null for what somebody wrote.</summary>
    public ReminderEvent? Event { get; init; }

    /// <summary>Whom it reminds, by number.</summary>
    public required int Person { get; init; }

    /// <summary>Their name.</summary>
    public required string Owner { get; init; }

    /// <summary>The citizen's key.</summary>
    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader has no right to it.</summary>
    public string? Name { get; init; }

    /// <summary>What it says.</summary>
    public Label What => Event?.What ?? new Label(Text ?? "", Text ?? "");
}

/// <summary>Reads reminders: one's own and those of the colleagues one stands in for, and the events of their caseloads.</summary>
public sealed class ReadReminders(Store store, TimeProvider time)
{
    /// <summary>An event is told so many days ahead.</summary>
    public const int DaysAhead = 14;

    private const string FromWritten =
        "from reminder r join citizen c on c.municipality = r.municipality and c.citizen = r.citizen join person p on p.municipality = r.municipality and p.person = r.person";

    /// <summary>What is not done, the first day first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="until">The last day to show of what is written; what is past is always shown.</param>
    public async Task<IReadOnlyList<ReminderRow>> Run(Actor actor, int until)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        var written = await session.Query(
            $"select {Written(actor)} {FromWritten} where r.municipality = @municipality and r.done_on is null and r.day <= @until and (r.person = @person or r.person in ({ReadCalendar.Covered}))",
            OfWritten,
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", time.Today()), ("until", until));
        var events = await Events(session, actor, time.Today());
        return [.. written.Concat(events).OrderBy(row => row.Day).ThenBy(row => row.Name ?? row.Key, StringComparer.Ordinal).ThenBy(row => row.Number)];
    }

    /// <summary>One that is written and not done, anybody's in the municipality.</summary>
    public async Task<ReminderRow?> One(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await session.First(
            $"select {Written(actor)} {FromWritten} where r.municipality = @municipality and r.reminder = @number and r.done_on is null",
            OfWritten, ("municipality", actor.Municipality), ("person", actor.Person), ("number", number), ("today", time.Today()));
    }

    /// <summary>What ends soon on the caseload, and is neither done nor put off.</summary>
    internal static async Task<List<ReminderRow>> Events(Session session, Actor actor, int today)
    {
        return await session.Query(
            $"""
            select c.key, {NameRight.Name(actor)}, e.kind, e.name, e.to_day, p.name, p.person
            from span m
            join person p on p.municipality = m.municipality and p.key = m.name and (p.person = @person or p.person in ({ReadCalendar.Covered}))
            join citizen c on c.municipality = m.municipality and c.citizen = m.citizen
            join span e on e.municipality = m.municipality and e.citizen = m.citizen
            where m.municipality = @municipality and m.kind = 4 and m.from_day <= @today and m.to_day >= @today
              and e.kind in ({ReminderEvent.Kinds}) and e.from_day <= @today and e.to_day between @today and @ahead
              and c.died_on is null and (c.moved_on is null or c.moved_on > @today)
              and not exists (select 1 from reminder r where r.municipality = m.municipality and r.citizen = m.citizen and r.origin = {ReminderEvent.OriginOf("e")})
            """,
            row =>
            {
                var ends = new ReminderEvent((Worklists.SpanKind)row.GetInt32(2), row.GetString(3), row.GetInt32(4));
                return new ReminderRow { Key = row.GetString(0), Name = NameOf(row), Number = 0, Version = 0, Event = ends, Day = ends.Day, Owner = row.GetString(5), Person = row.GetInt32(6) };
            },
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("ahead", today + DaysAhead));
    }

    private static string? NameOf(DbDataReader row) => row.IsDBNull(1) ? null : row.GetString(1);

    private static string Written(Actor actor) => $"c.key, {NameRight.Name(actor)}, r.reminder, r.version, r.day, r.text, p.name, p.person, r.origin";

    private static ReminderRow OfWritten(DbDataReader row)
    {
        var ends = row.IsDBNull(8) ? null : ReminderEvent.Read(row.GetString(8));
        return new ReminderRow
        {
            Key = row.GetString(0), Name = NameOf(row), Number = row.GetInt32(2), Version = row.GetInt32(3), Day = row.GetInt32(4), Text = ends is null ? row.GetString(5) : null,
            Event = ends, Owner = row.GetString(6), Person = row.GetInt32(7),
        };
    }
}
