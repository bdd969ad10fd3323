using Fremdrift.Core.Synthetic;
using Fremdrift.Core.Worklists.Passive;

namespace Fremdrift.Core.Demo;

/// <summary>What was booked when a leader went through a passive case: the reprocessing, and a reminder to prepare it.</summary>
internal sealed class DemoReprocessing(DateOnly today, IReadOnlyList<DemoCase> cases)
{
    private const int DaysAhead = 24;
    private const int Minutes = 60;
    private static readonly TimeOnly At = new(10, 0);

    private readonly DateOnly _day = DateOnly.FromDayNumber(Journal.Workday(today.DayNumber + DaysAhead));

    public IEnumerable<DemoAppointment> Appointments() => Reviewed().Select(one => new DemoAppointment(
        one.Citizen.Key, one.Course.Broker!.Key, _day, At, Minutes, "Genbehandling i rehabiliteringsteamet", "Jobcentret, lokale 2", NoShow: false) { Review = Name(one) });

    public IEnumerable<DemoReminder> Reminders() => Reviewed().Select(one => new DemoReminder(
        one.Citizen.Key, one.Course.Broker!.Key, _day.AddDays(-ReviewCase.RemindedDaysAhead), "Gør klar til genbehandling: den forberedende del") { Review = Name(one) });

    private IEnumerable<DemoCase> Reviewed() => cases.Where(one => one.Course is { Broker: not null, Standing.IsPassive: true }
        && one.Course.InForce.Any(fact => fact.Type.Name is "case-review" && fact.From >= one.Course.Standing.PassiveSince));

    private static string Name(DemoCase one) => ReviewCase.IdPrefix + one.Citizen.Key;
}
