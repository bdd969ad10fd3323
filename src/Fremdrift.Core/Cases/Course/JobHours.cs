using Fremdrift.Core.Cases.Registration;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>One job's weekly hours from its first day on.</summary>
/// <param name="Job">The key that ties the job's facts together.</param>
/// <param name="Employer">Who employs; null if nobody wrote it.</param>
/// <param name="Steps">Stretches of unchanged hours, by day; between two of them there may be days without the job.</param>
/// <param name="GoesOn">Whether the last stretch goes on.</param>
public sealed record JobHours(string Job, string? Employer, IReadOnlyList<HoursStep> Steps, bool GoesOn)
{
    public string Name => Employer ?? Job;

    /// <summary>The hours it began with.</summary>
    public double AtStart => Steps[0].Hours;

    public Run Days => new(Steps[0].Days.From, Steps[^1].Days.To);

    internal static IReadOnlyList<JobHours> Of(IReadOnlyList<KnownFact> facts) =>
    [
        .. facts.Where(fact => fact.Type.Name is "flexjob")
            .GroupBy(fact => fact.Text("job")!, StringComparer.Ordinal)
            .Select(job => new JobHours(
                job.Key, job.Select(fact => fact.Text("employer")).LastOrDefault(name => name is not null),
                Curve([.. job]), job.Any(fact => fact.GoesOn))),
    ];

    /// <summary>Rows of jobs, each job in the first row that is free on its days.</summary>
    internal static IReadOnlyList<IReadOnlyList<JobHours>> SideBySide(IEnumerable<JobHours> jobs) => Rows.Of(jobs, job => job.Days);

    /// <summary>Where periods of one job overlap, the one that began last says the hours; of two that began together, the fewer.</summary>
    private static List<HoursStep> Curve(KnownFact[] periods)
    {
        var bounds = periods.SelectMany(period => new[] { period.Days.From, period.Days.To + 1 }).Distinct().Order().ToArray();
        var steps = new List<HoursStep>();
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var days = new Run(bounds[i], bounds[i + 1] - 1);
            var said = periods.Where(period => period.Days.From <= days.From && period.Days.To >= days.To)
                .OrderByDescending(period => period.Days.From).ThenBy(period => period.Number("hours")).FirstOrDefault();
            if (said is null) continue;
            var hours = said.Number("hours") ?? 0;
            if (steps.Count > 0 && steps[^1].Days.To + 1 == days.From && steps[^1].Hours.Equals(hours)) steps[^1] = new(new Run(steps[^1].Days.From, days.To), hours);
            else steps.Add(new(days, hours));
        }

        return steps;
    }
}

/// <summary>Days with the same weekly hours.</summary>
public sealed record HoursStep(Run Days, double Hours);
