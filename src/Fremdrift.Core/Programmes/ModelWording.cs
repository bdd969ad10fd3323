using System.Globalization;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Programmes;

/// <summary>How a programme's own words and figures are written for people, whatever the document.</summary>
/// <param name="model">The programme.</param>
/// <param name="language">The reader's language.</param>
/// <param name="edition">The edition whose figures count; null for those of the model itself.</param>
public sealed class ModelWording(ProgrammeModel model, Language language, EditionDefinition? edition = null)
{
    private readonly IReadOnlyDictionary<string, string> _ownValues =
        edition is null ? new Dictionary<string, string>(StringComparer.Ordinal) : OwnValues(edition);

    /// <summary>The obligations of each core element in turn, and last those of none.</summary>
    public static IEnumerable<(ElementDefinition? Element, IReadOnlyList<ObligationDefinition> Rules)> ByElement(ProgrammeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return from element in model.Elements.Append(null)
               let rules = model.Obligations.Where(rule => string.Equals(rule.Element, element?.Name, StringComparison.Ordinal)).ToArray()
               where rules.Length > 0
               select (element, (IReadOnlyList<ObligationDefinition>)rules);
    }

    /// <summary>The parameters that an edition sets itself, as the model writes their values.</summary>
    public static IReadOnlyDictionary<string, string> OwnValues(EditionDefinition edition) =>
        DefinitionText.Of(edition).Where(pair => pair.Key is not ("from" or "to")).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    public static string Strength(Strength strength, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return strength switch
        {
            Engine.Models.Strength.Must => language.Pick("skal", "must"),
            Engine.Models.Strength.Should => language.Pick("bør", "should"),
            Engine.Models.Strength.May => language.Pick("kan", "may"),
            _ => language.Pick("mål", "goal"),
        };
    }

    /// <summary>A share as a percentage, with something before it; a dash if there is none.</summary>
    public static string Percent(decimal? share, string before, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return share is null ? "–" : before + (share.Value * 100).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', language.Pick(",", ".")[0]) + " %";
    }

    /// <summary>The places that a citation names, each with its document.</summary>
    public static IReadOnlyList<CitedPlace> Places(ProgrammeModel model, string source)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(source);
        return [.. source.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => Place(model, text))];
    }

    /// <summary>What a definition is called in headings: "Fase 2 · …", or its title alone where nobody calls it by its name.</summary>
    public string Name(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var title = language.Of(model).Of(definition).Title;
        var kind = definition switch
        {
            PhaseDefinition => T("Fase", "Phase"),
            TargetGroupDefinition => T("Målgruppe", "Target group"),
            ElementDefinition => T("Kerneelement", "Core element"),
            _ => null,
        };
        return kind is null || definition.Name.Length > 2 ? title : $"{kind} {definition.Name} · {title}";
    }

    /// <summary>A parameter's value with its unit: 14 dage, 10 timer om ugen, ja.</summary>
    public string Value(ParameterDefinition parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var text = _ownValues.GetValueOrDefault(parameter.Name);
        if (parameter.Value.Words is { } words && text is null) return string.Join(", ", words);
        var value = Plain(text ?? parameter.Value.Text);
        return parameter.Unit is null ? value : $"{value} {Unit(parameter.Unit)}";
    }

    /// <summary>A figure as a definition writes it, the name of a parameter or the figure itself, in plain words.</summary>
    public string Figure(string text) =>
        model.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, text, StringComparison.Ordinal)) is { } parameter ? Value(parameter) : Plain(text);

    /// <summary>A length of time, yes or no, or a number, in plain words; any other text as it is.</summary>
    public string Plain(string text)
    {
        if (text is "true") return T("ja", "yes");
        if (text is "false") return T("nej", "no");
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', T(",", ".")[0]);
        return Duration.TryParse(text, out var length) ? Length(length) : text;
    }

    private static CitedPlace Place(ProgrammeModel model, string text)
    {
        var document = model.Sources.Where(source => text.StartsWith(source.Name, StringComparison.Ordinal)).MaxBy(source => source.Name.Length);
        return new CitedPlace(text, document, document is null ? text : text[document.Name.Length..].TrimStart(',', ' '));
    }

    private string Length(Duration length)
    {
        var (one, many) = length.Unit switch
        {
            DurationUnit.Hours => (T("time", "hour"), T("timer", "hours")),
            DurationUnit.Days => (T("dag", "day"), T("dage", "days")),
            DurationUnit.Weeks => (T("uge", "week"), T("uger", "weeks")),
            _ => (T("måned", "month"), T("måneder", "months")),
        };
        return $"{length.Amount.ToString(CultureInfo.InvariantCulture)} {(length.Amount == 1 ? one : many)}";
    }

    private string Unit(string unit) => unit is "hours a week" ? T("timer om ugen", unit) : unit;

    private string T(string danish, string english) => language.Pick(danish, english);
}
