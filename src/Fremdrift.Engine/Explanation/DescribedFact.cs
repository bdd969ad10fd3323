using System.Globalization;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Explanation;

/// <summary>A fact as people read it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="Days">The days it lies on; one that goes on ends on <see cref="Day.Last"/>.</param>
/// <param name="Second">Seconds since midnight, for a message or reply; 0 otherwise.</param>
/// <param name="Fields">What its fields say, those that say nothing left out.</param>
public sealed record DescribedFact(FactType Type, string Id, Run Days, int Second, IReadOnlyList<KeyValuePair<FactField, string>> Fields)
{
    internal static DescribedFact Of(in History history, in Fact fact)
    {
        var type = Catalogue.Types[fact.Type];
        var fields = new List<KeyValuePair<FactField, string>>();
        foreach (var field in type.Fields)
        {
            var value = history.Value(fact, field);
            if (value != Packed.Absent) fields.Add(new(field, Text(history, field.Kind, value)));
        }

        return new DescribedFact(type, history.Table.Texts.Text(fact.Id), new Run(fact.From, Math.Min(fact.To, Day.Last)), fact.Second, fields);
    }

    private static string Text(in History history, FieldKind kind, long value)
    {
        switch (kind)
        {
            case FieldKind.Flag: return value == 1 ? "true" : "false";
            case FieldKind.Given: return "true";
            case FieldKind.Number: return Packed.ToNumber(value).ToString("0.##########", CultureInfo.InvariantCulture);
            case FieldKind.List:
                var words = new List<string>();
                var (at, count) = Packed.ToList(value);
                for (var i = at; i < at + count; i++) words.Add(history.Table.Text(history.Values[i]));
                return string.Join(", ", words);
            default: return history.Table.Text(value);
        }
    }
}
