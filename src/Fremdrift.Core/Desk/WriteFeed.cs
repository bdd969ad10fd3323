using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>
/// Writes somebody's calendar as iCalendar for whoever knows the secret. It leaves the house, so it tells when and where, the citizen's
/// initials, and how many duties fall due; what an appointment is about is free text and stays here.
/// </summary>
public sealed class WriteFeed(Store store, TimeProvider time)
{
    private const int LongestSecret = 100;
    private const int DaysBack = 30;
    private const int DaysAhead = 365;
    private const int DutyDaysAhead = 60;

    /// <summary>The calendar; null if nobody has that secret.</summary>
    public async Task<byte[]?> Run(string secret, Language language)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(language);
        if (secret.Length is 0 or > LongestSecret) return null;
        await using var session = await store.Open();
        var today = time.Today();
        var actor = await FindActor.ByFeed(session, ManageFeed.Hash(secret), today);
        if (actor?.Allows(Operation.SeeCases) is not true) return null;
        var events = (await Appointments(session, actor, today, language)).Concat(await Duties(session, actor, today, language));
        using var output = new MemoryStream();
        Export.Calendar.Write("Fremdrift", events, time.GetUtcNow(), output);
        return output.ToArray();
    }

    private static Task<List<CalendarEvent>> Appointments(Session session, Actor actor, int today, Language language) =>
        session.Query(
            $"""
            select a.appointment, a.day, a.minute, a.minutes, a.place, c.name, c.is_protected, a.state, a.version
            from appointment a join citizen c on c.municipality = a.municipality and c.citizen = a.citizen
            where a.municipality = @municipality and (a.person = @person or a.person in ({ReadCalendar.Covered})) and a.day between @from and @to
              and c.died_on is null
            order by a.day, a.minute, a.appointment
            """,
            row =>
            {
                var isProtected = row.GetBoolean(6);
                var isCancelled = (AppointmentState)row.GetInt32(7) is AppointmentState.Cancelled;
                var name = row.GetString(5);
                return new CalendarEvent
                {
                    Uid = string.Create(CultureInfo.InvariantCulture, $"appointment-{actor.Municipality}-{row.GetInt32(0)}@fremdrift"),
                    Summary = (isCancelled ? language.Pick("Aflyst: ", "Cancelled: ") : "") + (isProtected ? language.Pick("Aftale", "Appointment") : $"{language.Pick("Aftale", "Appointment")} {FeedWords.Initials(name)}"),
                    Sequence = row.GetInt32(8), IsCancelled = isCancelled,
                    From = row.GetInt32(1), Second = row.GetInt32(2) * 60, Minutes = row.GetInt32(3),
                    Location = isProtected || row.IsDBNull(4) ? null : FeedWords.Place(row.GetString(4), name),
                };
            },
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("from", today - DaysBack), ("to", today + DaysAhead));

    private static Task<List<CalendarEvent>> Duties(Session session, Actor actor, int today, Language language) =>
        session.Query(
            $"""
            select d.due, count(*) from duty d join citizen c on c.municipality = d.municipality and c.citizen = d.citizen
            where d.municipality = @municipality and d.due between @today and @to and d.open_until >= d.due and c.died_on is null and (c.moved_on is null or c.moved_on > @today)
              and d.citizen in (
                select b.citizen from span b where b.municipality = @municipality and b.kind = 4 and b.to_day >= @today and b.from_day <= @today and b.name in (
                  select key from person where municipality = @municipality and (person = @person or person in ({ReadCalendar.Covered}))))
            group by d.due order by d.due
            """,
            row =>
            {
                var (day, count) = (row.GetInt32(0), row.GetInt64(1).ToString(CultureInfo.InvariantCulture));
                return new CalendarEvent
                {
                    Uid = string.Create(CultureInfo.InvariantCulture, $"duties-{actor.Municipality}-{actor.Person}-{day}@fremdrift"), From = day,
                    Summary = count is "1" ? language.Pick("1 pligt forfalder", "1 duty falls due") : language.Pick($"{count} pligter forfalder", $"{count} duties fall due"),
                };
            },
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("to", today + DutyDaysAhead));
}
