using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Demo;

/// <summary>How somebody stands today in the programmes that are open.</summary>
internal sealed record DemoStanding
{
    /// <summary>The place of the phase among its programme's; below 0 if in none.</summary>
    public int Phase { get; set; } = -1;

    /// <summary>How many duties are open, overdue or not.</summary>
    public int Open { get; set; }

    public int Overdue { get; set; }

    /// <summary>For how many days the oldest has been overdue.</summary>
    public int LongestOverdue { get; set; }

    /// <summary>In how many days the next duty falls due; <see cref="int.MaxValue"/> if none does.</summary>
    public int NextDue { get; set; } = int.MaxValue;

    /// <summary>The day a clock ran out whose duty is still open; below 0 if none did.</summary>
    public int PassiveSince { get; set; } = -1;

    public bool IsPassive => PassiveSince >= 0;

    /// <summary>Whether a clock runs out within <see cref="DemoForecast.SoonDays"/>.</summary>
    public bool ClockRunsOutSoon { get; set; }
}

/// <summary>A made-up course that may become one of the demo's citizens.</summary>
internal sealed class DemoCandidate
{
    public DemoCandidate(SyntheticCitizen course, DemoStanding standing)
    {
        (Course, Standing) = (course, standing);
        var superseded = course.Facts.Where(fact => fact.Supersedes > 0).Select(fact => fact.Supersedes).ToHashSet();
        InForce = [.. course.Facts.Where(fact => !superseded.Contains(fact.Number))];
        PresentBroker = InForce.Where(fact => fact is { Type.Name: "broker", To: Fact.Ongoing })
            .Select(fact => (int)fact["broker"].Number).LastOrDefault();
        IsBeingPrepared = PresentBroker == 0 && Latest("rehab-preparation") > Math.Max(Latest("visitation"), Latest("rehab-decision"));
    }

    public SyntheticCitizen Course { get; }

    public DemoStanding Standing { get; }

    /// <summary>The facts that no other supersedes.</summary>
    public IReadOnlyList<SyntheticFact> InForce { get; }

    /// <summary>The number the course has for its present broker; 0 if there is none.</summary>
    public int PresentBroker { get; }

    /// <summary>Whether no decision has led to a broker yet, so that one may be given ahead of it.</summary>
    public bool IsBeingPrepared { get; }

    /// <summary>The number of the job that goes on today; 0 if none does.</summary>
    public int JobToday => InForce.Where(fact => fact is { Type.Name: "flexjob", To: Fact.Ongoing }).Select(fact => (int)fact["job"].Number).LastOrDefault();

    public bool HasJob => JobToday > 0;

    /// <summary>Whose case it is now; null if nobody's.</summary>
    public DemoPerson? Broker { get; set; }

    /// <summary>The latest first day of that type's facts; below 0 if there are none.</summary>
    private int Latest(string type) =>
        InForce.Where(fact => string.Equals(fact.Type.Name, type, StringComparison.Ordinal)).Select(fact => fact.From).DefaultIfEmpty(-1).Max();
}
