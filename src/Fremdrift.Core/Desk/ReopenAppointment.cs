using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>Undoes that an appointment was held, missed or cancelled: it is booked again, and the absence it led to is taken back.</summary>
public sealed class ReopenAppointment(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    public async Task<DeskResult> Run(Actor actor, int number, int version)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        if (await EndedAppointment.Find(session, actor, number) is not { } one) return new DeskResult.NotFound();
        if (one.State is AppointmentState.Booked) return new DeskResult.Saved(number);
        if (one.State is AppointmentState.Cancelled && one.IsGone)
            return DeskResult.Of("", "Borgeren er død eller flyttet. Aftalen bliver ved at være aflyst.", "The citizen has died or moved. The appointment stays cancelled.");
        if (!await one.Become(session, AppointmentState.Booked, one.State, version)) return new DeskResult.Overtaken();
        var id = NoShowFact.IdOf(number, version);
        if (one.State is AppointmentState.NoShow
            && (await NoShowFact.Of(session, actor.Municipality, one.Citizen)).Exists(fact => string.Equals(fact.Id, id, StringComparison.Ordinal))
            && await new RegisterFacts(store, programmes, time).In(session, actor, new RegisterInput(one.Key, NoShowFact.Retraction(one.Key, id, time), null))
                is not (RegisterResult.Registered or RegisterResult.Unchanged))
        {
            return DeskResult.Of("", "Fraværet kunne ikke tages tilbage. Prøv igen.", "The absence could not be taken back. Try again.");
        }

        await session.Commit();
        return new DeskResult.Saved(number);
    }
}
