using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models.Expressions;

namespace Fremdrift.Engine.Models;

/// <summary>The words that models compare facts with.</summary>
public static class ModelWords
{
    /// <summary>The vocabulary that facts must be read against to be evaluated with all of the models.</summary>
    public static Vocabulary VocabularyOf(params IEnumerable<ProgrammeModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new Vocabulary(models.SelectMany(Of));
    }

    private static IEnumerable<string> Of(ProgrammeModel model) =>
    [
        .. model.Obligations.Select(rule => rule.Name),
        .. model.Parameters.Select(parameter => parameter.Value).Concat(model.Editions.SelectMany(edition => edition.Parameters.Values)).SelectMany(value => value.Words ?? [value.Text]),
        .. Expressions(model).SelectMany(Walk.Words),
        .. model.Numbers.SelectMany(number => Walk.Words(number.Is.Value.Facts.Conditions)),
        .. model.Obligations.SelectMany(rule => Walk.Words(rule.Contains?.Value ?? [])),
        .. model.Indicators.SelectMany(indicator => Walk.Words(indicator.WhichSay?.Value ?? [])),
    ];

    private static IEnumerable<Expression> Expressions(ProgrammeModel model) => model.Parts().Select(part => part.Value);
}
