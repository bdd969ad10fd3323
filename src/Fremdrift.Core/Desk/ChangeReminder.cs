using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Changes a reminder that is not done: its day, its text, or whom it reminds.</summary>
public sealed class ChangeReminder(Store store, TimeProvider time)
{
    public async Task<DeskResult> Run(Actor actor, int number, int version, ReminderForm form)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        await using var context = new FremdriftContext(store);
        var row = await context.Reminders.FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Number == number);
        if (row is null) return new DeskResult.NotFound();
        var reading = new DeskReading(time.Today());
        var (day, text, owner) = form.Read(reading, time.Today(), await new DeskColleagues(store, time).Run(actor));
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        if (row.Version != version || row.DoneOn is not null) return new DeskResult.Overtaken();
        (row.Day, row.Text, row.Person) = (day, text, owner);
        row.Version++;
        return await context.SaveOnce(number);
    }
}
