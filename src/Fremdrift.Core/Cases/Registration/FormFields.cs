using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>The fields a form shows for each type of the catalogue: its days, its own fields, and what is kept beside them.</summary>
public static class FormFields
{
    /// <summary>The most characters in a line, a key or a word.</summary>
    public const int LongestLine = 200;

    /// <summary>The most characters in a text of several lines.</summary>
    public const int LongestText = 10_000;

    /// <summary>What is said once above fields that count as given or not.</summary>
    public static Label GivenHint { get; } = new("Tomt felt eller »nej« tæller som ikke aftalt", "Empty or “no” counts as not agreed");

    private static readonly FrozenSet<string> TextsOfSeveralLines =
        FrozenSet.ToFrozenSet(["progressionGoal", "reason", "text", "tasks", "support", "parallelInternship", "followUp"], StringComparer.Ordinal);

    private static readonly Label DayHint = new("Fx 22-11-2026 eller »i dag«", "For example 22-11-2026 or “today”");
    private static readonly Label EndHint = new("Lad feltet stå tomt, så længe perioden løber", "Leave it empty while the period goes on");
    private static readonly Label TimeHint = new("Fx 9.30", "For example 9:30");
    private static readonly Label ListHint = new("Fx 1.4, 2.1–2.5", "For example 1.4, 2.1–2.5");
    private static readonly Label JobHint = new("Samme navn på jobbet hver gang, fx »Netto«", "The same name for the job each time, for example “Netto”");

    /// <summary>What forms offer beside the words of an open choice in the catalogue.</summary>
    private static readonly FrozenDictionary<(string Type, string Field), ImmutableArray<string>> MoreWords = new Dictionary<(string, string), ImmutableArray<string>>
    {
        [("company-measure", "kind")] = ["vejledning-og-opkvalificering", "jobrettet-uddannelse", "eftervaern"],
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<ImmutableArray<FormField>> ByType = [.. Catalogue.Types.Select(Make)];

    /// <summary>The fields of a type's form, in order.</summary>
    public static ImmutableArray<FormField> Of(FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ByType[type.Number];
    }

    private static ImmutableArray<FormField> Make(FactType type) =>
    [
        .. Days(type.Shape),
        .. type.Fields.Select(field => Own(type, field)),
        .. ExtraField.Of(type).Select(extra => new FormField
        {
            Name = extra.Name, Label = extra.Label, Kind = extra.Kind, Least = 0, Most = extra.Most,
            Longest = extra.Kind is FormFieldKind.Lines ? LongestText : LongestLine,
            Hint = extra.Hint ?? (extra.Kind is FormFieldKind.Number ? Bounds(0, extra.Most) : null), Options = Options(extra.Values),
        }),
    ];

    private static FormField[] Days(FactShape shape) => shape switch
    {
        FactShape.Date => [Day("date", new("Dato", "Date"), DayHint)],
        FactShape.Period => [Day("from", new("Fra", "From"), DayHint), Day("to", new("Til og med", "To (included)"), EndHint) with { Required = false }],
        FactShape.At =>
        [
            Day("at", new("Dato", "Date"), DayHint),
            new FormField { Name = "time", Kind = FormFieldKind.Time, Label = new("Klokkeslæt", "Time"), Hint = TimeHint, Required = true },
        ],
        _ => [],
    };

    private static FormField Day(string name, Label label, Label hint) =>
        new() { Name = name, Kind = FormFieldKind.Day, Label = label, Hint = hint, Required = true };

    private static FormField Own(FactType type, FactField field)
    {
        var kind = KindOf(field);
        return new FormField
        {
            Name = field.Name, Label = field.Label, Kind = kind, Required = field.Required, Fills = field, Hint = HintOf(field),
            Longest = kind is FormFieldKind.Lines ? LongestText : LongestLine,
            Least = field.Kind is FieldKind.Given ? 0 : field.Least, Most = MostOf(field), Options = Options([.. field.Values, .. MoreWords.GetValueOrDefault((type.Name, field.Name), [])]),
        };
    }

    /// <summary>Hours that are agreed in words or numbers are hours of a week, like any other.</summary>
    private static double MostOf(FactField field) =>
        field is { Kind: FieldKind.Given, Name: "hours" } ? Catalogue.Find("flexjob")!.Field("hours")!.Most : field.Most;

    private static FormFieldKind KindOf(FactField field) => field.Kind switch
    {
        FieldKind.Choice => FormFieldKind.Choice,
        FieldKind.OpenChoice => FormFieldKind.OpenChoice,
        FieldKind.Flag => FormFieldKind.Flag,
        FieldKind.Number => FormFieldKind.Number,
        FieldKind.List => FormFieldKind.List,
        FieldKind.Key => FormFieldKind.Key,
        _ => TextsOfSeveralLines.Contains(field.Name) ? FormFieldKind.Lines : FormFieldKind.Line,
    };

    private static Label? HintOf(FactField field) => field.Kind switch
    {
        FieldKind.Number => Bounds(field.Least, field.Most),
        FieldKind.List => ListHint,
        FieldKind.Key when field.Name is "job" => JobHint,
        _ => null,
    };

    private static ImmutableArray<FormOption> Options(ImmutableArray<string> words) => [.. words.Select(word => new FormOption(word, CatalogueWords.Of(word)))];

    private static Label Bounds(double least, double most) => new(
        string.Create(CultureInfo.InvariantCulture, $"Et tal fra {least} til {most}"),
        string.Create(CultureInfo.InvariantCulture, $"A number from {least} to {most}"));
}
