namespace Fremdrift.Core.Demo;

/// <summary>What happens to a few: a move, a death, a message that waits for its answer, an account to sign in with.</summary>
internal static class DemoEvents
{
    /// <summary>Minutes since yesterday's midnight. One is from the evening before, and has waited for more than its 24 hours.</summary>
    private static readonly int[] Asked = [(15 * 60) + 12, (18 * 60) + 40, -(4 * 60) - 20, (20 * 60) + 5, (16 * 60) + 33, (19 * 60) + 21];

    private const int OfFirstBroker = 3;

    /// <summary>Lets one who has left the programme move away, and another die.</summary>
    public static void Befall(List<DemoCase> cases, DateOnly today)
    {
        var gone = Enumerable.Range(0, cases.Count).Where(i => cases[i].Course is { Broker: null, HasJob: false, Standing.Phase: < 0 }).Take(2).ToArray();
        if (gone.Length < 2) return;
        Change(cases, gone[0], citizen => citizen with { MovedOn = today.AddDays(-12), MovedTo = "Nordstrand Kommune" });
        Change(cases, gone[1], citizen => citizen with { DiedOn = today.AddDays(-23) });
    }

    /// <summary>Who wrote yesterday or the day before and has no answer yet, and when.</summary>
    public static Dictionary<string, DateTime?> Messages(List<DemoCase> cases, DateOnly today)
    {
        var inPhase = cases.Where(one => one.Course is { Broker: not null, Standing: { Phase: 1, Overdue: 0 } }).ToList();
        var mine = inPhase.Where(one => one.Course.Broker == DemoStaff.Brokers[0]).Take(OfFirstBroker);
        var theirs = inPhase.Where(one => one.Course.Broker != DemoStaff.Brokers[0]).Take(Asked.Length - OfFirstBroker);
        var yesterday = today.AddDays(-1).ToDateTime(TimeOnly.MinValue);
        return mine.Concat(theirs).Zip(Asked).ToDictionary(
            pair => pair.First.Citizen.Key, pair => (DateTime?)yesterday.AddMinutes(pair.Second), StringComparer.Ordinal);
    }

    /// <summary>The citizen and the company's contact person who have accounts: both know the first broker.</summary>
    public static IEnumerable<DemoPerson> Visitors(List<DemoCase> cases)
    {
        var known = cases.Where(one => one.Course.Broker == DemoStaff.Brokers[0]).ToList();
        var citizen = known.Find(one => one.Course is { HasJob: false, Standing: { Phase: 1, Overdue: 0 } });
        yield return DemoStaff.Citizen((citizen ?? cases[0]).Citizen);
        var job = known.Find(one => one.Course is { HasJob: true, Standing.Phase: 2 });
        yield return DemoStaff.Contact(job is null ? cases[0].Texts.CompanyOf(0) : job.Texts.CompanyOf(job.Course.JobToday));
    }

    private static void Change(List<DemoCase> cases, int at, Func<DemoCitizen, DemoCitizen> change) =>
        cases[at] = cases[at] with { Citizen = change(cases[at].Citizen) };
}
