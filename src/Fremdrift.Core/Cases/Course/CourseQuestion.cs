using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Course;

/// <summary>How much of the course the picture shows; three months ahead always belong to it.</summary>
public enum CourseWindow
{
    /// <summary>The last two years, or less if nothing happened before.</summary>
    Recent,

    /// <summary>A quarter of a year back.</summary>
    Quarter,

    /// <summary>A year back.</summary>
    Year,

    /// <summary>Everything that was ever registered.</summary>
    All,
}

/// <summary>Something agreed with the citizen on a day to come, which is no fact yet.</summary>
public sealed record CourseAppointment(int Day, string Text);

/// <summary>Whose course to show, and from where it is seen.</summary>
public sealed record CourseQuestion
{
    /// <summary>One for each programme the citizen may be in; phases, groups and duties of all of them are shown.</summary>
    public required IReadOnlyList<Evaluator> Evaluators { get; init; }

    public required FactTable Table { get; init; }

    public required int Citizen { get; init; }

    public required int AsOf { get; init; }

    /// <summary>The time of that day, in seconds since midnight.</summary>
    public int Second { get; init; } = Instance.EndOfDay;

    public long KnownAt { get; init; } = History.Everything;

    /// <summary>The first day of which nothing is owed any longer, because the citizen died or moved away; null if none is known.</summary>
    public int? EndsOn { get; init; }

    /// <summary>The last day up to the one seen from on which the programmes apply.</summary>
    internal int LastDay => EndsOn is { } ends && ends <= AsOf ? ends - 1 : AsOf;

    public required Language Language { get; init; }

    public CourseWindow Window { get; init; }

    /// <summary>What people call somebody who is registered by key; the key itself unless told otherwise.</summary>
    public Func<string, string> PersonName { get; init; } = static key => key;

    public IReadOnlyList<CourseAppointment> Appointments { get; init; } = [];

    /// <summary>Whether the day seen from is today, and not one that somebody chose.</summary>
    public bool IsToday { get; init; } = true;
}
