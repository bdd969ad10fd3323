using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>A citizen's course over time, in lanes, with the texts in one language.</summary>
public sealed record CourseView
{
    /// <summary>The days the picture shows.</summary>
    public required Run Days { get; init; }

    /// <summary>The day it is seen from.</summary>
    public required int AsOf { get; init; }

    public required bool IsToday { get; init; }

    public required CourseWindow Window { get; init; }

    /// <summary>The lanes that hold anything, in the order they are read.</summary>
    public required IReadOnlyList<CourseLane> Lanes { get; init; }

    /// <summary>What is owed, comes or is agreed, the most pressing first; those with a <see cref="Upcoming.Number"/> stand in the picture under it.</summary>
    public required IReadOnlyList<Upcoming> Upcoming { get; init; }

    /// <summary>Every job ever, with its whole curve of hours.</summary>
    public required IReadOnlyList<JobHours> Jobs { get; init; }
}

public enum LaneKind
{
    Benefit, Group, Phase, Job, Company, Pause, OtherActor, People, Marking, Contact, Message, Meeting, FollowUp, Milestone, Duty,
}

/// <summary>One lane of the picture.</summary>
public abstract record CourseLane(LaneKind Kind, string Label);

/// <summary>Periods; those that overlap stand in rows of their own.</summary>
public sealed record BarLane(LaneKind Kind, string Label, IReadOnlyList<IReadOnlyList<Bar>> Rows) : CourseLane(Kind, Label);

/// <summary>A period.</summary>
/// <param name="Days">Its days, cut at the day seen from.</param>
/// <param name="GoesOn">Whether it goes on after that.</param>
/// <param name="Text">What it is.</param>
/// <param name="Short">The same, where there is little room.</param>
/// <param name="Shade">Which of the lane's patterns tells it from the others, from 0 to 3.</param>
public sealed record Bar(Run Days, bool GoesOn, string Text, string Short, int Shade);

/// <summary>The hours of jobs as curves of steps. Jobs that follow each other share a lane, those side by side have one each.</summary>
public sealed record StepLane(string Label, IReadOnlyList<JobHours> Jobs) : CourseLane(LaneKind.Job, Label);

/// <summary>What happened on single days.</summary>
public sealed record DotLane(LaneKind Kind, string Label, IReadOnlyList<Dot> Dots) : CourseLane(Kind, Label);

/// <summary>How a dot looks; the shape alone tells them apart.</summary>
public enum Mark
{
    Filled, Open, Square, Small, Triangle, Diamond,
}

/// <summary>Something that happened on a day.</summary>
public sealed record Dot(int Day, int Second, Mark Mark, string Legend, string Text);

/// <summary>What is owed, by the day it is due.</summary>
public sealed record DutyLane(string Label, IReadOnlyList<Duty> Duties) : CourseLane(LaneKind.Duty, Label);

public enum DutyState
{
    Overdue, Pending, Coming, Missed, Appointment,
}

/// <summary>A duty or an appointment.</summary>
/// <param name="Due">The last day it can be met in time; for a coming one the day as things stand now.</param>
/// <param name="State">How it stands.</param>
/// <param name="Title">What is owed.</param>
/// <param name="Status">How it stands, in words: "9 dage over fristen".</param>
/// <param name="Number">Its number among <see cref="CourseView.Upcoming"/>; null if it is missed.</param>
public sealed record Duty(int Due, DutyState State, string Title, string Status, int? Number);

/// <summary>A line of what is next.</summary>
/// <param name="Number">The number it bears in the picture; null if it lies beyond it.</param>
/// <param name="Day">The day it is due.</param>
/// <param name="State">How it stands.</param>
/// <param name="Title">What is owed or agreed.</param>
/// <param name="Status">How it stands, in words.</param>
public sealed record Upcoming(int? Number, int Day, DutyState State, string Title, string Status);
