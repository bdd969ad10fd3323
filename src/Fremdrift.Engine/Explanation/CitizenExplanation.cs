using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Explanation;

/// <summary>Everything that is true for a citizen and owed to them, each with its reasons.</summary>
/// <param name="Citizen">The citizen's key.</param>
/// <param name="Plan">The plan it was evaluated with.</param>
/// <param name="AsOf">The day it was evaluated as of.</param>
/// <param name="TargetGroups">The stretches in target groups.</param>
/// <param name="Phases">The stretches in phases.</param>
/// <param name="Obligations">Everything owed, in the order it opened.</param>
/// <param name="Entitlements">The rights that have arisen.</param>
/// <param name="NotIn">The target groups and phases the citizen is not in on that day, each with what is missing.</param>
public sealed record CitizenExplanation(
    string Citizen,
    Plan Plan,
    int AsOf,
    IReadOnlyList<ExplainedStretch> TargetGroups,
    IReadOnlyList<ExplainedStretch> Phases,
    IReadOnlyList<ExplainedObligation> Obligations,
    IReadOnlyList<ExplainedEntitlement> Entitlements,
    IReadOnlyList<ExplainedAbsence> NotIn);

/// <summary>A target group or phase that a citizen is not in.</summary>
/// <param name="Definition">The group or phase.</param>
/// <param name="WhyNot">What is missing.</param>
public sealed record ExplainedAbsence(Definition Definition, Reason WhyNot);

/// <summary>A stretch in a target group or a phase.</summary>
/// <param name="Definition">The group or phase.</param>
/// <param name="Days">Its days.</param>
/// <param name="Why">Why its first day is in it.</param>
/// <param name="WhyEnded">Why the day after its last is not; null if it still holds.</param>
public sealed record ExplainedStretch(Definition Definition, Run Days, Reason Why, Reason? WhyEnded);

/// <summary>Something owed.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Instance">Its dates.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Member">The key, such as the job, it is owed for; null if for none.</param>
/// <param name="WhyOwed">Why it is owed at all.</param>
/// <param name="WhyStatus">What met it, or what is missing; null where its dates say it all.</param>
/// <param name="Fact">The fact it is about: the meeting, or the message to answer; null if about none.</param>
/// <param name="Settled">The registration that answered it or, by a leader, waived it; null if there is none such.</param>
/// <param name="Remedy">
/// The smallest set of registrations that would meet it, found by trying them; empty if it is met or waived, or if none would.
/// </param>
public sealed record ExplainedObligation(
    ObligationDefinition Rule,
    Instance Instance,
    ObligationStatus Status,
    string? Member,
    Reason? WhyOwed,
    Reason? WhyStatus,
    DescribedFact? Fact,
    DescribedFact? Settled,
    IReadOnlyList<Registration> Remedy);

/// <summary>A right that has arisen.</summary>
/// <param name="Definition">The entitlement.</param>
/// <param name="On">The day it arose.</param>
/// <param name="Why">Why.</param>
public sealed record ExplainedEntitlement(EntitlementDefinition Definition, int On, Reason Why);

/// <summary>Something that could be registered.</summary>
/// <param name="Type">The type of fact.</param>
/// <param name="Day">The day it would lie on or begin, as a day number.</param>
/// <param name="Fields">What its fields would have to say.</param>
/// <param name="Corrects">The id of the fact it would correct; null if it is a new one.</param>
public sealed record Registration(FactType Type, int Day, IReadOnlyList<KeyValuePair<FactField, string>> Fields, string? Corrects)
{
    /// <summary>
    /// The fields whose words the rule itself asks for, and the key it is owed for. What stands in the others is one of many things that
    /// would do, and nobody has said it.
    /// </summary>
    public IReadOnlyCollection<FactField> Asked { get; init; } = [];
}
