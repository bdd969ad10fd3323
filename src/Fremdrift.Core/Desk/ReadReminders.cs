using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Worklists;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>Something to remember on a case: written by somebody, or because something registered ends.</summary>
public sealed record ReminderRow
{
    /// <summary>0 for one that an event raises; it is gone when the event has passed, or is registered otherwise.</summary>
    public required int Number { get; init; }

    public required int Version { get; init; }

    public required int Day { get; init; }

    /// <summary>What somebody wrote; null for an event.</summary>
    public string? Text { get; init; }

    /// <summary>The event: a benefit, an absence or an exemption ends.</summary>
    public Label? Event { get; init; }

    /// <summary>Whom it reminds.</summary>
    public required string Owner { get; init; }

    /// <summary>The citizen's key.</summary>
    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader has no right to it.</summary>
    public string? Name { get; init; }
}

/// <summary>Reads reminders: one's own and those of the colleagues one stands in for, and the events of their caseloads.</summary>
public sealed class ReadReminders(Store store, TimeProvider time)
{
    /// <summary>An event is told so many days ahead.</summary>
    public const int DaysAhead = 14;

    /// <summary>What is not done, the first day first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="until">The last day to show; what is past is always shown.</param>
    public async Task<IReadOnlyList<ReminderRow>> Run(Actor actor, int until)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        await using var session = await store.Open();
        var written = await session.Query(
            $"""
            select c.key, {NameRight.Name(actor)}, r.reminder, r.version, r.day, r.text, p.name
            from reminder r join citizen c on c.municipality = r.municipality and c.citizen = r.citizen join person p on p.municipality = r.municipality and p.person = r.person
            where r.municipality = @municipality and r.done_on is null and r.day <= @until and (r.person = @person or r.person in ({ReadCalendar.Covered}))
            """,
            row => new ReminderRow
            {
                Key = row.GetString(0), Name = NameOf(row), Number = row.GetInt32(2), Version = row.GetInt32(3), Day = row.GetInt32(4), Text = row.GetString(5), Owner = row.GetString(6),
            },
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("until", until));
        var events = await session.Query(
            $"""
            select c.key, {NameRight.Name(actor)}, e.kind, e.name, e.to_day, p.name
            from span m
            join person p on p.municipality = m.municipality and p.key = m.name and (p.person = @person or p.person in ({ReadCalendar.Covered}))
            join citizen c on c.municipality = m.municipality and c.citizen = m.citizen
            join span e on e.municipality = m.municipality and e.citizen = m.citizen
            where m.municipality = @municipality and m.kind = 4 and m.from_day <= @today and m.to_day >= @today
              and e.kind in (3, 7, 8) and e.from_day <= @today and e.to_day between @today and @ahead
              and c.died_on is null and (c.moved_on is null or c.moved_on > @today)
            """,
            row => new ReminderRow
            {
                Key = row.GetString(0), Name = NameOf(row), Number = 0, Version = 0, Event = Words((SpanKind)row.GetInt32(2), row.GetString(3)), Day = row.GetInt32(4), Owner = row.GetString(5),
            },
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("ahead", Math.Min(today + DaysAhead, until)));
        return [.. written.Concat(events).OrderBy(row => row.Day).ThenBy(row => row.Name ?? row.Key, StringComparer.Ordinal).ThenBy(row => row.Number)];
    }

    private static string? NameOf(System.Data.Common.DbDataReader row) => row.IsDBNull(1) ? null : row.GetString(1);

    private static Label Words(SpanKind kind, string name)
    {
        var what = CatalogueWords.Of(name);
        return kind switch
        {
            SpanKind.Benefit => new($"Ydelsen slutter: {what.Danish}", $"The benefit ends: {what.English}"),
            SpanKind.Absence => new($"Fraværet slutter: {what.Danish}", $"The absence ends: {what.English}"),
            _ => new($"Fritagelsen slutter: {what.Danish}", $"The exemption ends: {what.English}"),
        };
    }
}
