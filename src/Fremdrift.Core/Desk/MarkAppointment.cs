using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>Says of an appointment still to come that its invitation is printed, or that the citizen is reminded of it.</summary>
public sealed class MarkAppointment(Store store, TimeProvider time)
{
    public Task<DeskResult> Printed(Actor actor, int number) => Run(actor, number, "printed_on");

    public Task<DeskResult> Reminded(Actor actor, int number) => Run(actor, number, "reminded_on");

    private async Task<DeskResult> Run(Actor actor, int number, string column)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        // Neither is a change of what is agreed: whoever changes that at the same time is not in the way.
        var found = await session.Execute(
            $"update appointment set {column} = coalesce({column}, @today) where municipality = @municipality and appointment = @number and state = @booked",
            ("municipality", actor.Municipality), ("number", number), ("today", time.Today()), ("booked", (int)AppointmentState.Booked));
        await session.Commit();
        return found > 0 ? new DeskResult.Saved(number) : new DeskResult.Overtaken();
    }
}
