using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Worklists;

/// <summary>A colleague whose cases one covers today, or who covers one's own.</summary>
public sealed record CoveredColleague(string Key, string Name, string? Note, int ToDay);

/// <summary>What lies on a desk beside the duties; that of the colleagues one stands in for as well.</summary>
public sealed record DeskOfDay
{
    /// <summary>Those of today and the days ahead, those cancelled left out.</summary>
    public IReadOnlyList<AppointmentRow> Appointments { get; init; } = [];

    /// <summary>Those of the next working day, of which the citizen is still to be reminded.</summary>
    public IReadOnlyList<AppointmentRow> ToRemind { get; init; } = [];

    /// <summary>Times that are offered, and those a citizen has chosen.</summary>
    public IReadOnlyList<OfferRow> Offers { get; init; } = [];

    /// <summary>Those that are due, and what ends soon.</summary>
    public IReadOnlyList<ReminderRow> Reminders { get; init; } = [];

    /// <summary>The colleagues I stand in for.</summary>
    public IReadOnlyList<CoveredColleague> Covered { get; init; } = [];

    /// <summary>Those who stand in for me.</summary>
    public IReadOnlyList<CoveredColleague> CoveredBy { get; init; } = [];

    /// <summary>What people call a job: the employer, by the case's key and the job's.</summary>
    public IReadOnlyDictionary<(string Case, string Job), string> Employers { get; init; } = new Dictionary<(string, string), string>();
}

/// <summary>Reads the appointments, reminders and handovers of whoever is signed in.</summary>
public sealed class MyDayDesk(Store store, TimeProvider time)
{
    private const int DaysAhead = 7;
    private const int DaysOfWeek = 7;
    private const int Saturday = 5;

    public async Task<DeskOfDay> Run(Actor actor, IReadOnlyList<MyDayRow> rows)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(rows);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        var appointments = await new ReadCalendar(store, time).Run(actor, today, today + DaysAhead);
        var (reminders, offers) = (await new ReadReminders(store, time).Run(actor, today), await new ReadOffers(store, time).Mine(actor));
        await using var session = await store.Open();
        var (covered, coveredBy) = await StandIns(session, actor, today);
        return new DeskOfDay
        {
            Appointments = [.. appointments.Where(one => one.State is not AppointmentState.Cancelled)],
            ToRemind = [.. appointments.Where(one => one.State is AppointmentState.Booked && one.RemindedOn is null && one.Day > today && one.Day <= NextWorkingDay(today))],
            Reminders = reminders, Offers = offers,
            Covered = covered, CoveredBy = coveredBy,
            Employers = await Employers(session, actor, rows),
        };
    }

    private static int NextWorkingDay(int day)
    {
        do day++;
        while (day % DaysOfWeek >= Saturday);
        return day;
    }

    private static async Task<(IReadOnlyList<CoveredColleague> Covered, IReadOnlyList<CoveredColleague> By)> StandIns(Session session, Actor actor, int today)
    {
        var rows = await session.Query(
            """
            select s.substitute = @person, p.key, p.name, s.note, s.to_day
            from stand_in s join person p on p.municipality = s.municipality and p.person = case when s.substitute = @person then s.absent else s.substitute end
            where s.municipality = @municipality and (s.substitute = @person or s.absent = @person) and s.from_day <= @today and s.to_day >= @today order by p.name
            """,
            row => (IsCovered: row.GetBoolean(0), Colleague: new CoveredColleague(row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(4))),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today));
        return ([.. rows.Where(row => row.IsCovered).Select(row => row.Colleague)], [.. rows.Where(row => !row.IsCovered).Select(row => row.Colleague)]);
    }

    /// <summary>Keys of jobs say little, so the employers are read for the cases where something is owed for a job.</summary>
    private static async Task<Dictionary<(string, string), string>> Employers(Session session, Actor actor, IReadOnlyList<MyDayRow> rows)
    {
        var names = new Dictionary<(string, string), string>();
        var keys = rows.Where(row => row.Duties.Any(duty => duty.Member is not null)).Select(row => row.Key).ToList();
        if (keys.Count == 0) return names;
        var (which, value) = Sql.AnyOf(session, "c.key", keys);
        await session.Each(
            $"""
            select c.key, f.fields from citizen c join fact f on f.municipality = c.municipality and f.citizen = c.citizen
            where c.municipality = @municipality and f.type = 'flexjob' and {which} order by f.citizen, f.seq
            """,
            row =>
            {
                using var fields = System.Text.Json.JsonDocument.Parse(row.GetString(1));
                if (Text(fields, "job") is { } job && Text(fields, "employer") is { } employer) names[(row.GetString(0), job)] = employer;
            },
            ("municipality", actor.Municipality), value);
        return names;
    }

    private static string? Text(System.Text.Json.JsonDocument fields, string name) =>
        fields.RootElement.TryGetProperty(name, out var value) && value.ValueKind is System.Text.Json.JsonValueKind.String ? value.GetString() : null;
}
