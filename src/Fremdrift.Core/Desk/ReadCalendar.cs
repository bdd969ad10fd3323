using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

/// <summary>Reads appointments: one's own and those of the colleagues one stands in for.</summary>
public sealed class ReadCalendar(Store store, TimeProvider time)
{
    /// <summary>The appointments of some days, in the order they come; those cancelled as well.</summary>
    public async Task<IReadOnlyList<AppointmentRow>> Run(Actor actor, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await session.Query(
            $"""
            select {AppointmentRow.Columns(actor)}
            where a.municipality = @municipality and a.day between @from and @to and (a.person = @person or a.person in ({Covered}))
            order by a.day, a.minute, a.appointment
            """,
            AppointmentRow.Read,
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", time.Today()), ("from", from), ("to", to));
    }

    /// <summary>One appointment, anybody's in the municipality.</summary>
    public async Task<AppointmentRow?> One(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await session.First(
            $"select {AppointmentRow.Columns(actor)} where a.municipality = @municipality and a.appointment = @number",
            AppointmentRow.Read, ("municipality", actor.Municipality), ("person", actor.Person), ("number", number), ("today", time.Today()));
    }

    /// <summary>Those whom the person stands in for today.</summary>
    internal const string Covered =
        "select s.absent from stand_in s where s.municipality = @municipality and s.substitute = @person and s.from_day <= @today and s.to_day >= @today";
}
