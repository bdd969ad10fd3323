using Fremdrift.Engine.Models.Expressions;

namespace Fremdrift.Engine.Models;

/// <summary>
/// Finds phases and target groups that no day can ever be in, and phases that can overlap although the model does not say which goes
/// before. It reads each day on its own: what a day's sets are made of are conditions that may hold or not, in any combination.
/// </summary>
internal sealed class PhaseChecker(ProgrammeModel model, ProblemList problems)
{
    private readonly DecisionDiagram _diagram = new();

    public void Check()
    {
        try
        {
            All();
        }
        catch (DecisionDiagram.TooLarge)
        {
            // What cannot be told is only a problem where it must be told.
            foreach (var phase in model.Phases.Where(phase => !IsInPrecedence(phase)))
                problems.Add(phase.Place, $"it cannot be told whether phase {phase.Name} overlaps another: there are too many conditions", "name all phases in precedence:");
        }
    }

    private void All()
    {
        foreach (var group in model.TargetGroups.Where(group => Function(group.Is.Value) == DecisionDiagram.Never))
            problems.Add(group.Place, $"no day can ever be in target group {group.Name}", "what it takes away covers all that it asks for; look at its is:");
        foreach (var unknown in model.Precedence.Where(name => model.Phases.All(phase => !Same(phase.Name, name))))
            problems.Add(model.Phases.Count > 0 ? model.Phases[0].Place : new Place("", 1), $"precedence names \"{unknown}\", which is no phase", Suggestion.For(unknown, [.. model.Phases.Select(phase => phase.Name)]));
        var ordered = Ordered();
        var functions = ordered.Select(phase => Function(phase.Is.Value)).ToArray();
        var earlier = DecisionDiagram.Never;
        for (var i = 0; i < ordered.Length; i++)
        {
            if (functions[i] == DecisionDiagram.Never)
                problems.Add(ordered[i].Place, $"no day can ever be in phase {ordered[i].Name}", "what it takes away covers all that it asks for; look at its is:");
            else if (_diagram.Except(functions[i], earlier) == DecisionDiagram.Never)
                problems.Add(ordered[i].Place, $"no day is left for phase {ordered[i].Name} after the phases that go before it", "look at precedence: or at its is:");
            if (!IsInPrecedence(ordered[i])) Overlaps(ordered, functions, i);
            earlier = _diagram.Or(earlier, functions[i]);
        }
    }

    private void Overlaps(PhaseDefinition[] ordered, int[] functions, int at)
    {
        for (var other = 0; other < at; other++)
        {
            var both = _diagram.And(functions[at], functions[other]);
            if (both == DecisionDiagram.Never) continue;
            var example = string.Join(" and ", _diagram.Example(both).Take(4));
            problems.Add(
                ordered[at].Place,
                $"phases {ordered[other].Name} and {ordered[at].Name} can overlap, for instance on a day in {(example.Length == 0 ? "any state" : example)}",
                "say which goes before in precedence:, or take the one away from the other");
        }
    }

    private PhaseDefinition[] Ordered() =>
    [
        .. model.Precedence.Select(name => model.Phases.FirstOrDefault(phase => Same(phase.Name, name))).OfType<PhaseDefinition>(),
        .. model.Phases.Where(phase => !IsInPrecedence(phase)),
    ];

    private bool IsInPrecedence(PhaseDefinition phase) => model.Precedence.Contains(phase.Name, StringComparer.Ordinal);

    // Names may stand for expressions that name others twice, so what is worked out is remembered.
    private readonly Dictionary<Expression, int> _functions = new(ReferenceEqualityComparer.Instance);

    private int Function(Expression expression)
    {
        if (_functions.TryGetValue(expression, out var known)) return known;
        return _functions[expression] = Make(expression);
    }

    private int Make(Expression expression) => expression switch
    {
        SetExpression { Operator: SetOperator.And } set => _diagram.And(Function(set.Left), Function(set.Right)),
        SetExpression { Operator: SetOperator.Or } set => _diagram.Or(Function(set.Left), Function(set.Right)),
        SetExpression set => _diagram.Except(Function(set.Left), Function(set.Right)),
        IfExpression conditional when Function(conditional.Condition) == DecisionDiagram.Never => DecisionDiagram.Never,
        IfExpression conditional => Function(conditional.Then),
        AnyExpression any when Function(any.Of) == DecisionDiagram.Never => DecisionDiagram.Never,
        GroupExpression group => Function(model.TargetGroups.First(candidate => Same(candidate.Name, group.Name)).Is.Value),
        PhaseExpression phase => Final(phase.Name),
        NameExpression name when model.Timelines.FirstOrDefault(candidate => Same(candidate.Name, name.Name)) is { } timeline => Function(timeline.Is.Value),
        _ => _diagram.Condition(Printer.Text(expression)),
    };

    private int Final(string name)
    {
        var function = Function(model.Phases.First(phase => Same(phase.Name, name)).Is.Value);
        foreach (var earlier in model.Precedence.TakeWhile(earlier => !Same(earlier, name)))
        {
            if (model.Phases.FirstOrDefault(phase => Same(phase.Name, earlier)) is { } phase) function = _diagram.Except(function, Function(phase.Is.Value));
        }

        return function;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
