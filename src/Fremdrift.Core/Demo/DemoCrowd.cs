using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Demo;

/// <summary>
/// Chooses the demo's citizens from a crowd of made-up courses, so that the day's lists are worth opening: people in every phase, a
/// little overdue, some cases about to stand still, and not everyone at once.
/// </summary>
internal static class DemoCrowd
{
    private const int MonthsOfHistory = 24;
    public const int MostPerCitizen = 25;
    private const int LongestOverdue = 30;
    private const int MostOverdueOfOne = 2;
    private const double OverdueShare = 0.066;
    private const double ClocksShare = 0.026;

    /// <summary>Of a thousand citizens: so many in the first phase, the second and the third.</summary>
    private static readonly int[] InPhase = [135, 480, 270];
    private const int OutsideWithBroker = 80;

    /// <summary>Those already there, who are counted with the others, and so many that together they are <paramref name="citizens"/>.</summary>
    public static List<DemoCandidate> Choose(DateOnly today, int citizens, ulong seed, DemoForecast forecast, IReadOnlyCollection<DemoCandidate> there)
    {
        var options = new SyntheticOptions
        {
            Citizens = citizens * MostPerCitizen,
            Seed = seed,
            Start = today.AddMonths(-MonthsOfHistory),
            UpTo = today.AddDays(-1),
            Mix = ProgrammeMix.OnlyFlexjob,
        };
        List<DemoCandidate> chosen = [.. there];
        var left = Places(citizens);
        foreach (var one in there) left[Place(one)]--;
        var (open, overdue, clocks) = (there.Sum(one => one.Standing.Open), there.Sum(one => one.Standing.Overdue), 0);
        foreach (var madeUp in SyntheticMunicipality.Generate(options))
        {
            if (chosen.Count == citizens) break;
            if (left[^1] == 0 && HasLeft(madeUp)) continue;
            var course = DemoPapers.Complete(madeUp, today.DayNumber);
            var standing = forecast.Of(course);
            if (standing.IsPassive || standing.Overdue > MostOverdueOfOne || standing.LongestOverdue > LongestOverdue) continue;
            var candidate = new DemoCandidate(course, standing);
            var place = Place(candidate);
            if (left[place] == 0) continue;
            if (standing.Overdue > 0 && overdue + standing.Overdue > OverdueShare * (open + standing.Open)) continue;
            if (standing.ClockRunsOutSoon && clocks + 1 > ClocksShare * (chosen.Count + 1)) continue;
            left[place]--;
            open += standing.Open;
            overdue += standing.Overdue;
            if (standing.ClockRunsOutSoon) clocks++;
            chosen.Add(candidate);
        }

        if (chosen.Count < citizens) FillUp(chosen, options, citizens, forecast);
        return chosen;
    }

    /// <summary>Takes whoever comes, where too few are worth showing: so when no programme is open.</summary>
    private static void FillUp(List<DemoCandidate> chosen, SyntheticOptions options, int citizens, DemoForecast forecast)
    {
        var taken = chosen.Select(candidate => candidate.Course.Number).ToHashSet();
        var others = SyntheticMunicipality.Generate(options).Where(course => !taken.Contains(course.Number)).Take(citizens - chosen.Count);
        chosen.AddRange(others.Select(course => new DemoCandidate(course, forecast.Of(course))));
    }

    /// <summary>Whether the latest that happened is the end of the broker's work: told at a glance, as so many are passed by.</summary>
    private static bool HasLeft(SyntheticCitizen course)
    {
        var hadBroker = false;
        foreach (ref readonly var fact in course.Facts.AsSpan())
        {
            if (fact.Type.Name is not "broker") continue;
            if (fact.To == Fact.Ongoing) return false;
            hadBroker = true;
        }

        return hadBroker;
    }

    /// <summary>How many may stand at each place: the phases, then outside with a broker, then outside without.</summary>
    private static int[] Places(int citizens)
    {
        int[] places = [.. InPhase.Select(share => citizens * share / 1000), citizens * OutsideWithBroker / 1000, 0];
        places[^1] = citizens - places.Sum();
        return places;
    }

    private static int Place(DemoCandidate candidate) =>
        candidate.Standing.Phase is >= 0 and var phase && phase < InPhase.Length ? phase
        : candidate.PresentBroker > 0 ? InPhase.Length
        : InPhase.Length + 1;
}
