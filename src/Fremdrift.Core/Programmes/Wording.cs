using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Programmes;

/// <summary>How results are put into words, wherever they are shown: in one language, for one plan, as of one day.</summary>
public sealed class Wording
{
    /// <summary>What stands in a registration that is looked for, where anything would do.</summary>
    private const string Anything = "…";

    public Wording(Plan plan, Language language, int asOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(language);
        (Plan, Language, AsOf, Today) = (plan, language, asOf, asOf);
        Texts = language.Of(plan.Model);
    }

    public Plan Plan { get; }

    public Language Language { get; }

    /// <summary>The day that the results are of.</summary>
    public int AsOf { get; }

    /// <summary>The day that is spoken of as today.</summary>
    public int Today { get; init; }

    public ModelTexts Texts { get; }

    /// <summary>What people call a job, a message or whatever else a key stands for; the key itself unless told otherwise.</summary>
    public Func<string, string> KeyTitle { get; init; } = static key => key;

    /// <summary>What people call someone whose key a registration names; the key itself unless told otherwise.</summary>
    public Func<string, string> PersonTitle { get; init; } = static key => key;

    /// <summary>How something owed stands, in a few words.</summary>
    public string Status(ObligationStatus status, in Instance instance)
    {
        var days = AsOf - instance.Due;
        return status switch
        {
            ObligationStatus.Overdue when days == 0 => T("over tiden", "out of time"),
            ObligationStatus.Overdue => T($"{Days(days)} over fristen", $"{Days(days)} overdue"),
            ObligationStatus.Pending when days == 0 => T("skal ske i dag", "due today"),
            ObligationStatus.Pending => T($"om {Days(-days)}", $"due in {Days(-days)}"),
            ObligationStatus.Fulfilled => T($"opfyldt {Met(instance)}", $"met on {Met(instance)}"),
            ObligationStatus.Late => T($"opfyldt for sent, {Met(instance)}", $"met late, on {Met(instance)}"),
            ObligationStatus.Waived => T($"undtaget {Language.Date(instance.WaivedOn)}", $"waived on {Language.Date(instance.WaivedOn)}"),
            ObligationStatus.Lapsed => T("bortfaldt før fristen", "lapsed before it was due"),
            _ => T("blev ikke opfyldt", "was not met"),
        };
    }

    /// <summary>When it opened, with the time of day where that counts.</summary>
    public string Opened(in Instance instance) => Moment(instance.Opens, instance.IsTimed, instance.Second);

    /// <summary>When it is due, with the time of day where that counts.</summary>
    public string Due(in Instance instance) => Moment(instance.Due, instance.IsTimed, instance.DueSecond);

    /// <summary>When it was met, with the time of day where that counts.</summary>
    public string Met(in Instance instance) => Moment(instance.FulfilledOn, instance.IsTimed, instance.FulfilledSecond);

    public string Moment(int day, bool timed, int second) =>
        timed ? $"{Language.Date(day)} {T("kl.", "at")} {Language.Time(second)}" : Language.Date(day);

    /// <summary>A number of days: 1 dag, 3 dage.</summary>
    public string Days(int number) => number == 1 ? T("1 dag", "1 day") : T($"{number} dage", $"{number} days");

    /// <summary>A fact as one reads it, without its id.</summary>
    public string Fact(DescribedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var fields = string.Join(", ", fact.Fields.Select(field => Field(fact.Type == Catalogue.Waiver && field.Key.Name is "rule" ? new(field.Key, Texts.Of(Section.Obligations, field.Value).Title) : field)));
        return $"{Language.Of(fact.Type.Label)}{(fields.Length == 0 ? "" : $" ({fields})")}, {When(fact)}";
    }

    /// <summary>When a fact lies.</summary>
    public string When(DescribedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Type.Shape switch
        {
            FactShape.At => Moment(fact.Days.From, timed: true, fact.Second),
            FactShape.Period => Language.Days(fact.Days, AsOf),
            _ => Language.Date(fact.Days.From),
        };
    }

    /// <summary>What the fields of a registration that is looked for would have to say.</summary>
    public string Fields(IEnumerable<KeyValuePair<FactField, string>> fields) =>
        string.Join(", ", fields.Where(field => field.Value is not Anything).Select(Field));

    public string Field(KeyValuePair<FactField, string> field)
    {
        var value = field.Value switch
        {
            "true" => T("ja", "yes"),
            "false" => T("nej", "no"),
            _ when field.Key.Kind is FieldKind.Choice or FieldKind.OpenChoice => Language.Of(CatalogueWords.Of(field.Value)),
            _ when field.Key.Kind is FieldKind.Key => KeyTitle(field.Value),
            _ when field.Key.Kind is FieldKind.Number => field.Value.Replace('.', T(",", ".")[0]),
            _ when field.Key.Name is "broker" or "by" => PersonTitle(field.Value),
            _ => field.Value,
        };
        return $"{Language.Of(field.Key.Label).ToLowerInvariant()}: {value}";
    }

    /// <summary>The days of the edition, as the programme's period.</summary>
    public string Period => $"{T("programmets periode", "the programme's period")}, {Language.Days(new Run(Plan.Edition.From, Plan.Edition.To), Day.Last)}";

    /// <summary>The stretch that a day of a reason lies in; empty if it lies in none.</summary>
    public string Since(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Days.RunContaining(reason.Day) is { } run ? $", {Language.Days(run, AsOf)}" : "";
    }

    private string T(string danish, string english) => Language.Pick(danish, english);
}
