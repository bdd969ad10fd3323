using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Synthetic;

/// <summary>
/// How large a municipality to make up, of whom, and until when. The same options give the same bytes on every machine.
/// </summary>
public sealed record SyntheticOptions
{
    public const int MostCitizens = 99_999_999;
    public const int LargestScale = 1_000;

    /// <summary>The shortest history a course can begin in.</summary>
    public const int FewestDays = 180;

    /// <summary>
    /// So long before the last day begins the history, unless told otherwise: a programme of 18 months and what went before.
    /// </summary>
    public const int MonthsOfHistory = 19;

    /// <summary>Citizens are numbered from 1. Citizen i is the same however many there are.</summary>
    public required int Citizens { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>The last day that anything happens or is recorded.</summary>
    public required DateOnly UpTo { get; init; }

    /// <summary>The first day that anything happens.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>
    /// How many courses each citizen goes through side by side: so many times as many jobs, contacts and periods.
    /// </summary>
    public int Scale { get; init; } = 1;

    public ProgrammeMix Mix { get; init; } = ProgrammeMix.Municipality;

    internal int FirstDay => Start?.DayNumber ?? Day.AddMonths(UpTo.DayNumber, -MonthsOfHistory);

    /// <summary>Everything that makes the options unusable, and how to mend it; empty if they can be used.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Citizens is < 0 or > MostCitizens) problems.Add($"{Citizens} citizens: give a number from 0 to {MostCitizens}");
        if (Scale is < 1 or > LargestScale) problems.Add($"scale {Scale}: give a number from 1 to {LargestScale}");
        if (!Mix.IsUsable) problems.Add($"the mix {Mix}: give shares of 0 or more, at least one of them above 0");
        if (UpTo.DayNumber - FirstDay < FewestDays)
            problems.Add($"a history of {UpTo.DayNumber - FirstDay} days: give at least {FewestDays}");
        return problems;
    }
}
