using Fremdrift.Core.Synthetic;

namespace Fremdrift.Core.Demo;

/// <summary>Shares the citizens among the brokers. The first broker is the one who is shown, and gets a little of everything.</summary>
internal static class DemoCaseloads
{
    private const int ShareOfPrepared = 5;

    public static void Share(List<DemoCandidate> citizens, DateOnly today, DemoForecast forecast)
    {
        var wanting = citizens.Where(Wants).ToList();
        var mine = Math.Min(DemoStaff.CaseloadLimit, (wanting.Count / DemoStaff.Brokers.Length) + 4);
        foreach (var place in OfFirstBroker(wanting, mine)) place.Broker = DemoStaff.Brokers[0];
        if (today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) MakeDueToday(citizens, forecast);
        var others = DemoStaff.Brokers.Skip(1).ToArray();
        var next = 0;
        foreach (var candidate in wanting.Where(candidate => candidate.Broker is null)) candidate.Broker = others[next++ % others.Length];
    }

    // Some are given a broker while they are still being prepared; most are not.
    private static bool Wants(DemoCandidate candidate) =>
        candidate.PresentBroker > 0 || (candidate.IsBeingPrepared && candidate.Course.Number % ShareOfPrepared != 0);

    private static IEnumerable<DemoCandidate> OfFirstBroker(List<DemoCandidate> wanting, int count)
    {
        (Func<DemoStanding, bool> Which, int Of50)[] wishes =
        [
            (standing => standing is { IsPassive: true }, 1),
            (standing => standing is { Overdue: > 0, NextDue: > 0, IsPassive: false }, 4),
            (standing => standing is { NextDue: 0 }, 5),
            (standing => standing is { ClockRunsOutSoon: true, Overdue: 0 }, 3),
            (standing => standing is { Phase: 0, Overdue: 0 }, 6),
            (standing => standing is { Phase: 2, Overdue: 0 }, 11),
            (standing => standing is { NextDue: > 0 and <= 6, Overdue: 0 }, 7),
            (standing => standing is { Phase: < 0, Overdue: 0 }, 3),
            (standing => standing is { Phase: 1, Overdue: 0, ClockRunsOutSoon: false }, 50),
        ];
        var taken = new HashSet<DemoCandidate>();
        foreach (var (which, of50) in wishes)
        {
            var most = Math.Min((of50 * count / 50) + 1, count - taken.Count);
            foreach (var candidate in wanting.Where(candidate => which(candidate.Standing) && !taken.Contains(candidate)).Take(most).ToList())
                taken.Add(candidate);
        }

        return taken;
    }

    /// <summary>
    /// Offices are closed at weekends, so nothing falls due then. Somebody who opens the demo on a Sunday should still find a day's
    /// list: a few of the shown broker's latest conversations are held as many days earlier as it takes.
    /// </summary>
    private static void MakeDueToday(List<DemoCandidate> citizens, DemoForecast forecast)
    {
        var wanted = 5;
        for (var i = 0; i < citizens.Count && wanted > 0; i++)
        {
            var candidate = citizens[i];
            if (candidate.Broker != DemoStaff.Brokers[0] || candidate.Standing is not { Overdue: 0, NextDue: 1 or 2 }) continue;
            if (Earlier(candidate, candidate.Standing.NextDue) is not { } course) continue;
            var moved = new DemoCandidate(course, forecast.Of(course)) { Broker = candidate.Broker };
            if (moved.Standing is not { Overdue: 0, NextDue: 0 }) continue;
            citizens[i] = moved;
            wanted--;
        }
    }

    private static SyntheticCitizen? Earlier(DemoCandidate candidate, int days)
    {
        var contacts = candidate.InForce.Where(fact => fact.Type.Name is "contact").OrderBy(fact => fact.From).ToList();
        if (contacts.Count < 2 || contacts[^1].From - days <= contacts[^2].From) return null;
        var (course, latest) = (candidate.Course, contacts[^1]);
        var moved = course.Facts.Select(fact =>
            fact.Number == latest.Number ? fact with { From = fact.From - days, To = fact.To - days } : fact);
        return new SyntheticCitizen(course.Number, course.Key.Length - 1, [.. moved]);
    }
}
