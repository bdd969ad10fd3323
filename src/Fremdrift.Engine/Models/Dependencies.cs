using Fremdrift.Engine.Models.Expressions;

namespace Fremdrift.Engine.Models;

/// <summary>Which definitions of a model a definition stands on, directly or through others.</summary>
public sealed class Dependencies
{
    private readonly ProgrammeModel _model;
    private readonly ILookup<string, Definition> _byName;

    /// <summary>The dependencies of a model.</summary>
    public Dependencies(ProgrammeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _byName = model.Definitions
            .Where(definition => definition is not (IndicatorDefinition or EntitlementDefinition or ElementDefinition or EditionDefinition))
            .ToLookup(Key, StringComparer.Ordinal);
    }

    /// <summary>Every definition that this one stands on, itself left out.</summary>
    public IReadOnlyCollection<Definition> Of(Definition definition)
    {
        var found = new HashSet<Definition>(ReferenceEqualityComparer.Instance);
        Collect(definition, found);
        found.Remove(definition);
        return found;
    }

    /// <summary>The names an expression speaks of, phases and target groups as "phase 1" and "group 1", numbers and parameters likewise.</summary>
    internal static IEnumerable<string> Names(Expression expression) => Walk.All(expression).SelectMany(Direct);

    private static string Key(Definition definition) => definition switch
    {
        TargetGroupDefinition => $"group {definition.Name}",
        PhaseDefinition => $"phase {definition.Name}",
        ObligationDefinition => $"obligation {definition.Name}",
        // Values in conditions may be spelt like timelines, so what they can stand for is kept apart.
        NumberDefinition => Number(definition.Name),
        ParameterDefinition => Parameter(definition.Name),
        _ => definition.Name,
    };

    private void Collect(Definition definition, HashSet<Definition> found)
    {
        foreach (var used in Uses(definition).SelectMany(name => _byName[name]))
        {
            if (found.Add(used)) Collect(used, found);
        }
    }

    private IEnumerable<string> Uses(Definition definition)
    {
        var names = ModelParts.Of(definition).SelectMany(part => Names(part.Expression.Value)).ToList();
        switch (definition)
        {
            case PhaseDefinition phase:
                names.AddRange(_model.Precedence.TakeWhile(earlier => !string.Equals(earlier, phase.Name, StringComparison.Ordinal)).Select(earlier => $"phase {earlier}"));
                break;
            case ObligationDefinition rule:
                names.AddRange(new[] { rule.OnlyIf, rule.Within?.Value.Parameter, rule.Times?.Value.Text, rule.Clock?.Reaches.Value.Parameter }.OfType<string>().Select(Parameter));
                if (rule.Family is not null) names.Add(rule.Family);
                names.AddRange((rule.Contains?.Value ?? []).SelectMany(Terms));
                if (rule.Accompanies is not null) names.Add($"obligation {rule.Accompanies}");
                break;
            case EntitlementDefinition { Family: { } family }:
                names.Add(family);
                break;
        }

        return names;
    }

    private static IEnumerable<string> Direct(Expression expression) => expression switch
    {
        NameExpression name => name.Family is null ? [name.Name] : [name.Name, name.Family],
        GroupExpression group => [$"group {group.Name}"],
        PhaseExpression phase => [$"phase {phase.Name}"],
        AnyExpression any => [any.Family],
        LaterExpression { By.Parameter: { } parameter } => [Parameter(parameter)],
        AfterLastingExpression { Length.Parameter: { } parameter } => [Parameter(parameter)],
        FactsExpression facts => [.. facts.Family is null ? Array.Empty<string>() : [facts.Family], .. facts.Conditions.SelectMany(Terms)],
        _ => [],
    };

    private static IEnumerable<string> Terms(Condition condition) => condition.Terms.Where(term => !term.Quoted).SelectMany(term => new[] { Number(term.Text), Parameter(term.Text) });

    internal static string Number(string name) => $"number {name}";

    private static string Parameter(string name) => $"parameter {name}";
}
