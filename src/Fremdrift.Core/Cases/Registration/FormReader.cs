using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Reads the fields of one form and notes everything that is wrong.</summary>
internal sealed class FormReader(IReadOnlyDictionary<string, string> typed, int today)
{
    public List<FieldProblem> Problems { get; } = [];

    /// <summary>Where the fact lies in time; without meaning if there are problems.</summary>
    public (int From, int To, int Second) Days(FactType type)
    {
        var fields = FormFields.Of(type);
        switch (type.Shape)
        {
            case FactShape.Date:
                var date = Day(fields[0]);
                return (date ?? 0, date ?? 0, 0);
            case FactShape.Period:
                var (from, to) = (Day(fields[0]), Day(fields[1]));
                if (to < from) Problems.Add(FieldProblem.EndBeforeStart(fields[1].Name));
                return (from ?? 0, to ?? Fact.Ongoing, 0);
            case FactShape.At:
                return Moment(fields[0], fields[1]);
            default:
                return (0, 0, 0);
        }
    }

    /// <summary>What a field holds; null if nothing, or nothing right.</summary>
    public FieldValue? Value(FormField field)
    {
        var text = TypedText.Tidy(Typed(field.Name));
        if (text.Length > field.Longest) return Wrong(FieldProblem.TooLong(field.Name, field.Longest, text.Length));
        if (text.Length == 0) return field.Required ? Wrong(FieldProblem.Missing(field)) : null;
        if (TypedText.HoldsControl(text, field.Kind is FormFieldKind.Lines or FormFieldKind.List)) return Wrong(FieldProblem.Control(field.Name));
        return field.Kind switch
        {
            FormFieldKind.Choice => Option(field, text) is { } value ? new TextValue(value) : Wrong(FieldProblem.Choice(field)),
            FormFieldKind.OpenChoice => new TextValue(Option(field, text) ?? text),
            FormFieldKind.Flag => Truth(text) is { } flag ? new FlagValue(flag) : Wrong(FieldProblem.Flag(field.Name)),
            FormFieldKind.Number => Number(field, text),
            FormFieldKind.List => List(field, text),
            FormFieldKind.Cvr => Company(field, text),
            _ when field.Fills?.Kind is FieldKind.Given => Given(field, text),
            _ => new TextValue(text),
        };
    }

    private (int From, int To, int Second) Moment(FormField date, FormField time)
    {
        var (day, clock) = (Typed(date.Name).Trim(), Typed(time.Name).Trim());
        if (clock.Length == 0 && TypedDay.Read(day, today).Fault is not DayFault.None) (day, clock) = Parted(day);
        var read = day.Length == 0 ? Missing(date) : Day(date, day);
        if (clock.Length == 0) Problems.Add(FieldProblem.Missing(time));
        else if (TypedTime.Read(clock) is { } second) return (read ?? 0, read ?? 0, second);
        else Problems.Add(FieldProblem.Time(time.Name));
        return (0, 0, 0);
    }

    /// <summary>A date and a time that were typed together.</summary>
    private (string Day, string Time) Parted(string text)
    {
        for (var i = Math.Min(text.Length, 60) - 1; i > 0; i--)
        {
            if (text[i] is not (' ' or 'T' or 't')) continue;
            var (day, time) = (text[..i].TrimEnd(), text[(i + 1)..]);
            if (day.EndsWith("kl.", StringComparison.OrdinalIgnoreCase) || day.EndsWith(" kl", StringComparison.OrdinalIgnoreCase)) day = day[..day.LastIndexOf('k')].TrimEnd();
            if (TypedTime.Read(time) is not null && TypedDay.Read(day, today).Fault is DayFault.None) return (day, time);
        }

        return (text, "");
    }

    private int? Day(FormField field)
    {
        var text = Typed(field.Name).Trim();
        if (text.Length > 0) return Day(field, text);
        return field.Required ? Missing(field) : null;
    }

    private int? Day(FormField field, string text)
    {
        var day = TypedDay.Read(text, today);
        if (day.Fault is DayFault.None) return day.Day;
        Problems.Add(FieldProblem.Day(field, day));
        return null;
    }

    private int? Missing(FormField field)
    {
        Problems.Add(FieldProblem.Missing(field));
        return null;
    }

    private FieldValue? Number(FormField field, string text)
    {
        return TypedNumber.Read(text) is { } number && number >= field.Least && number <= field.Most ? new NumberValue(number) : Wrong(FieldProblem.Number(field));
    }

    private FieldValue? Company(FormField field, string text)
    {
        var reading = Cvr.Read(text);
        return reading.IsRight ? new TextValue(reading.Number.Digits) : Wrong(new FieldProblem(field.Name, new(reading.Says(Language.Danish), reading.Says(Language.English))));
    }

    private FieldValue? List(FormField field, string text)
    {
        var words = TypedList.Read(text);
        if (words.Count > TypedList.Most) return Wrong(FieldProblem.TooMany(field.Name, TypedList.Most));
        return words.Count > 0 ? new ListValue(words) : field.Required ? Wrong(FieldProblem.Missing(field)) : null;
    }

    /// <summary>What counts as given or not is read as in a file: a number, yes or no, else the text.</summary>
    private FieldValue? Given(FormField field, string text)
    {
        if (TypedNumber.Read(text) is { } number) return number >= field.Least && number <= field.Most ? new NumberValue(number) : Wrong(FieldProblem.Given(field));
        if (Truth(text) is { } truth) return new FlagValue(truth);
        // What only a machine calls a number, such as "NaN" or "1e9", says nothing to whoever reads the paper.
        return double.TryParse(text, CultureInfo.InvariantCulture, out _) ? Wrong(FieldProblem.Given(field)) : new TextValue(text);
    }

    private static string? Option(FormField field, string text) => field.Options
        .FirstOrDefault(option => Same(option.Value, text) || Same(option.Label.Danish, text) || Same(option.Label.English, text))?.Value;

    private static bool? Truth(string text) => text.ToLowerInvariant() switch
    {
        "true" or "ja" or "yes" or "on" or "1" => true,
        "false" or "nej" or "no" or "off" or "0" => false,
        _ => null,
    };

    private FieldValue? Wrong(FieldProblem problem)
    {
        Problems.Add(problem);
        return null;
    }

    private string Typed(string name) => typed.GetValueOrDefault(name) ?? "";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
