using System.Runtime.InteropServices;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>How an obligation stands on a day.</summary>
/// <remarks>Source: semantics 2.</remarks>
public enum ObligationStatus
{
    /// <summary>It need not be met: a rule or a leader said so before it was.</summary>
    Waived,

    /// <summary>It was met on or before its due day.</summary>
    Fulfilled,

    /// <summary>It was met after its due day.</summary>
    Late,

    /// <summary>It can still be met in time.</summary>
    Pending,

    /// <summary>Its due day has passed, and it is still owed.</summary>
    Overdue,

    /// <summary>It went away before it was due.</summary>
    Lapsed,

    /// <summary>It went away on or after its due day, without having been met.</summary>
    Missed,
}

/// <summary>A stretch of days in a target group or a phase.</summary>
/// <param name="Index">Which: the place in <see cref="Plan.TargetGroups"/> or <see cref="Plan.Phases"/>.</param>
/// <param name="Days">The days, both ends included. One that ends on the day evaluated as of, or later, has no known end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(int Index, Run Days);

/// <summary>A right that has arisen.</summary>
/// <param name="Index">Which: the place in <see cref="Plan.Entitlements"/>.</param>
/// <param name="On">The day it arose, as a day number.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Entitlement(int Index, int On);

/// <summary>
/// One thing owed. It holds dates, not a status, so that it stays true as time passes: how it stands on a day is a comparison.
/// </summary>
/// <remarks>Source: semantics 1 ("the future is already computed") and 2.</remarks>
[StructLayout(LayoutKind.Sequential)]
public struct Instance : IEquatable<Instance>
{
    /// <summary>What a day holds that never comes.</summary>
    public const int Never = int.MaxValue;

    /// <summary>What <see cref="Member"/> holds for an obligation that is not owed for a key.</summary>
    public const long NoMember = Facts.Packed.Absent;

    /// <summary>The midnight that ends a day, as seconds since the one that began it.</summary>
    public const int EndOfDay = 86_400;

    /// <summary>The packed key of the member (such as the job) it is owed for; <see cref="NoMember"/> if for none.</summary>
    public long Member;

    /// <summary>Which rule: the place in <see cref="Plan.Rules"/>.</summary>
    public int Rule;

    /// <summary>The day it opens, as a day number.</summary>
    public int Opens;

    /// <summary>The last day on which it can be met in time, included.</summary>
    public int Due;

    /// <summary>The last day on which it is owed at all, included.</summary>
    public int GroundEnd;

    /// <summary>The day it was met; <see cref="Never"/> if it was not.</summary>
    public int FulfilledOn;

    /// <summary>The day it was waived; <see cref="Never"/> if it was not.</summary>
    public int WaivedOn;

    /// <summary>The number, among the table's texts, of the id of the fact it is about: the meeting, or the message to answer; -1 if about none.</summary>
    public int About;

    /// <summary>The day a clock began to count from, for what a clock asks for or goes with it; -1 for all others.</summary>
    public int CountsFrom;

    /// <summary>For an answer owed within hours: seconds since midnight when it opens; -1 for all others.</summary>
    public int Second;

    /// <summary>For an answer: seconds since midnight when it falls due, that second included.</summary>
    public int DueSecond;

    /// <summary>For an answer: seconds since midnight when it was given.</summary>
    public int FulfilledSecond;

    /// <summary>Whether it is owed within hours, so that its times of day count.</summary>
    public readonly bool IsTimed => Second >= 0;

    /// <summary>Whether it exists on a day: it opens on or before it.</summary>
    public readonly bool ExistsOn(int day) => Opens <= day;

    /// <summary>Whether it has been met on or before a day.</summary>
    public readonly bool IsMetBy(int day) => FulfilledOn <= day;

    /// <summary>How it stands on a day on or after the one it opens: at the midnight that ends it, or earlier on it.</summary>
    /// <param name="day">The day, as a day number.</param>
    /// <param name="second">Seconds since its midnight; they count for what is owed within hours and is not met by the end of the day.</param>
    public readonly ObligationStatus StatusOn(int day, int second = EndOfDay)
    {
        if (WaivedOn <= day && FulfilledOn > WaivedOn) return ObligationStatus.Waived;
        if (FulfilledOn <= day)
        {
            var late = FulfilledOn > Due || (FulfilledOn == Due && IsTimed && FulfilledSecond > DueSecond);
            return late ? ObligationStatus.Late : ObligationStatus.Fulfilled;
        }

        if (GroundEnd >= day) return IsStillInTime(day, second) ? ObligationStatus.Pending : ObligationStatus.Overdue;
        return GroundEnd < Due ? ObligationStatus.Lapsed : ObligationStatus.Missed;
    }

    // A timed one is in time while the moment it is seen from is not after the one it falls due.
    private readonly bool IsStillInTime(int day, int second) =>
        !IsTimed ? day <= Due : ((long)day * EndOfDay) + second <= ((long)Due * EndOfDay) + DueSecond;

    /// <inheritdoc/>
    public readonly bool Equals(Instance other) =>
        (Member, Rule, Opens, Due, GroundEnd, FulfilledOn, WaivedOn) == (other.Member, other.Rule, other.Opens, other.Due, other.GroundEnd, other.FulfilledOn, other.WaivedOn)
        && (About, CountsFrom, Second, DueSecond, FulfilledSecond) == (other.About, other.CountsFrom, other.Second, other.DueSecond, other.FulfilledSecond);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Instance other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Member, Rule, Opens, Due, GroundEnd, FulfilledOn, WaivedOn);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(Instance left, Instance right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Instance left, Instance right) => !left.Equals(right);
}
