using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Says of an appointment that it was held, or is cancelled. Of a no-show see <see cref="RegisterNoShow"/>.</summary>
public sealed class EndAppointment(Store store, TimeProvider time)
{
    public Task<DeskResult> Held(Actor actor, int number, int version) => Run(actor, number, version, AppointmentState.Held);

    public Task<DeskResult> Cancel(Actor actor, int number, int version) => Run(actor, number, version, AppointmentState.Cancelled);

    internal async Task<DeskResult> Run(Actor actor, int number, int version, AppointmentState state)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var context = new FremdriftContext(store);
        var row = await context.Appointments.FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Number == number);
        if (row is null) return new DeskResult.NotFound();
        if (row.State == state) return new DeskResult.Saved(number);
        if (row.Version != version || row.State is not AppointmentState.Booked) return new DeskResult.Overtaken();
        if (state is not AppointmentState.Cancelled && row.Day > time.Today()) return DeskResult.Of("", "Aftalen har ikke været der endnu.", "The appointment has not been yet.");
        row.State = state;
        row.Version++;
        return await context.SaveOnce(number);
    }
}
