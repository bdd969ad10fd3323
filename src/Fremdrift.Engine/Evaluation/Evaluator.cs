using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// Evaluates citizens one after another with one plan. It owns all the memory that takes and uses it again, so that a citizen costs no
/// allocation; therefore what it returns is valid only until the next call, and each thread needs its own.
/// </summary>
/// <remarks>Source: semantics 1 and 2.</remarks>
public sealed class Evaluator
{
    private readonly Plan _plan;
    private readonly DaySets _days;
    private readonly RuleEvaluator _rules;
    private readonly IndicatorCounter _indicators;
    private readonly List<Stretch> _groups = [];
    private readonly List<Stretch> _phases = [];
    private readonly List<Entitlement> _entitlements = [];

    /// <summary>An evaluator for a plan.</summary>
    public Evaluator(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _days = new DaySets(plan);
        _rules = new RuleEvaluator(plan, _days);
        _indicators = new IndicatorCounter(plan, _days, _rules);
    }

    /// <summary>The plan it evaluates.</summary>
    public Plan Plan => _plan;

    internal DaySets Days => _days;

    internal RuleEvaluator RuleEvaluator => _rules;

    /// <summary>Evaluates a citizen.</summary>
    /// <param name="table">A completed table, read against the plan's vocabulary.</param>
    /// <param name="citizen">The citizen's number in the table.</param>
    /// <param name="asOf">The last day there is, as a day number; <see cref="Day.Last"/> to evaluate once and for all.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included; <see cref="History.Everything"/> for all.</param>
    /// <returns>The result, valid until the next call.</returns>
    /// <exception cref="ArgumentException">The table was read against another vocabulary.</exception>
    public Findings Evaluate(FactTable table, int citizen, int asOf, long knownAt = History.Everything)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!ReferenceEquals(table.Vocabulary, _plan.Vocabulary))
            throw new ArgumentException("The facts were read against another vocabulary than the plan's.", nameof(table));
        _days.Load(table, citizen, asOf, knownAt);
        FillStretches(_plan.TargetGroupNodes, _groups);
        FillStretches(_plan.PhaseNodes, _phases);
        _rules.Evaluate();
        FillEntitlements();
        return new Findings(
            _plan, table, citizen, asOf,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_groups),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_phases),
            _rules.Instances,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entitlements));
    }

    /// <summary>Counts the citizen last evaluated in every indicator.</summary>
    public void CountIn(Indicators.IndicatorTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        _indicators.Count(tally);
    }

    private void FillStretches(int[] nodes, List<Stretch> into)
    {
        into.Clear();
        for (var i = 0; i < nodes.Length; i++)
        {
            foreach (var run in _days[nodes[i]]) into.Add(new Stretch(i, run));
        }
    }

    private void FillEntitlements()
    {
        _entitlements.Clear();
        for (var i = 0; i < _plan.EntitlementPlans.Length; i++)
        {
            var plan = _plan.EntitlementPlans[i];
            if (plan.Family < 0)
            {
                AddEntitlements(i, plan.On);
                continue;
            }

            var members = _days.MembersOf(plan.Family);
            for (var member = 0; member < members.Count; member++)
            {
                _days.Enter(plan.Family, member);
                AddEntitlements(i, plan.On);
            }
        }
    }

    private void AddEntitlements(int index, int node)
    {
        foreach (var run in _days[node])
        {
            for (var day = run.From; day <= run.To; day++) _entitlements.Add(new Entitlement(index, day));
        }
    }
}

/// <summary>What is true for a citizen and what is owed, as of a day. Valid until its <see cref="Evaluator"/> is used again.</summary>
public readonly ref struct Findings
{
    internal Findings(
        Plan plan, FactTable table, int citizen, int asOf,
        ReadOnlySpan<Stretch> groups, ReadOnlySpan<Stretch> phases, ReadOnlySpan<Instance> obligations, ReadOnlySpan<Entitlement> entitlements)
    {
        (Plan, Table, Citizen, AsOf) = (plan, table, citizen, asOf);
        TargetGroups = groups;
        Phases = phases;
        Obligations = obligations;
        Entitlements = entitlements;
    }

    /// <summary>The plan that was evaluated.</summary>
    public Plan Plan { get; }

    /// <summary>The table the citizen's facts stand in; it knows the text of an instance's <see cref="Instance.Member"/>.</summary>
    public FactTable Table { get; }

    /// <summary>The citizen's number in the table.</summary>
    public int Citizen { get; }

    /// <summary>The day it was evaluated as of.</summary>
    public int AsOf { get; }

    /// <summary>The stretches in target groups, by group and day.</summary>
    public ReadOnlySpan<Stretch> TargetGroups { get; }

    /// <summary>The stretches in phases, by phase and day.</summary>
    public ReadOnlySpan<Stretch> Phases { get; }

    /// <summary>Everything owed, met or not, by rule; within a rule in no fixed order.</summary>
    public ReadOnlySpan<Instance> Obligations { get; }

    /// <summary>The rights that have arisen, by entitlement.</summary>
    public ReadOnlySpan<Entitlement> Entitlements { get; }
}
