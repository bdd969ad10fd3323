using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Desk;

/// <summary>Puts off the reminder of something that ends, or says that it is done: from then on it is a reminder like those people write.</summary>
public sealed class MarkEvent(Store store, TimeProvider time)
{
    /// <summary>Reminds again some days from today.</summary>
    public Task<DeskResult> Snooze(Actor actor, string key, string origin, int days) => Run(actor, key, origin, Day.AddDays(time.Today(), days), null);

    public Task<DeskResult> Done(Actor actor, string key, string origin) => Run(actor, key, origin, time.Today(), time.Today());

    private async Task<DeskResult> Run(Actor actor, string key, string origin, int day, int? doneOn)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        // Taking the number first makes two who mark it at once wait for each other.
        var number = await session.NextNumber(actor.Municipality, "reminder");
        var known = (await ReadReminders.Events(session, actor, time.Today()))
            .Find(row => string.Equals(row.Key, key, StringComparison.Ordinal) && string.Equals(row.Event!.Origin, origin, StringComparison.Ordinal));
        if (known is null) return new DeskResult.Overtaken();
        await session.Execute(
            """
            insert into reminder (municipality, reminder, citizen, person, day, text, origin, done_on, version)
            select @municipality, @number, c.citizen, @person, @day, @text, @origin, @done, 0 from citizen c where c.municipality = @municipality and c.key = @key
            """,
            ("municipality", actor.Municipality), ("number", number), ("person", known.Person), ("day", day), ("text", known.What.Danish), ("origin", origin),
            ("done", (object?)doneOn), ("key", key));
        await session.Commit();
        return new DeskResult.Saved(number);
    }
}
