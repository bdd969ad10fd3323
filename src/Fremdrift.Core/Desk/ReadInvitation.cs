using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>The letter that calls a citizen to an appointment, to be printed; nothing is sent. It never holds a CPR number.</summary>
public abstract record Invitation(AppointmentRow Appointment)
{
    /// <summary>What the letter says; name and address are null where they are protected from the reader.</summary>
    public sealed record Letter(AppointmentRow Appointment, string Municipality, string? Address, string? Title, string? Phone, string? Email) : Invitation(Appointment);

    /// <summary>There must be no letter, and why.</summary>
    public sealed record None(AppointmentRow Appointment, Label Why) : Invitation(Appointment);
}

/// <summary>Reads what an invitation says.</summary>
public sealed class ReadInvitation(Store store, TimeProvider time)
{
    /// <summary>The letter, or why there is none; null if there is no such appointment.</summary>
    /// <param name="actor">Who prints it.</param>
    /// <param name="number">The appointment.</param>
    /// <param name="isReminder">Whether it only reminds: there may be one of an appointment without an invitation too.</param>
    public async Task<Invitation?> Run(Actor actor, int number, bool isReminder = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        if (await new ReadCalendar(store, time).One(actor, number) is not { } appointment) return null;
        await using var context = new FremdriftContext(store);
        var citizen = await context.Citizens.AsNoTracking().FirstAsync(row => row.Municipality == actor.Municipality && row.Key == appointment.Key);
        if (citizen.DiedOn is not null) return new Invitation.None(appointment, new("Borgeren er død. Der må ikke sendes breve.", "The citizen has died. No letters may be sent."));
        if (citizen.MovedOn <= time.Today()) return new Invitation.None(appointment, new("Borgeren er flyttet fra kommunen. Der må ikke sendes breve.", "The citizen has moved away. No letters may be sent."));
        if (appointment.State is not AppointmentState.Booked) return new Invitation.None(appointment, new("Aftalen er ikke længere booket.", "The appointment is no longer booked."));
        if (!appointment.Invite && !isReminder) return new Invitation.None(appointment, new("Der skal ikke indkaldes til aftalen.", "There is to be no invitation to the appointment."));
        var person = await context.People.AsNoTracking().FirstAsync(row => row.Municipality == actor.Municipality && row.Number == appointment.Person);
        var municipality = await context.Municipalities.AsNoTracking().FirstAsync(row => row.Number == actor.Municipality);
        return new Invitation.Letter(appointment, municipality.Name, appointment.Name is null ? null : citizen.Address, person.Title, person.Phone, person.Email);
    }
}
