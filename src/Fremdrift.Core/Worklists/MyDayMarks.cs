using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Worklists;

/// <summary>One-click changes on the day's list: a reminder done or put off, an appointment held or missed. Only one's own.</summary>
public sealed class MyDayMarks(Store store, TimeProvider time)
{
    /// <summary>The longest a reminder is put off at a time.</summary>
    public const int MostDays = 31;

    /// <summary>Marks a reminder done; false if there is none such left.</summary>
    public async Task<bool> Done(Actor actor, int reminder) =>
        await Change(actor, "update reminder set done_on = @today, version = version + 1 where municipality = @municipality and reminder = @number and person = @person and done_on is null", reminder);

    /// <summary>Puts a reminder off, counted from today; false if there is none such left.</summary>
    public async Task<bool> Snooze(Actor actor, int reminder, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        return await Change(
            actor, "update reminder set day = @until, version = version + 1 where municipality = @municipality and reminder = @number and person = @person and done_on is null", reminder,
            ("until", time.Today() + days));
    }

    /// <summary>Says how an appointment went; false if there is none such, or it was cancelled.</summary>
    public async Task<bool> Say(Actor actor, int appointment, AppointmentState state) =>
        await Change(
            actor, "update appointment set state = @state, version = version + 1 where municipality = @municipality and appointment = @number and person = @person and state <> 3", appointment,
            ("state", (int)state));

    private async Task<bool> Change(Actor actor, string sql, int number, params (string, object?)[] more)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        var changed = await session.Execute(
            sql,
            [("municipality", actor.Municipality), ("number", number), ("person", actor.Person), .. sql.Contains("@today", StringComparison.Ordinal) ? [("today", (object?)time.Today())] : Array.Empty<(string, object?)>(), .. more]);
        await session.Commit();
        return changed > 0;
    }
}
