using Fremdrift.Core.Cases.Course;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>When to propose an internship beside a job: its hours have not risen for half a year, and there is none already.</summary>
public static class ParallelInternship
{
    private const int MonthsWithoutRise = 6;

    /// <summary>The keys of the jobs it is proposed for.</summary>
    /// <param name="jobs">The jobs with their steps.</param>
    /// <param name="measures">The measures at companies; those that run in parallel on the day speak against it.</param>
    /// <param name="today">The day, as a day number.</param>
    public static IReadOnlySet<string> ProposedFor(IReadOnlyList<JobHours> jobs, IReadOnlyList<FactView> measures, int today)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(measures);
        var running = measures.Where(measure => measure.Flag("parallel") is true && measure.Fact.From <= today && measure.Fact.To >= today).Select(measure => measure.Text("job")).ToList();
        return jobs.Where(job => job.Days.Contains(today) && HasNotRisen(job, today) && !running.Any(parallel => parallel is null || string.Equals(parallel, job.Job, StringComparison.Ordinal)))
            .Select(job => job.Job).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a measure that runs in parallel does not say and must; none for every other fact.</summary>
    /// <param name="type">The type of the fact.</param>
    /// <param name="text">What its fields say.</param>
    /// <param name="flag">What its flags say.</param>
    public static IReadOnlyList<Label> Lacking(FactType type, Func<string, string?> text, Func<string, bool?> flag)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(flag);
        if (type.Name is not "company-measure" || flag("parallel") is not true) return [];
        var lacking = new List<Label>();
        if (flag("consent") is not true) lacking.Add(new("borgerens samtykke", "the citizen’s consent"));
        if (string.IsNullOrWhiteSpace(text("newFunctions"))) lacking.Add(new("nye jobfunktioner", "new job functions"));
        if (string.IsNullOrWhiteSpace(text("company"))) lacking.Add(new("virksomhed", "company"));
        return lacking;
    }

    private static bool HasNotRisen(JobHours job, int today)
    {
        var since = Day.AddMonths(today, -MonthsWithoutRise);
        if (job.Days.From > since) return false;
        var known = job.Steps.Where(step => step.Days.From <= today).ToList();
        return !known.Zip(known.Skip(1)).Any(pair => pair.Second.Days.From > since && pair.Second.Hours > pair.First.Hours);
    }
}
