using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>Where a citizen stands in a programme, seen from a day: what is owed, what comes, and what has been delivered.</summary>
public sealed record CaseStanding
{
    public required Plan Plan { get; init; }

    /// <summary>The municipality's number of the programme.</summary>
    public required int Programme { get; init; }

    /// <summary>The day it is seen from.</summary>
    public required int AsOf { get; init; }

    /// <summary>Every stretch in a target group up to that day, the latest first.</summary>
    public required IReadOnlyList<StandingStretch> Groups { get; init; }

    /// <summary>Every stretch in a phase up to that day, the latest first.</summary>
    public required IReadOnlyList<StandingStretch> Phases { get; init; }

    /// <summary>What is owed now, the most pressing first.</summary>
    public required IReadOnlyList<OwedDuty> Now { get; init; }

    /// <summary>What will be owed within half a year if nothing more is registered, by day.</summary>
    public required IReadOnlyList<OwedDuty> Next { get; init; }

    /// <summary>The rights that have arisen, and those that will within half a year if nothing more is registered; by day.</summary>
    public required IReadOnlyList<StandingRight> Rights { get; init; }

    /// <summary>The model's core elements in turn, with what became of the duties of each.</summary>
    public required IReadOnlyList<ElementDelivery> Elements { get; init; }
}

/// <summary>Days in a target group or a phase.</summary>
/// <param name="Definition">The group or phase.</param>
/// <param name="Days">Its days, up to the day seen from.</param>
/// <param name="GoesOn">Whether that day is one of them.</param>
public sealed record StandingStretch(Definition Definition, Run Days, bool GoesOn)
{
    public int Length => Days.To - Days.From + 1;
}

/// <summary>A duty as it stands on a day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Dates">Its dates; the numbers of texts in it are those of the table it was found in.</param>
/// <param name="Member">The key, such as the job, it is owed for; null if for none.</param>
/// <param name="Status">How it stands on the day seen from; pending for one that is to come.</param>
public sealed record OwedDuty(ObligationDefinition Rule, Instance Dates, string? Member, ObligationStatus Status)
{
    public bool IsOverdue => Status is ObligationStatus.Overdue;

    /// <summary>The id of the fact it is about, such as the message to answer; null if about none.</summary>
    public string? About { get; init; }

    internal static OwedDuty Of(in Findings findings, in Instance instance, ObligationStatus status) => new(
        findings.Plan.Rules[instance.Rule], instance, instance.Member == Instance.NoMember ? null : findings.Table.Text(instance.Member), status)
    {
        About = instance.About < 0 ? null : findings.Table.Texts.Text(instance.About),
    };
}

/// <summary>A right, and the day it arose or will arise.</summary>
public sealed record StandingRight(EntitlementDefinition Definition, int On);
