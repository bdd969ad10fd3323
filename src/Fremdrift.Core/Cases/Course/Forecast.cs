using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Course;

/// <summary>
/// A citizen's facts as they are on a day, to be evaluated far ahead: what would fall due if nothing more happened. Periods keep the
/// end that was registered; what begins after the day does not exist.
/// </summary>
internal static class Forecast
{
    /// <summary>A table with that citizen alone, who has number 0.</summary>
    public static FactTable TableOf(FactTable table, int citizen, int asOf, long knownAt)
    {
        var copy = new FactTable(table.Vocabulary);
        var number = copy.Citizens.Add(table.Citizens[citizen]);
        var history = table[citizen];
        foreach (var fact in history.Facts)
        {
            if (fact.From > asOf || !History.InForce(fact, knownAt)) continue;
            var fields = Catalogue.Types[fact.Type].Fields;
            var values = new long[fields.Length];
            for (var i = 0; i < values.Length; i++) values[i] = Copied(table, copy, fields[i].Kind, history.Value(fact, fields[i]));
            var added = copy.Add(fact with { Citizen = number, Id = copy.Texts.Add(table.Texts[fact.Id]), Supersedes = -1 });
            values.CopyTo(added);
        }

        copy.Complete();
        return copy;
    }

    private static long Copied(FactTable from, FactTable to, FieldKind kind, long value)
    {
        if (value == Packed.Absent || kind is FieldKind.Flag or FieldKind.Given or FieldKind.Number) return value;
        if (kind is not FieldKind.List) return CopiedWord(from, to, value);
        var (at, count) = Packed.ToList(value);
        var words = from.Values.Slice(at, count).ToArray();
        for (var i = 0; i < words.Length; i++) words[i] = CopiedWord(from, to, words[i]);
        return to.AddList(words);
    }

    private static long CopiedWord(FactTable from, FactTable to, long word) => word >= 0 ? word : ~(long)to.Texts.Add(from.Texts[(int)~word]);
}
