namespace Fremdrift.Core.Demo;

/// <summary>Times that a citizen may choose among.</summary>
public sealed record DemoOffer(string Citizen, string Person, int Minutes, string What, string Place, IReadOnlyList<DateTime> Times)
{
    private const int DaysAhead = 3;
    private static readonly TimeOnly[] Hours = [new(9, 30), new(13, 0), new(10, 15)];

    /// <summary>Three times on three working days, for the citizen who has an account.</summary>
    internal static DemoOffer Of(DemoPerson citizen, DateOnly today, IReadOnlyList<DemoCase> cases)
    {
        var broker = cases.FirstOrDefault(one => string.Equals(one.Citizen.Key, citizen.Citizen, StringComparison.Ordinal))?.Course.Broker ?? DemoStaff.Brokers[0];
        var days = Enumerable.Range(DaysAhead, DaysAhead * Hours.Length).Select(today.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return new DemoOffer(citizen.Citizen!, broker.Key, 30, "Samtale om dit jobmål", "Jobcentret, lokale 2", [.. days.Zip(Hours, (day, hour) => day.ToDateTime(hour))]);
    }
}
