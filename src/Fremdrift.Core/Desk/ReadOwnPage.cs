using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>An appointment as the citizen sees it.</summary>
public sealed record OwnAppointment(int Day, int Minute, int Minutes, string What, string? Place, string Channel, string With, string? Phone, bool IsCancelled);

/// <summary>What a citizen sees of their own: what is agreed, and the times they may choose among.</summary>
public sealed record OwnPage(string Name, IReadOnlyList<OwnAppointment> Appointments, IReadOnlyList<OfferRow> Offers);

/// <summary>Reads the page of the citizen who is signed in, and of nobody else.</summary>
public sealed class ReadOwnPage(Store store, TimeProvider time)
{
    /// <summary>The citizen who the person is.</summary>
    internal const string OwnCitizen = "select me.citizen from person me where me.municipality = @municipality and me.person = @person and me.citizen is not null";

    /// <summary>The page; null if the account belongs to no citizen.</summary>
    public async Task<OwnPage?> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeOwnPage);
        await using var session = await store.Open();
        var name = await session.First(
            $"select name from citizen where municipality = @municipality and citizen in ({OwnCitizen})", row => row.GetString(0), ("municipality", actor.Municipality), ("person", actor.Person));
        if (name is null) return null;
        var appointments = await session.Query(
            $"""
            select a.day, a.minute, a.minutes, a.what, a.place, a.channel, p.name, p.phone, a.state
            from appointment a join person p on p.municipality = a.municipality and p.person = a.person
            where a.municipality = @municipality and a.citizen in ({OwnCitizen}) and a.day >= @today and a.state in (@booked, @cancelled) order by a.day, a.minute, a.appointment
            """,
            row => new OwnAppointment(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5), row.GetString(6),
                row.IsDBNull(7) ? null : row.GetString(7), (AppointmentState)row.GetInt32(8) is AppointmentState.Cancelled),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", time.Today()), ("booked", (int)AppointmentState.Booked), ("cancelled", (int)AppointmentState.Cancelled));
        var offers = await OfferRow.Of(session, actor, time.LocalNow(), $"o.citizen in ({OwnCitizen}) and o.state = @which", (int)OfferState.Open);
        return new OwnPage(name, appointments, [.. offers.Where(offer => offer.Times.Count > 0)]);
    }
}
