using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Worklists;

/// <summary>An appointment on the day's list.</summary>
public sealed record DeskAppointment(int Number, string Key, string? Name, int Day, int Minute, int Minutes, string What, string? Place, AppointmentState State);

/// <summary>A reminder that is due.</summary>
public sealed record DeskReminder(int Number, string Key, string? Name, int Day, string Text);

/// <summary>A colleague whose cases one covers today.</summary>
public sealed record CoveredColleague(string Key, string Name, string? Note, int ToDay);

/// <summary>What lies on a desk beside the duties.</summary>
/// <param name="Appointments">Mine of today and the days ahead, those cancelled left out.</param>
/// <param name="Reminders">Mine that are due.</param>
/// <param name="Covered">The colleagues I stand in for.</param>
/// <param name="Employers">What people call a job: the employer, by the case's key and the job's.</param>
public sealed record DeskOfDay(
    IReadOnlyList<DeskAppointment> Appointments, IReadOnlyList<DeskReminder> Reminders, IReadOnlyList<CoveredColleague> Covered,
    IReadOnlyDictionary<(string Case, string Job), string> Employers);

/// <summary>Reads the appointments, reminders and handovers of whoever is signed in.</summary>
public sealed class MyDayDesk(Store store, TimeProvider time)
{
    private const int DaysAhead = 7;

    public async Task<DeskOfDay> Run(Actor actor, IReadOnlyList<MyDayRow> rows)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(rows);
        actor.Demand(Operation.SeeCases);
        var today = time.Today();
        (string, object?)[] values = [("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("last", today + DaysAhead)];
        await using var session = await store.Open();
        var appointments = await session.Query(
            $"""
            select a.appointment, c.key, {NameRight.Name(actor)}, a.day, a.minute, a.minutes, a.what, a.place, a.state
            from appointment a join citizen c on c.municipality = a.municipality and c.citizen = a.citizen
            where a.municipality = @municipality and a.person = @person and a.day between @today and @last and a.state <> 3 order by a.day, a.minute, a.appointment
            """,
            row => new DeskAppointment(
                row.GetInt32(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
                row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), (AppointmentState)row.GetInt32(8)),
            values);
        var reminders = await session.Query(
            $"""
            select r.reminder, c.key, {NameRight.Name(actor)}, r.day, r.text
            from reminder r join citizen c on c.municipality = r.municipality and c.citizen = r.citizen
            where r.municipality = @municipality and r.person = @person and r.done_on is null and r.day <= @today order by r.day, r.reminder
            """,
            row => new DeskReminder(row.GetInt32(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3), row.GetString(4)),
            values);
        var covered = await session.Query(
            """
            select p.key, p.name, s.note, s.to_day from stand_in s join person p on p.municipality = s.municipality and p.person = s.absent
            where s.municipality = @municipality and s.substitute = @person and s.from_day <= @today and s.to_day >= @today order by p.name
            """,
            row => new CoveredColleague(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3)), values);
        return new DeskOfDay(appointments, reminders, covered, await Employers(session, actor, rows));
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
