using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Desk;

/// <summary>Adds a reminder to a case, for oneself or a colleague.</summary>
public sealed class AddReminder(Store store, TimeProvider time)
{
    public async Task<DeskResult> Run(Actor actor, string key, ReminderForm form)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        await using var context = new FremdriftContext(store);
        if (await context.Citizens.Where(row => row.Municipality == actor.Municipality && row.Key == key).Select(row => (int?)row.Number).FirstOrDefaultAsync() is not { } citizen)
            return new DeskResult.NotFound();
        var reading = new DeskReading(time.Today());
        var (day, text, owner) = form.Read(reading, time.Today(), await new DeskColleagues(store, time).Run(actor));
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        // The same form, sent before.
        var same = await context.Reminders.Where(row => row.Municipality == actor.Municipality && row.Citizen == citizen && row.Person == owner && row.Day == day && row.Text == text && row.DoneOn == null)
            .Select(row => (int?)row.Number).FirstOrDefaultAsync();
        if (same is { } number) return new DeskResult.Saved(number);
        var reminder = new Reminder { Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "reminder"), Citizen = citizen, Person = owner, Day = day, Text = text };
        context.Reminders.Add(reminder);
        await context.SaveChangesAsync();
        return new DeskResult.Saved(reminder.Number);
    }
}
