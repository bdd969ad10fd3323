using System.Globalization;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models;

/// <summary>What a definition says, as short texts under the words of the model language; source and decision left out.</summary>
public static class DefinitionText
{
    /// <summary>The words a definition uses and what stands under each, in the order they are read.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Definition definition) =>
        [.. All(definition).Where(pair => pair.Value is not null).Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value!))];

    private static IEnumerable<(string Key, string? Value)> All(Definition definition) => definition switch
    {
        EditionDefinition edition =>
        [
            ("from", Date(edition.From)), ("to", edition.To == Day.Last ? null : Date(edition.To)),
            .. edition.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (string?)pair.Value.Text)),
        ],
        ParameterDefinition parameter => [("is", parameter.Value.Text), ("unit", parameter.Unit)],
        FamilyDefinition { Kind: FamilyKind.Facts } family => [("facts", family.FactType), ("by", family.Key)],
        FamilyDefinition { Kind: FamilyKind.Day } family => [("day", Days(family.Of))],
        FamilyDefinition { Kind: FamilyKind.Run } family => [("run", Days(family.Of))],
        FamilyDefinition family => [("opens", Days(family.Of)), ("closes", Days(family.Closes))],
        TimelineDefinition timeline => [("each", timeline.Family), ("is", Days(timeline.Is))],
        NumberDefinition number => [("each", number.Family), ("is", number.Is.Text)],
        TargetGroupDefinition group => [("is", Days(group.Is))],
        PhaseDefinition phase => [("is", Days(phase.Is)), ("leads-to", phase.LeadsTo.Count == 0 ? null : string.Join(", ", phase.LeadsTo))],
        ElementDefinition element => [("core", element.IsCore ? null : "false")],
        ObligationDefinition rule => Obligation(rule),
        EntitlementDefinition entitlement => [("each", entitlement.Family), ("on", Days(entitlement.On))],
        IndicatorDefinition indicator => Indicator(indicator),
        _ => [],
    };

    private static IEnumerable<(string Key, string? Value)> Obligation(ObligationDefinition rule) =>
    [
        ("strength", rule.Strength.ToString().ToLowerInvariant()), ("element", rule.Element), ("only-if", rule.OnlyIf),
        ("accompanies", rule.Accompanies), ("each", rule.Family),
        ("at", Facts(rule.At)), ("opens", Days(rule.Opens)), ("while", Days(rule.While)),
        ("clock runs", Days(rule.Clock?.Runs)), ("clock stops", Days(rule.Clock?.Stops)), ("clock reaches", Length(rule.Clock?.Reaches)),
        ("clock restarts", Days(rule.Clock?.Restarts)), ("clock spared-by", Days(rule.Clock?.SparedBy)),
        (rule.Kind is ObligationKind.Recurring ? "every" : rule.LastDayBefore ? "in-the-first" : "within", Length(rule.Within)),
        ("holds", Days(rule.Holds)), ("contains", rule.Contains is null ? null : Printer.Text(rule.Contains.Value)),
        ("answered-by", Facts(rule.AnsweredBy)), ("met-by", Days(rule.MetBy)), ("times", rule.Times?.Text),
        ("met-during", Days(rule.MetDuring)), ("waived-by", Days(rule.WaivedBy)),
    ];

    private static IEnumerable<(string Key, string? Value)> Indicator(IndicatorDefinition indicator) =>
    [
        ("share-of", indicator.Kind.ToString().ToLowerInvariant()),
        ("on-the-day", Days(indicator.OnTheDay)), ("ever", Days(indicator.Ever)), ("but-not-on-the-day", Days(indicator.ButNotOnTheDay)),
        ("who-are", Days(indicator.WhoAre)), ("who-ever", Days(indicator.WhoEver)), ("who-owe", indicator.WhoOwe),
        ("runs-of", Days(indicator.RunsOf)), ("ended", Days(indicator.Ended)), ("shorter-than", Length(indicator.ShorterThan)),
        ("of", Facts(indicator.Of)), ("while", Days(indicator.While)), ("which-say", indicator.WhichSay is null ? null : Printer.Text(indicator.WhichSay.Value)),
        ("target", Percent(indicator.Target)), ("starting-point", Percent(indicator.StartingPoint)),
    ];

    private static string? Days(Sourced<Expression>? expression) => expression is null ? null : Printer.Text(expression.Value);

    private static string? Facts(Sourced<FactsExpression>? facts) => facts is null ? null : Printer.Text(facts.Value);

    private static string? Length(Sourced<DurationTerm>? length) => length is null ? null : Printer.Text(length.Value);

    private static string? Percent(decimal? share) =>
        share is null ? null : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");

    private static string Date(int day) => Day.ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
