using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>An appointment with the citizen still to come.</summary>
public sealed record DeskAppointment(int Day, int Minute, string What, string? Place);

/// <summary>A reminder on the case that is not done.</summary>
public sealed record DeskReminder(int Day, string Text, int Person);

/// <summary>What is agreed and to be remembered on a case; the programmes know nothing of it.</summary>
public sealed record CaseDesk(IReadOnlyList<DeskAppointment> Appointments, IReadOnlyList<DeskReminder> Reminders)
{
    public static CaseDesk Empty { get; } = new([], []);

    public static async Task<CaseDesk> Of(Session session, int municipality, int citizen, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        var appointments = await session.Query(
            "select day, minute, what, place from appointment where municipality = @municipality and citizen = @citizen and day >= @today and state = @state order by day, minute",
            row => new DeskAppointment(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
            ("municipality", municipality), ("citizen", citizen), ("today", today), ("state", (int)AppointmentState.Booked));
        var reminders = await session.Query(
            "select day, text, person from reminder where municipality = @municipality and citizen = @citizen and done_on is null order by day, reminder",
            row => new DeskReminder(row.GetInt32(0), row.GetString(1), row.GetInt32(2)), ("municipality", municipality), ("citizen", citizen));
        return new CaseDesk(appointments, reminders);
    }
}
