using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Desk;

/// <summary>
/// Chooses one of the times that are offered: it becomes an appointment, and the others are offered no longer. If it has been taken
/// meanwhile, nothing changes, and the others are still to be chosen among.
/// </summary>
public sealed class ChooseTime(Store store, TimeProvider time)
{
    /// <summary>A citizen chooses among the times they were offered themselves.</summary>
    public Task<DeskResult> AsCitizen(Actor actor, int offer, OfferTime chosen)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeOwnPage);
        return Run(actor, offer, chosen, byCitizen: true);
    }

    /// <summary>Somebody who works with the case chooses for the citizen.</summary>
    public Task<DeskResult> ForCitizen(Actor actor, int offer, OfferTime chosen)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        return Run(actor, offer, chosen, byCitizen: false);
    }

    private async Task<DeskResult> Run(Actor actor, int number, OfferTime chosen, bool byCitizen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        await using var session = await store.Begin();
        // Taking the number first makes those who choose at once wait for each other.
        var appointment = await session.NextNumber(actor.Municipality, "appointment");
        (string, object?)[] values =
        [
            ("municipality", actor.Municipality), ("number", number), ("person", actor.Person), ("day", chosen.Day), ("minute", chosen.Minute), ("appointment", appointment),
            ("citizens", byCitizen), ("today", time.Today()), ("booked", (int)AppointmentState.Booked),
        ];
        var found = await session.First(
            $"""
            select o.state, o.appointment, a.day, a.minute, c.died_on, c.moved_on,
              exists (select 1 from offered_time t where t.municipality = o.municipality and t.offer = o.offer and t.day = @day and t.minute = @minute),
              exists (select 1 from offered_time t where t.municipality = o.municipality and t.offer = o.offer and t.day = @day and t.minute = @minute and {OfferRow.IsFree})
            from offer o join citizen c on c.municipality = o.municipality and c.citizen = o.citizen
            left join appointment a on a.municipality = o.municipality and a.appointment = o.appointment
            where o.municipality = @municipality and o.offer = @number {(byCitizen ? $"and o.citizen in ({ReadOwnPage.OwnCitizen})" : "")}
            """,
            row => new Found(
                (OfferState)row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.IsDBNull(2) ? null : new OfferTime(row.GetInt32(2), row.GetInt32(3)),
                !row.IsDBNull(4) || (!row.IsDBNull(5) && row.GetInt32(5) <= chosen.Day), row.GetBoolean(6), row.GetBoolean(7)),
            values);
        if (found is null || !found.IsOffered) return new DeskResult.NotFound();
        if (found.State is OfferState.Chosen && found.Chosen == chosen) return new DeskResult.Saved(found.Appointment!.Value);
        if (found.State is not OfferState.Open) return new DeskResult.Overtaken();
        if (found.IsGone) return DeskResult.Of("", "Der kan ikke bookes aftaler på sagen længere.", "No appointments can be booked on the case any longer.");
        if (!chosen.IsAhead(time.LocalNow())) return DeskResult.Of("", "Tiden er gået. Vælg en af de andre.", "The time has passed. Choose one of the others.");
        if (!found.IsFree) return DeskResult.Of("", "Tiden er desværre lige blevet optaget. Vælg en af de andre.", "Sorry, that time has just been taken. Choose one of the others.");

        await session.Execute(
            """
            insert into appointment (municipality, appointment, citizen, person, day, minute, minutes, what, place, channel, invite, state, version)
            select municipality, @appointment, citizen, person, @day, @minute, minutes, what, place, channel, false, @booked, 0 from offer where municipality = @municipality and offer = @number
            """,
            values);
        await session.Execute(
            "update offer set state = 1, appointment = @appointment, by_citizen = @citizens, chosen_on = @today where municipality = @municipality and offer = @number", values);
        await session.Commit();
        return new DeskResult.Saved(appointment);
    }

    private sealed record Found(OfferState State, int? Appointment, OfferTime? Chosen, bool IsGone, bool IsOffered, bool IsFree);
}
