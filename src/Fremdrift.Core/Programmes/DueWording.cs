using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>When what a rule asks for must be there, in plain words.</summary>
/// <param name="model">The programme.</param>
/// <param name="language">The reader's language.</param>
public sealed class DueWording(ProgrammeModel model, Language language)
{
    private readonly ModelWording _words = new(model, language);
    private readonly FactWording _facts = new(model, language);

    /// <summary>The time limit, and how often, as one short phrase.</summary>
    public string Of(ObligationDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var says = DefinitionText.Of(rule).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        string? Figure(string key) => says.TryGetValue(key, out var text) ? _words.Figure(text) : null;
        var due = rule.Kind switch
        {
            ObligationKind.Recurring => T($"mindst én gang på {Figure("every")}", $"at least once in {Figure("every")}"),
            ObligationKind.Standing => T("hver dag, så længe det gælder", "every day for as long as it applies"),
            ObligationKind.AtFact => T($"senest samme dag som »{FactOf(says["at"])}«", $"no later than the day of “{FactOf(says["at"])}”"),
            ObligationKind.Answer => T($"inden {Figure("within")} efter »{FactOf(says["at"])}«", $"within {Figure("within")} of “{FactOf(says["at"])}”"),
            ObligationKind.Clock => T($"den dag, der er gået {Figure("clock reaches")}", $"the day on which {Figure("clock reaches")} have passed"),
            ObligationKind.Accompanying => T($"samtidig med »{TitleOf(rule.Accompanies!)}«", $"together with “{TitleOf(rule.Accompanies!)}”"),
            _ when says.ContainsKey("in-the-first") => T($"i løbet af de første {Figure("in-the-first")}", $"in the first {Figure("in-the-first")}"),
            _ when says["within"] is "0 days" => T("samme dag", "on the same day"),
            _ => T($"inden {Figure("within")}", $"within {Figure("within")}"),
        };
        return says.ContainsKey("times") ? $"{T($"mindst {Figure("times")} gange", $"at least {Figure("times")} times")} {due}" : due;
    }

    private string TitleOf(string rule) => language.Of(model).Of(Section.Obligations, rule).Title;

    private string FactOf(string expression) => _facts.Of(expression) ?? expression;

    private string T(string danish, string english) => language.Pick(danish, english);
}
