using System.Text.RegularExpressions;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>Says in plain words which facts an expression such as <c>contact[channel = phone, meeting]</c> asks for.</summary>
/// <param name="model">Whose parameters and numbers it may name.</param>
/// <param name="language">The reader's language.</param>
/// <param name="edition">The edition whose figures count; null for those of the model itself.</param>
public sealed partial class FactWording(ProgrammeModel model, Language language, EditionDefinition? edition = null)
{
    private readonly ModelWording _words = new(model, language, edition);

    /// <summary>The facts in plain words; null if the expression does not ask for facts of one type.</summary>
    public string? Of(string expression)
    {
        var match = Shape().Match(expression);
        if (!match.Success || Catalogue.Find(match.Groups["type"].Value) is not { } type) return null;
        var label = language.Of(type.Label);
        if (!match.Groups["conditions"].Success) return label;
        var conditions = Separator().Split(match.Groups["conditions"].Value).Select(condition => Condition(type, condition)).ToArray();
        return conditions.Contains(null) ? label : $"{label} ({string.Join("; ", conditions)})";
    }

    private string? Condition(FactType type, string condition)
    {
        var match = Parts().Match(condition);
        if (!match.Success || type.Field(match.Groups["field"].Value) is not { } field) return null;
        var name = language.Of(field.Label).ToLowerInvariant();
        if (match.Groups["not"].Success) return T($"uden {name}", $"without {name}");
        if (!match.Groups["sign"].Success) return T($"med {name}", $"with {name}");
        var terms = Terms().Matches(match.Groups["terms"].Value).Select(term => Term(field, term.Value)).ToArray();
        return match.Groups["sign"].Value switch
        {
            "=" => $"{name}: {AnyOf(terms)}",
            "not" => $"{name}: {T("ikke", "not")} {AnyOf(terms)}",
            "has" => $"{name}: {string.Join(", ", terms)}",
            "<=" => $"{name}: {T("højst", "at most")} {terms[0]}",
            "<" => $"{name}: {T("under", "less than")} {terms[0]}",
            ">" => $"{name}: {T("mere end", "more than")} {terms[0]}",
            _ => $"{name}: {T("mindst", "at least")} {terms[0]}",
        };
    }

    private string Term(FactField field, string term)
    {
        if (term.StartsWith('"')) return T($"»{term[1..^1]}«", $"“{term[1..^1]}”");
        var name = term.Split('(')[0];
        if (model.Numbers.FirstOrDefault(number => string.Equals(number.Name, name, StringComparison.Ordinal)) is { } number) return language.Of(model).Of(number).Title;
        if (model.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal)) is { Value: var value })
            return value.Words is { } words ? string.Join(", ", words) : _words.Figure(name);
        return field.Kind is FieldKind.Choice or FieldKind.OpenChoice ? language.Of(CatalogueWords.Of(term)) : _words.Plain(term);
    }

    private string AnyOf(string[] terms) =>
        terms.Length < 2 ? string.Concat(terms) : $"{string.Join(", ", terms[..^1])} {T("eller", "or")} {terms[^1]}";

    private string T(string danish, string english) => language.Pick(danish, english);

    [GeneratedRegex(@"^(?:beginnings of )?(?<type>[\w-]+)(?:\([\w-]+\))?(?:\[(?<conditions>.*)\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("; (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<not>not )?(?<field>\w+)(?: (?<sign>=|not|has|<=|<|>=|>) (?<terms>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("\"[^\"]*\"|[^, ]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Terms();
}
