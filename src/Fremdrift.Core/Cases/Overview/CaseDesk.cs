using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>An appointment with the citizen still to come.</summary>
public sealed record DeskAppointment(int Number, int Day, int Minute, string What, string? Place);

/// <summary>A reminder on the case that is not done.</summary>
public sealed record DeskReminder(int Number, int Day, string Text, string Owner);

/// <summary>Times that the citizen has been offered and not chosen among.</summary>
public sealed record DeskOffer(int Number, int Day, int Times, string What);

/// <summary>What is agreed and to be remembered on a case; the programmes know nothing of it.</summary>
public sealed record CaseDesk(IReadOnlyList<DeskAppointment> Appointments, IReadOnlyList<DeskReminder> Reminders, IReadOnlyList<DeskOffer> Offers)
{
    public static CaseDesk Empty { get; } = new([], [], []);

    public static async Task<CaseDesk> Of(Session session, int municipality, int citizen, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        var appointments = await session.Query(
            "select appointment, day, minute, what, place from appointment where municipality = @municipality and citizen = @citizen and day >= @today and state = @state order by day, minute",
            row => new DeskAppointment(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)),
            ("municipality", municipality), ("citizen", citizen), ("today", today), ("state", (int)AppointmentState.Booked));
        var reminders = await session.Query(
            """
            select r.reminder, r.day, r.text, p.name from reminder r join person p on p.municipality = r.municipality and p.person = r.person
            where r.municipality = @municipality and r.citizen = @citizen and r.done_on is null order by r.day, r.reminder
            """,
            row => new DeskReminder(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3)), ("municipality", municipality), ("citizen", citizen));
        var offers = await session.Query(
            """
            select o.offer, min(t.day), count(*), o.what from offer o join offered_time t on t.municipality = o.municipality and t.offer = o.offer
            where o.municipality = @municipality and o.citizen = @citizen and o.state = 0 and t.day >= @today group by o.offer, o.what order by min(t.day)
            """,
            row => new DeskOffer(row.GetInt32(0), row.GetInt32(1), (int)row.GetInt64(2), row.GetString(3)), ("municipality", municipality), ("citizen", citizen), ("today", today));
        return new CaseDesk(appointments, reminders, offers);
    }
}
