using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Explanation;

/// <summary>Finds why a day is in a set or not, by asking the same sets that the evaluation asked.</summary>
internal sealed class ReasonFinder(Plan plan, DaySets days, FactTable table, int citizen)
{
    private const int MostFacts = 20;
    private bool _onlyChanges;

    /// <summary>Asks why something ended: of several reasons only those that did not hold the day before.</summary>
    public Reason WhatChanged(Func<Reason> ask)
    {
        _onlyChanges = true;
        var reason = ask();
        _onlyChanges = false;
        return reason;
    }

    public Reason Why(Expression expression, int day) => expression switch
    {
        NameExpression name => Named(name, day),
        GroupExpression group => Defined(expression, plan.Model.TargetGroups.First(known => Same(known.Name, group.Name)), day),
        PhaseExpression phase => Phase(expression, phase.Name, day),
        FactsExpression => Registered(expression, day),
        BeginningsExpression => Registered(expression, day),
        SetExpression set => Set(set, day),
        WordExpression word => Word(word, day),
        FirstOnOrAfterExpression first => WorkedOut(expression, day, Why(first.From, FirstOf(first.From) ?? day), Why(first.Of, FirstOf(expression) ?? day)),
        RunAtExpression run => WorkedOut(expression, day, Why(run.Of, day), Why(run.At, FirstOf(run.At) ?? day)),
        LaterExpression later => WorkedOut(expression, day, Why(later.Of, FirstOf(later.Of) ?? day)),
        AfterLastingExpression lasting => WorkedOut(expression, day, Why(lasting.From, FirstOf(lasting.From) ?? day), Why(lasting.Of, Math.Max(day - 1, Day.First))),
        IfExpression conditional => If(conditional, day),
        ElseExpression otherwise => Why(Days(otherwise.First).IsEmpty ? otherwise.Otherwise : otherwise.First, day),
        AnyExpression any => Any(any, day),
        _ => Make(expression, ReasonKind.WorkedOut, day),
    };

    private Reason Named(NameExpression name, int day)
    {
        if (plan.Model.Timelines.FirstOrDefault(known => Same(known.Name, name.Name)) is { } timeline) return Defined(name, timeline, day);
        if (plan.Model.Families.FirstOrDefault(known => Same(known.Name, name.Name)) is { } family)
        {
            var found = Make(name, ReasonKind.Named, day) with { Definition = family };
            return family.Of is null ? found : found with { Because = [Why(family.Of.Value, FirstOf(name) ?? day)] };
        }

        return Registered(name, day);
    }

    private Reason Defined(Expression expression, Definition definition, int day)
    {
        var inner = definition switch
        {
            TimelineDefinition timeline => timeline.Is.Value,
            TargetGroupDefinition group => group.Is.Value,
            _ => ((PhaseDefinition)definition).Is.Value,
        };
        return Make(expression, ReasonKind.Named, day) with { Definition = definition, Because = [Why(inner, day)] };
    }

    /// <summary>Why a day is in a phase: what the phase asks for, and no phase that goes before it.</summary>
    public Reason Phase(Expression expression, string name, int day)
    {
        var phase = plan.Model.Phases.First(known => Same(known.Name, name));
        var own = Why(phase.Is.Value, day);
        var before = plan.Model.Precedence.TakeWhile(earlier => !Same(earlier, name))
            .Select(earlier => plan.Model.Phases.First(known => Same(known.Name, earlier)))
            .Select(earlier => (Phase: earlier, Why: Why(earlier.Is.Value, day)))
            .FirstOrDefault(earlier => earlier.Why.Holds);
        var made = Make(expression, ReasonKind.Named, day) with { Definition = phase };
        if (!own.Holds || before.Phase is null) return made with { Because = [own] };
        var inEarlier = before.Why with { Kind = ReasonKind.Named, Definition = before.Phase, Text = $"phase {before.Phase.Name}", Because = [before.Why] };
        return made with { Because = [before.Why with { Kind = ReasonKind.Not, Holds = false, Text = $"phase {before.Phase.Name}", Because = [inEarlier] }] };
    }

    private Reason Registered(Expression expression, int day)
    {
        var found = new List<DescribedFact>();
        var history = table[citizen];
        // The node says which facts count; asking it keeps the explanation and the evaluation one.
        var node = plan.Nodes[plan.NodeOfExpression[expression]];
        var selection = plan.Selections[node.A];
        var candidates = days.Candidates(selection);
        for (var i = 0; i < candidates.Count; i++)
        {
            ref readonly var fact = ref candidates[i];
            if (found.Count == MostFacts || !days.Meets(fact, selection.Tests)) continue;
            if (fact.From <= day && fact.To >= day) found.Add(DescribedFact.Of(history, fact));
        }

        return Make(expression, ReasonKind.Registered, day) with { Facts = found };
    }

    private Reason Set(SetExpression set, int day)
    {
        var parts = Flatten(set, set.Operator).ToArray();
        var kind = set.Operator is SetOperator.Or ? ReasonKind.Either : ReasonKind.All;
        var reasons = parts.Select(part => part.Taken ? Not(part.Expression, day) : Why(part.Expression, day)).ToArray();
        var made = Make(set, kind, day);
        return made with { Because = Deciding([.. reasons.Where(reason => reason.Holds == made.Holds)], day) };
    }

    /// <summary>The parts of a chain of <c>&amp;</c> and <c>-</c>, or of <c>|</c>; those taken away are marked.</summary>
    private static IEnumerable<(Expression Expression, bool Taken)> Flatten(Expression expression, SetOperator like)
    {
        if (expression is not SetExpression set || (set.Operator is SetOperator.Or) != (like is SetOperator.Or)) return [(expression, false)];
        IEnumerable<(Expression, bool)> right = set.Operator is SetOperator.Except ? [(set.Right, true)] : Flatten(set.Right, like);
        return Flatten(set.Left, like).Concat(right);
    }

    private IReadOnlyList<Reason> Deciding(IReadOnlyList<Reason> reasons, int day)
    {
        if (!_onlyChanges || reasons.Count < 2) return reasons;
        var changed = reasons.Where(reason => reason.Days.Contains(day - 1) != reason.Days.Contains(day)).ToArray();
        return changed.Length > 0 ? changed : reasons;
    }

    private Reason Not(Expression expression, int day)
    {
        var inner = Why(expression, day);
        return inner with { Kind = ReasonKind.Not, Holds = !inner.Holds, Because = [inner], Facts = [] };
    }

    private Reason Word(WordExpression word, int day)
    {
        var of = Days(word.Of);
        int? at = of.IsEmpty ? null : word.Word switch
        {
            Models.Expressions.Word.Last => of[^1].To,
            Models.Expressions.Word.Starts or Models.Expressions.Word.Ends => day,
            _ => of[0].From,
        };
        return WorkedOut(word, day, Why(word.Of, at ?? day));
    }

    private Reason If(IfExpression conditional, int day)
    {
        var condition = Why(conditional.Condition, FirstOf(conditional.Condition) ?? day);
        if (Days(conditional.Condition).IsEmpty) return WorkedOut(conditional, day, condition);
        var then = Why(conditional.Then, day);
        return then.Holds ? WorkedOut(conditional, day, then, condition) : WorkedOut(conditional, day, then);
    }

    private Reason Any(AnyExpression any, int day)
    {
        var family = plan.Nodes[plan.NodeOfExpression[any]].A;
        var members = days.MembersOf(family);
        var holds = RunAlgebra.Contains(Days(any), day);
        if (members.Count == 0)
        {
            var none = Make(any, ReasonKind.Named, day) with { Definition = plan.Model.Families[family] };
            return Make(any, ReasonKind.Either, day) with { Because = [none] };
        }

        var reasons = new List<Reason>();
        for (var member = 0; member < members.Count; member++)
        {
            days.Enter(family, member);
            var why = Why(any.Of, day);
            if (why.Holds == holds) reasons.Add(why with { Member = members.Count > 1 && members[member].Key != Instance.NoMember ? table.Text(members[member].Key) : null });
        }

        return Make(any, ReasonKind.Either, day) with { Definition = plan.Model.Families[family], Because = holds ? [.. reasons.Take(1)] : Deciding(reasons, day) };
    }

    private Reason WorkedOut(Expression expression, int day, params Reason[] because) =>
        Make(expression, ReasonKind.WorkedOut, day) with { Because = because };

    private Reason Make(Expression expression, ReasonKind kind, int day)
    {
        var set = Days(expression);
        return new Reason
        {
            Kind = kind, Text = Printer.Text(expression), Day = day, Days = Timeline.OfSorted(set), Holds = RunAlgebra.Contains(set, day),
        };
    }

    private ReadOnlySpan<Run> Days(Expression expression) => days[expression switch
    {
        PhaseExpression phase => plan.NodeOf[(Section.Phases, phase.Name)],
        GroupExpression group => plan.NodeOf[(Section.TargetGroups, group.Name)],
        _ => plan.NodeOfExpression[expression],
    }];

    private int? FirstOf(Expression expression)
    {
        var set = Days(expression);
        return set.IsEmpty ? null : set[0].From;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
