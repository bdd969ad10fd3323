using System.Collections.Immutable;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What became of a form: a fact, or everything that is wrong.</summary>
/// <param name="Fact">The fact; null if anything is wrong.</param>
/// <param name="Problems">What is wrong, in the order of the form's fields.</param>
public sealed record FormReading(NewFact? Fact, ImmutableArray<FieldProblem> Problems);

/// <summary>Makes facts of what people type into forms, and the reverse.</summary>
public static class FactForm
{
    /// <summary>Reads a form. Names it does not have are left alone.</summary>
    /// <param name="type">The type of fact.</param>
    /// <param name="typed">What was typed, by field.</param>
    /// <param name="today">The day it was typed, as a day number.</param>
    /// <param name="corrects">The fact it corrects; what that one holds beside the form's fields is kept.</param>
    public static FormReading Read(FactType type, IReadOnlyDictionary<string, string> typed, int today, NewFact? corrects = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(typed);
        var reader = new FormReader(WorkedOut.In(type, typed), today);
        var (from, to, second) = reader.Days(type);
        var fields = new List<KeyValuePair<string, FieldValue>>();
        foreach (var field in FormFields.Of(type).Where(field => field.Kind is not (FormFieldKind.Day or FormFieldKind.Time)))
        {
            if (reader.Value(field) is { } value) fields.Add(new(field.Name, value));
        }

        if (reader.Problems.Count > 0) return new FormReading(null, [.. reader.Problems]);
        fields.AddRange(Kept(type, corrects));
        return new FormReading(new NewFact { Type = type, From = from, To = to, Second = second, Fields = fields }, []);
    }

    /// <summary>What to fill a form with so that it reads as the fact, such as to correct it. Fields that hold nothing are left out.</summary>
    public static IReadOnlyDictionary<string, string> Write(NewFact fact, Language language)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in FormFields.Of(fact.Type))
        {
            if (Written(fact, field, language) is { } text) typed[field.Name] = text;
        }

        return typed;
    }

    private static string? Written(NewFact fact, FormField field, Language language) => field.Name switch
    {
        "time" when field.Kind is FormFieldKind.Time => TypedTime.Write(fact.Second, language),
        "to" when field.Kind is FormFieldKind.Day => fact.To == Fact.Ongoing ? null : TypedDay.Write(fact.To),
        _ when field.Kind is FormFieldKind.Day => TypedDay.Write(fact.From),
        _ => fact[field.Name] switch
        {
            null => null,
            TextValue text => text.Text,
            NumberValue number => TypedNumber.Write(number.Number),
            FlagValue flag when field.Kind is FormFieldKind.Flag => flag.Flag ? "true" : "false",
            FlagValue flag => flag.Flag ? "ja" : "nej",
            ListValue list => TypedList.Write(list.Entries),
            RawValue raw => raw.Json,
            _ => null,
        },
    };

    private static IEnumerable<KeyValuePair<string, FieldValue>> Kept(FactType type, NewFact? corrects)
    {
        if (corrects is null || corrects.Type != type) return [];
        var shown = FormFields.Of(type).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return corrects.Fields.Where(field => !shown.Contains(field.Key));
    }
}
