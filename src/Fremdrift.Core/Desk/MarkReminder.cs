using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Time;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Puts a reminder off, or says that it is done.</summary>
public sealed class MarkReminder(Store store, TimeProvider time)
{
    /// <summary>Reminds again some days from today; from its own day if that is still to come.</summary>
    public Task<DeskResult> Snooze(Actor actor, int number, int version, int days) =>
        Run(actor, number, version, row => row.Day = Day.AddDays(Math.Max(row.Day, time.Today()), days));

    public Task<DeskResult> Done(Actor actor, int number, int version) => Run(actor, number, version, row => row.DoneOn = time.Today());

    private async Task<DeskResult> Run(Actor actor, int number, int version, Action<Reminder> change)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var context = new FremdriftContext(store);
        var row = await context.Reminders.FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Number == number);
        if (row is null) return new DeskResult.NotFound();
        if (row.Version != version || row.DoneOn is not null) return new DeskResult.Overtaken();
        change(row);
        row.Version++;
        return await context.SaveOnce(number);
    }
}
