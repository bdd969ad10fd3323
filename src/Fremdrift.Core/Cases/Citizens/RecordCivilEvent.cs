using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Cases.Citizens;

public enum CivilEvent
{
    Moved,
    Died,

    /// <summary>Neither moved nor died after all: it was a mistake, or the citizen is back.</summary>
    Undone,
}

/// <summary>What the civil registry says has happened, as typed.</summary>
/// <param name="What">What happened.</param>
/// <param name="On">The day, as typed.</param>
/// <param name="To">The municipality the citizen moved to.</param>
/// <param name="IsConfirmed">Whether whoever types it has said that it is right.</param>
/// <param name="Version">The version of the particulars that they have seen.</param>
public sealed record CivilEventForm(CivilEvent What, string On, string To, bool IsConfirmed, int Version);

/// <summary>
/// Records that a citizen moved away or died. From that day lists leave the case out and nothing is owed any longer; appointments still
/// to come are cancelled, so that no letter or invitation goes out. The registrations stand as they are.
/// </summary>
public sealed class RecordCivilEvent(Store store, TimeProvider time)
{
    private const int LongestPlace = 100;

    public async Task<SaveResult> Run(Actor actor, string key, CivilEventForm form)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.EditCitizen);
        await using var context = new FremdriftContext(store);
        var citizen = await context.Citizens.FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Key == key);
        if (citizen is null) return new SaveResult.NoSuchCitizen();
        await DemandName.Of(store, actor, citizen, time.Today());
        var today = time.Today();
        var day = TypedDay.Read(form.On, today);
        var problems = Problems(form, day, today);
        if (problems.Count > 0) return new SaveResult.Refused(problems);
        if (citizen.Version != form.Version) return new SaveResult.Overtaken(citizen);

        await CitizenLog.Add(context, actor, time, citizen, Apply(citizen, form, day.Day));
        citizen.Version++;
        if (form.What is not CivilEvent.Undone) await Cancel(context, citizen, Math.Max(day.Day, today));
        try
        {
            await context.SaveChangesAsync();
            return new SaveResult.Saved(key);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = new FremdriftContext(store);
            return new SaveResult.Overtaken(await fresh.Citizens.AsNoTracking().FirstAsync(row => row.Municipality == actor.Municipality && row.Key == key));
        }
    }

    private static List<CitizenProblem> Problems(CivilEventForm form, TypedDay day, int today)
    {
        var problems = new List<CitizenProblem>();
        if (form.What is CivilEvent.Undone) return problems;
        if (day.Fault is not DayFault.None)
            problems.Add(new("on", $"Datoen kan ikke læses. Skriv fx {TypedDay.Write(today)}.", $"This date cannot be read. Write for example {TypedDay.Write(today)}."));
        else if (form.What is CivilEvent.Died && day.Day > today) problems.Add(new("on", "Datoen ligger i fremtiden.", "The date is in the future."));
        if (form.What is CivilEvent.Moved && form.To.Trim().Length is 0 or > LongestPlace) problems.Add(new("to", "Skriv, hvilken kommune borgeren er flyttet til.", "Write which municipality the citizen moved to."));
        else if (form.To.Any(char.IsControl)) problems.Add(new("to", "Der er et usynligt styretegn i teksten. Skriv den uden.", "The text holds an invisible control character. Write it without."));
        if (form.What is CivilEvent.Died && !form.IsConfirmed) problems.Add(new("confirmed", "Sæt kryds, hvis det er rigtigt.", "Tick the box if this is right."));
        return problems;
    }

    private static ParticularsChange[] Apply(Citizen citizen, CivilEventForm form, int day)
    {
        var before = Of(citizen);
        switch (form.What)
        {
            case CivilEvent.Moved:
                (citizen.MovedOn, citizen.MovedTo) = (day, form.To.Trim());
                break;
            case CivilEvent.Died:
                citizen.DiedOn = day;
                break;
            default:
                (citizen.MovedOn, citizen.MovedTo, citizen.DiedOn) = (null, null, null);
                break;
        }

        return [.. before.Zip(Of(citizen)).Where(pair => !string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal)).Select(pair => new ParticularsChange(pair.First.Name, pair.First.Text, pair.Second.Text))];
    }

    private static (string Name, string Text)[] Of(Citizen citizen) =>
        [("movedOn", Written(citizen.MovedOn)), ("movedTo", citizen.MovedTo ?? ""), ("diedOn", Written(citizen.DiedOn))];

    private static string Written(int? day) => day is { } known ? TypedDay.Write(known) : "";

    private static async Task Cancel(FremdriftContext context, Citizen citizen, int from)
    {
        var booked = await context.Appointments
            .Where(row => row.Municipality == citizen.Municipality && row.Citizen == citizen.Number && row.Day >= from && row.State == AppointmentState.Booked).ToListAsync();
        foreach (var appointment in booked)
        {
            appointment.State = AppointmentState.Cancelled;
            appointment.Version++;
        }
    }
}
