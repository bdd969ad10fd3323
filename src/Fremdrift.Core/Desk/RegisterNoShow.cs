using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>The citizen stayed away: says so of the appointment, and registers the absence of that day; both or neither.</summary>
public sealed class RegisterNoShow(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    public async Task<DeskResult> Run(Actor actor, int number, int version)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        if (await EndedAppointment.Find(session, actor, number) is not { } one) return new DeskResult.NotFound();
        if (one.State is AppointmentState.NoShow) return new DeskResult.Saved(number);
        if (!one.HasBegun(time.Wall())) return EndAppointment.NotYet;
        if (!await one.Become(session, AppointmentState.NoShow, AppointmentState.Booked, version)) return new DeskResult.Overtaken();
        if ((await NoShowFact.Of(session, actor.Municipality, one.Citizen)).TrueForAll(fact => one.Day < fact.From || one.Day > fact.To))
        {
            var line = NoShowFact.Line(one.Key, NoShowFact.IdOf(number, version + 1), one.Day, time);
            var result = await new RegisterFacts(store, programmes, time).In(session, actor, new RegisterInput(one.Key, line, null));
            if (result is not (RegisterResult.Registered or RegisterResult.Unchanged))
                return DeskResult.Of("", "Udeblivelsen kunne ikke registreres. Prøv igen.", "The no-show could not be registered. Try again.");
        }

        await session.Commit();
        return new DeskResult.Saved(number);
    }
}
