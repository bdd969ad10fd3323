using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Books an appointment with a citizen, in one's own calendar or a colleague's.</summary>
public sealed class BookAppointment(Store store, TimeProvider time)
{
    /// <param name="actor">Who books.</param>
    /// <param name="key">The citizen.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="anyway">Whether what is odd has been seen and is meant.</param>
    public async Task<DeskResult> Run(Actor actor, string key, AppointmentForm form, bool anyway)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        await using var context = new FremdriftContext(store);
        var citizen = await context.Citizens.AsNoTracking().FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Key == key);
        if (citizen is null) return new DeskResult.NotFound();
        if (citizen.DiedOn is not null) return DeskResult.Of("", "Borgeren er død. Der kan ikke bookes aftaler.", "The citizen has died. No appointments can be booked.");
        var reading = new DeskReading(time.Today());
        var terms = form.Read(reading, await new DeskColleagues(store, time).Run(actor));
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        if (await Same(context, actor, citizen.Number, terms) is { } booked) return new DeskResult.Saved(booked);
        if (!anyway)
        {
            await using var session = await store.Open();
            if (await AppointmentWarnings.Of(session, actor.Municipality, citizen.Number, terms, 0, time.LocalNow()) is { Count: > 0 } warnings) return new DeskResult.Odd(warnings);
        }

        var row = new Appointment
        {
            Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "appointment"), Citizen = citizen.Number,
            Person = terms.Person, Day = terms.Day, Minute = terms.Minute, Minutes = terms.Minutes, What = terms.What, Place = terms.Place, Channel = terms.Channel, Invite = terms.Invite,
        };
        context.Appointments.Add(row);
        await context.SaveChangesAsync();
        return new DeskResult.Saved(row.Number);
    }

    /// <summary>The same form, sent before.</summary>
    private static Task<int?> Same(FremdriftContext context, Actor actor, int citizen, AppointmentTerms terms) =>
        context.Appointments.Where(row =>
                row.Municipality == actor.Municipality && row.Citizen == citizen && row.Person == terms.Person && row.Day == terms.Day && row.Minute == terms.Minute
                && row.Minutes == terms.Minutes && row.What == terms.What && row.State == AppointmentState.Booked)
            .Select(row => (int?)row.Number).FirstOrDefaultAsync();
}
