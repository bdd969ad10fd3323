using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models.Expressions;

namespace Fremdrift.Engine.Models;

/// <summary>A kind of registration that an obligation asks for.</summary>
/// <param name="Type">The type of fact.</param>
/// <param name="Words">What fields must say: any one of the words for each. A flag or something given says "true".</param>
public sealed record MeetingFact(FactType Type, IReadOnlyDictionary<string, IReadOnlyList<string>> Words);

/// <summary>What meets an obligation, as its model says.</summary>
/// <param name="Facts">The kinds of registrations, in the model's order; empty if none is named.</param>
/// <param name="IsAllNeeded">Whether all of them are needed; otherwise one is enough.</param>
/// <remarks>
/// It is read off the expressions and tries nothing, so it is cheap and the same for every citizen. Which of them a citizen lacks, an
/// explanation says.
/// </remarks>
public sealed record WhatMeets(IReadOnlyList<MeetingFact> Facts, bool IsAllNeeded)
{
    /// <summary>What meets an obligation.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rule">One of its obligations.</param>
    public static WhatMeets Of(ProgrammeModel model, ObligationDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(rule);
        var asked = rule.AnsweredBy?.Value ?? rule.MetBy?.Value ?? rule.Holds?.Value;
        var found = asked is not null ? Find(model, asked, []) : rule.At is { } at ? [Extended(at.Value, rule.Contains?.Value ?? [])] : [];
        var facts = found.Select(one => Fact(model, one)).OfType<MeetingFact>().DistinctBy(fact => (fact.Type, Key(fact))).ToArray();
        return new WhatMeets(facts, facts.Length > 1 && asked is not null && IsAll(model, asked, []));
    }

    /// <summary>The words that a programme's conditions compare a field with, such as the name of a marking.</summary>
    /// <param name="model">The model.</param>
    /// <param name="type">A type of fact.</param>
    /// <param name="field">The name of one of its fields.</param>
    public static IReadOnlyList<string> WordsAskedFor(ProgrammeModel model, FactType type, string field)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(type);
        return
        [
            .. model.Parts().SelectMany(part => Walk.All(part.Value)).OfType<FactsExpression>()
                .Where(facts => Same(facts.Type, type.Name)).SelectMany(facts => facts.Conditions)
                .Where(condition => Same(condition.Field, field) && condition.Kind is ConditionKind.Is)
                .SelectMany(condition => Words(model, condition)).Distinct(StringComparer.Ordinal),
        ];
    }

    private static FactsExpression Extended(FactsExpression at, IReadOnlyList<Condition> conditions) => at with { Conditions = [.. at.Conditions, .. conditions] };

    private static IEnumerable<FactsExpression> Find(ProgrammeModel model, Expression expression, HashSet<string> seen)
    {
        switch (expression)
        {
            case FactsExpression facts: return [facts];
            case NameExpression name when Named(model, name.Name) is { } stands: return seen.Add(name.Name) ? Find(model, stands, seen) : [];
            case NameExpression name when Catalogue.Find(name.Name) is not null: return [new FactsExpression(name.Name, name.Family, [])];
            // What is taken away, and what is only asked, adds no days.
            case SetExpression { Operator: SetOperator.Except } set: return Find(model, set.Left, seen);
            case IfExpression conditional: return Find(model, conditional.Then, seen);
            case FirstOnOrAfterExpression first: return Find(model, first.Of, seen);
            default: return Walk.Parts(expression).SelectMany(part => Find(model, part, seen));
        }
    }

    private static bool IsAll(ProgrammeModel model, Expression expression, HashSet<string> seen) => expression switch
    {
        SetExpression { Operator: SetOperator.And } => true,
        SetExpression { Operator: SetOperator.Except } set => IsAll(model, set.Left, seen),
        WordExpression word => IsAll(model, word.Of, seen),
        IfExpression conditional => IsAll(model, conditional.Then, seen),
        AnyExpression any => IsAll(model, any.Of, seen),
        NameExpression name => Named(model, name.Name) is { } stands && seen.Add(name.Name) && IsAll(model, stands, seen),
        _ => false,
    };

    private static Expression? Named(ProgrammeModel model, string name) =>
        model.Timelines.FirstOrDefault(timeline => Same(timeline.Name, name))?.Is.Value ?? model.Families.FirstOrDefault(family => Same(family.Name, name))?.Of?.Value;

    private static MeetingFact? Fact(ProgrammeModel model, FactsExpression facts)
    {
        if (Catalogue.Find(facts.Type) is not { } type) return null;
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var condition in facts.Conditions)
        {
            if (type.Field(condition.Field) is not { } field) continue;
            switch (condition.Kind)
            {
                case ConditionKind.Is or ConditionKind.Has: words[field.Name] = [.. Words(model, condition)]; break;
                case ConditionKind.Given when field.Kind is FieldKind.Flag: words[field.Name] = ["true"]; break;
            }
        }

        return new MeetingFact(type, words);
    }

    private static IEnumerable<string> Words(ProgrammeModel model, Condition condition) => condition.Terms.SelectMany(term =>
        !term.Quoted && model.Parameters.FirstOrDefault(parameter => Same(parameter.Name, term.Text)) is { } parameter
            ? parameter.Value.Words ?? [parameter.Value.Text]
            : [term.Text]);

    private static string Key(MeetingFact fact) => string.Join('|', fact.Words.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}"));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
