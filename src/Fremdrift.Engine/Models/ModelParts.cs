using Fremdrift.Engine.Models.Expressions;

namespace Fremdrift.Engine.Models;

/// <summary>Every expression of a model, with the family whose members it may speak of.</summary>
internal static class ModelParts
{
    /// <summary>All expressions of a model.</summary>
    public static IEnumerable<Sourced<Expression>> Parts(this ProgrammeModel model) => model.Definitions.SelectMany(Of).Select(part => part.Expression);

    /// <summary>The expressions of one definition; where a set of single days is needed, it says so.</summary>
    public static IEnumerable<Part> Of(Definition definition) => All(definition).Where(part => part.Expression is not null);

    private static IEnumerable<Part> All(Definition definition) => definition switch
    {
        FamilyDefinition family => [new(family.Of!, null, family.Kind is not FamilyKind.Run), new(family.Closes!, null)],
        TimelineDefinition timeline => [new(timeline.Is, timeline.Family)],
        NumberDefinition number => [Days(number.Is, number.Is.Value.Facts, number.Family), Days(number.Is, number.Is.Value.On, number.Family)],
        TargetGroupDefinition group => [new(group.Is, null)],
        PhaseDefinition phase => [new(phase.Is, null)],
        EntitlementDefinition entitlement => [new(entitlement.On, entitlement.Family, SingleDays: true)],
        ObligationDefinition rule => Of(rule),
        IndicatorDefinition indicator =>
        [
            new(indicator.OnTheDay!, null), new(indicator.Ever!, null), new(indicator.ButNotOnTheDay!, null), new(indicator.WhoAre!, null), new(indicator.WhoEver!, null),
            new(indicator.RunsOf!, null), new(indicator.Ended!, null), new(indicator.While!, null), FactsOf(indicator.Of),
        ],
        _ => [],
    };

    private static IEnumerable<Part> Of(ObligationDefinition rule) =>
    [
        new(rule.While!, rule.Family),
        new(rule.Opens!, rule.Family, SingleDays: true),
        new(rule.MetBy!, rule.Family, SingleDays: rule.Kind is ObligationKind.Recurring or ObligationKind.Clock),
        new(rule.MetDuring!, rule.Family),
        new(rule.WaivedBy!, rule.Family),
        new(rule.Holds!, rule.Family),
        FactsOf(rule.At),
        FactsOf(rule.AnsweredBy),
        new(rule.Clock?.Runs!, null),
        new(rule.Clock?.Stops!, null),
        new(rule.Clock?.Restarts!, null, SingleDays: true),
        new(rule.Clock?.SparedBy!, null),
    ];

    private static Part FactsOf(Sourced<FactsExpression>? facts) =>
        new(facts is null ? null! : new Sourced<Expression>(facts.Value, facts.Text, facts.Place), null);

    private static Part Days<T>(Sourced<T> where, Expression expression, string? family) =>
        new(new Sourced<Expression>(expression, where.Text, where.Place), family);
}

/// <summary>An expression of a definition.</summary>
/// <param name="Expression">The expression; null where the definition has none.</param>
/// <param name="Family">The family whose members it may speak of.</param>
/// <param name="SingleDays">Whether it must be single days, since something is done for each.</param>
internal sealed record Part(Sourced<Expression> Expression, string? Family, bool SingleDays = false);
