using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What a registration can change, the most important first.</summary>
public enum EffectKind
{
    /// <summary>The citizen is in another phase today.</summary>
    PhaseChanged,

    PhaseEntered,
    PhaseLeft,
    GroupEntered,
    GroupLeft,

    /// <summary>A duty that seemed met, or waived, is not.</summary>
    DutyReopened,

    DutyMet,

    /// <summary>A duty opens that is overdue at once.</summary>
    DutyOverdue,

    DutyOpened,

    /// <summary>A duty has another due day than before.</summary>
    DueMoved,

    DutyWaived,
    DutyFellAway,
    EntitlementArose,
    EntitlementMoved,
    EntitlementFell,

    /// <summary>The phase the citizen is in today began on another day.</summary>
    PhaseMoved,

    GroupMoved,

    /// <summary>Another phase than before will be entered, on a day to come.</summary>
    PhaseToCome,

    /// <summary>A phase will end, on a day to come.</summary>
    PhaseToEnd,

    GroupToCome,
    GroupToEnd,

    /// <summary>A duty will open on a day to come, unless something happens first.</summary>
    DutyToCome,

    /// <summary>Duties of the past that went unmet.</summary>
    DutyMissed,

    /// <summary>Changes of the past that are only counted.</summary>
    Older,
}

/// <summary>One thing that a registration changes.</summary>
public sealed record Effect
{
    public required EffectKind Kind { get; init; }

    public required ProgrammeModel Model { get; init; }

    /// <summary>The phase, group, duty or entitlement; null where things are only counted.</summary>
    public Definition? Definition { get; init; }

    /// <summary>For a change of phase: the one left.</summary>
    public Definition? Left { get; init; }

    /// <summary>What the duty is owed for, such as a job, as people know it; null if for the citizen.</summary>
    public string? Member { get; init; }

    /// <summary>The day of the registration.</summary>
    public required int Today { get; init; }

    /// <summary>Whether the duty was due before the moment of the registration.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The day it happens: entered, left, met, waived, fallen away, opened, arisen.</summary>
    public int On { get; init; }

    /// <summary>The day it was before, where it has moved.</summary>
    public int? Was { get; init; }

    /// <summary>The last day on which the duty can be met in time; for one that was met and recurs, the next.</summary>
    public int? Due { get; init; }

    /// <summary>The time of day it falls due, in seconds since midnight; null if the day is all.</summary>
    public int? DueSecond { get; init; }

    /// <summary>Whether a duty was met late.</summary>
    public bool IsLate { get; init; }

    /// <summary>How many like it there are; it is then the last of them.</summary>
    public int Count { get; init; } = 1;
}
