using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Changes an appointment that is still to be held.</summary>
public sealed class ChangeAppointment(Store store, TimeProvider time)
{
    /// <param name="actor">Who changes it.</param>
    /// <param name="number">The appointment.</param>
    /// <param name="version">The version that whoever changes it has seen.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="anyway">Whether what is odd has been seen and is meant.</param>
    public async Task<DeskResult> Run(Actor actor, int number, int version, AppointmentForm form, bool anyway)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        await using var context = new FremdriftContext(store);
        var row = await context.Appointments.FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Number == number);
        if (row is null) return new DeskResult.NotFound();
        var reading = new DeskReading(time.Today());
        var terms = form.Read(reading, await new DeskColleagues(store, time).Run(actor));
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        if (row.Version != version || row.State is not AppointmentState.Booked) return new DeskResult.Overtaken();
        if (!anyway)
        {
            await using var session = await store.Open();
            if (await AppointmentWarnings.Of(session, actor.Municipality, row.Citizen, terms, number, time.LocalNow()) is { Count: > 0 } warnings) return new DeskResult.Odd(warnings);
        }

        // Another time or place: what was printed or said is no longer right.
        if ((row.Day, row.Minute, row.Place, row.Person, row.Channel) != (terms.Day, terms.Minute, terms.Place, terms.Person, terms.Channel)) (row.PrintedOn, row.RemindedOn) = (null, null);
        terms.CopyTo(row);
        row.Version++;
        return await context.SaveOnce(row.Number);
    }
}
