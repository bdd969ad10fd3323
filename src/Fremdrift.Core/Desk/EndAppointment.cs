using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>Says of an appointment that it was held, or is cancelled. Of a no-show see <see cref="RegisterNoShow"/>.</summary>
public sealed class EndAppointment(Store store, TimeProvider time)
{
    internal static DeskResult.Wrong NotYet => DeskResult.Of("", "Aftalen har ikke været der endnu.", "The appointment has not been yet.");

    public Task<DeskResult> Held(Actor actor, int number, int version) => Run(actor, number, version, AppointmentState.Held);

    public Task<DeskResult> Cancel(Actor actor, int number, int version) => Run(actor, number, version, AppointmentState.Cancelled);

    private async Task<DeskResult> Run(Actor actor, int number, int version, AppointmentState state)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        if (await EndedAppointment.Find(session, actor, number) is not { } one) return new DeskResult.NotFound();
        if (one.State == state) return new DeskResult.Saved(number);
        if (state is not AppointmentState.Cancelled && one.Day > time.Today()) return NotYet;
        if (!await one.Become(session, state, AppointmentState.Booked, version)) return new DeskResult.Overtaken();
        await session.Commit();
        return new DeskResult.Saved(number);
    }
}
