using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Explanation;

/// <summary>
/// Explains a citizen's results: which facts, through which timelines, by which rule and source, and what would meet what is not met.
/// Works on request and costs the evaluation nothing. Not safe to share between threads.
/// </summary>
/// <remarks>Source: requirements 2.4.</remarks>
public sealed class Explainer
{
    private readonly Plan _plan;
    private readonly Evaluator _evaluator;
    private readonly RegistrationFinder _registrations;

    /// <summary>An explainer for a plan.</summary>
    public Explainer(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _evaluator = new Evaluator(plan);
        _registrations = new RegistrationFinder(plan);
    }

    /// <summary>Explains everything about a citizen.</summary>
    /// <param name="table">A completed table, read against the plan's vocabulary.</param>
    /// <param name="citizen">The citizen's number in the table.</param>
    /// <param name="asOf">The last day there is, as a day number.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    public CitizenExplanation Explain(FactTable table, int citizen, int asOf, long knownAt = History.Everything)
    {
        ArgumentNullException.ThrowIfNull(table);
        var findings = _evaluator.Evaluate(table, citizen, asOf, knownAt);
        _evaluator.Days.LoadRest();
        var reasons = new ReasonFinder(_plan, _evaluator.Days, table, citizen);
        var standing = Standing(findings, reasons);
        var obligations = new List<ExplainedObligation>();
        foreach (var instance in findings.Obligations) obligations.Add(Obligation(instance, table, citizen, asOf, reasons));
        return standing with
        {
            Obligations =
            [
                .. obligations.OrderBy(owed => owed.Instance.Opens).ThenBy(owed => owed.Instance.Second).ThenBy(owed => owed.Rule.Name, StringComparer.Ordinal)
                    .Select(owed => WithRemedy(owed, table, citizen, asOf, knownAt)),
            ],
        };
    }

    /// <summary>Explains one thing owed and nothing else: the other parts of the answer are empty.</summary>
    /// <param name="table">A completed table, read against the plan's vocabulary.</param>
    /// <param name="citizen">The citizen's number in the table.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="opens">The day it opens.</param>
    /// <param name="member">The key, such as the job, it is owed for; null if for none.</param>
    /// <param name="asOf">The last day there is, as a day number.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    /// <param name="second">The time of the last day, in seconds since midnight.</param>
    /// <returns>Its <see cref="CitizenExplanation.Obligations"/> are those of that rule, day and member: none if nothing such is owed.</returns>
    public CitizenExplanation ExplainDuty(FactTable table, int citizen, string rule, int opens, string? member, int asOf, long knownAt = History.Everything, int second = Instance.EndOfDay)
    {
        ArgumentNullException.ThrowIfNull(table);
        var findings = _evaluator.Evaluate(table, citizen, asOf, knownAt);
        _evaluator.Days.LoadRest();
        var reasons = new ReasonFinder(_plan, _evaluator.Days, table, citizen);
        var obligations = new List<ExplainedObligation>();
        foreach (var instance in findings.Obligations)
        {
            if (instance.Opens != opens || !string.Equals(_plan.Rules[instance.Rule].Name, rule, StringComparison.Ordinal)) continue;
            if (!string.Equals(instance.Member == Instance.NoMember ? null : table.Text(instance.Member), member, StringComparison.Ordinal)) continue;
            obligations.Add(Obligation(instance, table, citizen, asOf, reasons, second));
        }

        return Only(table, citizen, asOf) with { Obligations = [.. obligations.OrderBy(owed => owed.Instance.Second).Select(owed => WithRemedy(owed, table, citizen, asOf, knownAt))] };
    }

    /// <summary>Explains where a citizen stands: target groups, phases and rights, and which of them they are not in; nothing that is owed.</summary>
    /// <param name="table">A completed table, read against the plan's vocabulary.</param>
    /// <param name="citizen">The citizen's number in the table.</param>
    /// <param name="asOf">The last day there is, as a day number.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    public CitizenExplanation ExplainStanding(FactTable table, int citizen, int asOf, long knownAt = History.Everything)
    {
        ArgumentNullException.ThrowIfNull(table);
        var findings = _evaluator.Evaluate(table, citizen, asOf, knownAt);
        _evaluator.Days.LoadRest();
        return Standing(findings, new ReasonFinder(_plan, _evaluator.Days, table, citizen));
    }

    /// <summary>The one registration to make next for something owed, found cheaply: a button's worth, where <see cref="ExplainDuty"/> searches for all.</summary>
    /// <param name="table">The table it was evaluated in.</param>
    /// <param name="citizen">The citizen's number in the table.</param>
    /// <param name="owed">What is owed.</param>
    /// <param name="asOf">The day it was evaluated as of.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    /// <returns>The registration; null if the rule asks for none.</returns>
    public Registration? NextStep(FactTable table, int citizen, Instance owed, int asOf, long knownAt = History.Everything)
    {
        ArgumentNullException.ThrowIfNull(table);
        return _registrations.Next(table, citizen, owed, asOf, knownAt);
    }

    private CitizenExplanation Standing(Findings findings, ReasonFinder reasons) => Only(findings.Table, findings.Citizen, findings.AsOf) with
    {
        TargetGroups = Stretches(findings.TargetGroups, index => (_plan.Model.TargetGroups[index], (Expression)new GroupExpression(_plan.TargetGroups[index])), reasons, findings.AsOf),
        Phases = Stretches(findings.Phases, index => (_plan.Model.Phases[index], (Expression)new PhaseExpression(_plan.Phases[index])), reasons, findings.AsOf),
        Entitlements = Entitlements(findings, reasons),
        NotIn = Absences(findings, reasons, findings.AsOf),
    };

    private CitizenExplanation Only(FactTable table, int citizen, int asOf) => new(table.Citizens.Text(citizen), _plan, asOf, [], [], [], [], []);

    private ExplainedObligation WithRemedy(ExplainedObligation owed, FactTable table, int citizen, int asOf, long knownAt) =>
        owed.Status is ObligationStatus.Fulfilled or ObligationStatus.Late or ObligationStatus.Waived or ObligationStatus.Lapsed
            ? owed
            : owed with { Remedy = _registrations.Smallest(table, citizen, owed.Instance, asOf, knownAt) };

    private List<ExplainedAbsence> Absences(Findings findings, ReasonFinder reasons, int asOf)
    {
        var absences = new List<ExplainedAbsence>();
        foreach (var definition in _plan.Model.TargetGroups.Cast<Definition>().Concat(_plan.Model.Phases))
        {
            var expression = definition is TargetGroupDefinition ? (Expression)new GroupExpression(definition.Name) : new PhaseExpression(definition.Name);
            var why = Why(reasons, definition, expression, asOf);
            if (!why.Holds) absences.Add(new ExplainedAbsence(definition, why));
        }

        return absences;
    }

    private static List<ExplainedStretch> Stretches(
        ReadOnlySpan<Stretch> stretches, Func<int, (Definition Definition, Expression Expression)> of, ReasonFinder reasons, int asOf)
    {
        var explained = new List<ExplainedStretch>();
        foreach (var stretch in stretches)
        {
            var (definition, expression) = of(stretch.Index);
            var ended = stretch.Days.To < asOf ? reasons.WhatChanged(() => Why(reasons, definition, expression, stretch.Days.To + 1)) : null;
            explained.Add(new ExplainedStretch(definition, stretch.Days, Why(reasons, definition, expression, stretch.Days.From), ended));
        }

        return explained;
    }

    private static Reason Why(ReasonFinder reasons, Definition definition, Expression expression, int day) =>
        definition is TargetGroupDefinition group ? reasons.Why(group.Is.Value, day) : reasons.Phase(expression, definition.Name, day);

    private List<ExplainedEntitlement> Entitlements(Findings findings, ReasonFinder reasons)
    {
        var explained = new List<ExplainedEntitlement>();
        foreach (var entitlement in findings.Entitlements)
        {
            var definition = _plan.Entitlements[entitlement.Index];
            var why = ForMember(definition.Family, definition.On, entitlement.On, Instance.NoMember, () => reasons.Why(definition.On.Value, entitlement.On));
            if (why is not null) explained.Add(new ExplainedEntitlement(definition, entitlement.On, why));
        }

        return explained;
    }

    private ExplainedObligation Obligation(Instance instance, FactTable table, int citizen, int asOf, ReasonFinder reasons, int second = Instance.EndOfDay)
    {
        var rule = _plan.Rules[instance.Rule];
        var status = instance.StatusOn(asOf, second);
        var isMet = status is ObligationStatus.Fulfilled or ObligationStatus.Late;
        var clocked = rule.Accompanies is null ? rule : _plan.Rules.First(other => string.Equals(other.Name, rule.Accompanies, StringComparison.Ordinal));
        var ground = clocked.Clock?.Runs ?? (rule.Opens is not null ? rule.Opens : rule.While);
        var isSpared = status is ObligationStatus.Waived && rule.Clock is not null;
        var asked = status is ObligationStatus.Waived ? rule.WaivedBy ?? rule.Clock?.SparedBy : rule.Holds ?? rule.MetBy;
        var at = isMet ? MetOn(rule, instance) : status is ObligationStatus.Waived ? WaivedBy(asked, instance, isSpared) : Math.Min(instance.GroundEnd, asOf);
        var owed = ground is null ? null : ForMember(rule.Family, ground, instance.Opens, instance.Member, () => reasons.Why(ground.Value, instance.Opens));
        var met = asked is null ? null : ForMember(rule.Family, ground, instance.Opens, instance.Member, () => reasons.Why(asked.Value, at));
        if (!isMet && status is not ObligationStatus.Waived && met is { Holds: true }) met = null;
        var member = instance.Member == Instance.NoMember ? null : table.Text(instance.Member);
        return new ExplainedObligation(rule, instance, status, member, owed, met, FactOf(instance, table, citizen), Settled(instance, status, rule, table, citizen), []);
    }

    /// <summary>What is met from the first of its days on, although the fact lies earlier, is explained on that earlier day.</summary>
    private int MetOn(ObligationDefinition rule, Instance instance) =>
        rule.Kind is ObligationKind.Accompanying && RunAlgebra.TryFirstOnOrAfter(_evaluator.Days[_plan.NodeOfExpression[rule.MetBy!.Value]], instance.CountsFrom, out var first)
            ? first
            : instance.FulfilledOn;

    private int WaivedBy(Sourced<Expression>? asked, Instance instance, bool isSpared)
    {
        if (asked is null) return instance.WaivedOn;
        var from = isSpared ? instance.CountsFrom + 1 : Day.First;
        return RunAlgebra.TryFirstOnOrAfter(_evaluator.Days[_plan.NodeOfExpression[asked.Value]], from, out var first) ? first : instance.WaivedOn;
    }

    private static DescribedFact? Settled(Instance instance, ObligationStatus status, ObligationDefinition rule, FactTable table, int citizen)
    {
        var history = table[citizen];
        foreach (ref readonly var fact in history.Facts)
        {
            if (rule.AnsweredBy is not null && fact.From == instance.FulfilledOn && fact.Second == instance.FulfilledSecond && Answers(history, fact, instance))
                return DescribedFact.Of(history, fact);
            if (status is ObligationStatus.Waived && fact.From == instance.WaivedOn && fact.Type == Catalogue.Waiver.Number
                && string.Equals(table.Text(history.Value(fact, Catalogue.Waiver.Field("rule")!)), rule.Name, StringComparison.Ordinal))
                return DescribedFact.Of(history, fact);
        }

        return null;
    }

    private static bool Answers(in History history, in Fact fact, Instance instance)
    {
        var key = Catalogue.Types[fact.Type].Fields.FirstOrDefault(field => field.Kind is FieldKind.Key);
        return key is not null && fact.SupersededAt == Fact.Never && history.Value(fact, key) == ~(long)instance.About;
    }

    /// <summary>Asks with the right member of a family entered: the one with the key or, for members without keys, the one whose set holds the day.</summary>
    private Reason? ForMember(string? family, Sourced<Expression>? holding, int day, long key, Func<Reason> ask)
    {
        if (family is null) return ask();
        var number = _plan.Model.Families.ToList().FindIndex(known => string.Equals(known.Name, family, StringComparison.Ordinal));
        var members = _evaluator.Days.MembersOf(number);
        for (var member = 0; member < members.Count; member++)
        {
            _evaluator.Days.Enter(number, member);
            if (key != Instance.NoMember ? members[member].Key == key : holding is null || _evaluator.Days.Holds(_plan.NodeOfExpression[holding.Value], day))
                return ask();
        }

        return null;
    }

    private static DescribedFact? FactOf(Instance instance, FactTable table, int citizen)
    {
        if (instance.About < 0) return null;
        var history = table[citizen];
        foreach (ref readonly var fact in history.Facts)
        {
            if (fact.Id == instance.About) return DescribedFact.Of(history, fact);
        }

        return null;
    }
}
