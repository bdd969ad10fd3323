using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A registration in words, for lists of what was registered.</summary>
public static class FactSummary
{
    /// <summary>Its type and days: "Kontakt, 18. nov. 2026".</summary>
    public static string Title(NewFact fact, Language language)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(language);
        return Days(fact, language) is { } days ? $"{language.Of(fact.Type.Label)}, {days}" : language.Of(fact.Type.Label);
    }

    /// <summary>When it was; null for what lies nowhere in time.</summary>
    public static string? Days(NewFact fact, Language language)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(language);
        return fact.Type.Shape switch
        {
            FactShape.None => null,
            FactShape.At => language.Pick($"{language.Date(fact.From)} kl. {language.Time(fact.Second)}", $"{language.Date(fact.From)} at {language.Time(fact.Second)}"),
            FactShape.Date => language.Date(fact.From),
            _ when fact.To == Fact.Ongoing => language.Pick($"fra {language.Date(fact.From)}", $"from {language.Date(fact.From)}"),
            _ => $"{language.Date(fact.From)} – {language.Date(fact.To)}",
        };
    }

    /// <summary>What its fields say, each with the field's label.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="names">What people call keys, such as those of jobs.</param>
    public static IEnumerable<(string Label, string Text)> Fields(NewFact fact, Language language, IReadOnlyDictionary<string, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(language);
        foreach (var field in FormFields.Of(fact.Type).Where(field => field.Kind is not (FormFieldKind.Day or FormFieldKind.Time)))
        {
            var text = fact[field.Name] switch
            {
                null => null,
                FlagValue flag => flag.Flag ? language.Pick("ja", "yes") : language.Pick("nej", "no"),
                NumberValue number => number.Number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', language.Pick(",", ".")[0]),
                ListValue list => string.Join(", ", list.Entries),
                TextValue word when field.Kind is FormFieldKind.Choice or FormFieldKind.OpenChoice => language.Of(CatalogueWords.Of(word.Text)),
                TextValue key when names?.GetValueOrDefault(key.Text) is { } name => name,
                TextValue other => other.Text,
                RawValue raw => raw.Json,
                _ => "",
            };
            if (text is not null) yield return (language.Of(field.Label), text);
        }
    }
}
