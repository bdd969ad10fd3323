using System.Buffers;
using System.Text;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Synthetic;

/// <summary>Puts made-up facts into a table as if they had been written to a file and read again.</summary>
public static class SyntheticTable
{
    private const int LongestWord = 256;

    /// <summary>Adds the facts of all citizens to the table, which is left to be completed.</summary>
    public static void ToTable(this IEnumerable<SyntheticCitizen> citizens, FactTable table)
    {
        ArgumentNullException.ThrowIfNull(citizens);
        foreach (var citizen in citizens) citizen.ToTable(table);
    }

    /// <summary>Adds the citizen's facts to the table, which is left to be completed.</summary>
    public static void ToTable(this SyntheticCitizen citizen, FactTable table)
    {
        ArgumentNullException.ThrowIfNull(citizen);
        ArgumentNullException.ThrowIfNull(table);
        Span<byte> text = stackalloc byte[SyntheticCitizen.LongestId];
        Span<long> values = stackalloc long[16];
        var number = table.Citizens.Add(citizen.WriteKey(text));
        foreach (ref readonly var fact in citizen.Facts.AsSpan())
        {
            // Packing a list makes room among the table's values, so all are packed before the fact is added.
            var fields = fact.Type.Fields;
            for (var i = 0; i < fields.Length; i++) values[i] = Pack(table, citizen, fields[i], fact.Values[i]);
            var added = table.Add(new Fact
            {
                Recorded = fact.Recorded,
                From = fact.From,
                To = fact.To,
                Second = fact.Second,
                Citizen = number,
                Id = table.Texts.Add(citizen.WriteId(text, fact.Number)),
                Supersedes = fact.Supersedes == 0 ? -1 : table.Texts.Add(citizen.WriteId(text, fact.Supersedes)),
                Type = (short)fact.Type.Number,
            });
            values[..fields.Length].CopyTo(added);
        }
    }

    private static long Pack(FactTable table, SyntheticCitizen citizen, FactField field, in SyntheticValue value)
    {
        if (value.Kind == SyntheticKind.None) return Packed.Absent;
        Span<byte> text = stackalloc byte[SyntheticCitizen.LongestId];
        return value.Kind switch
        {
            _ when field.Kind == FieldKind.Given => value.Kind == SyntheticKind.Word || value.Number > 0 ? 1 : Packed.Absent,
            SyntheticKind.Word => Word(table, value.Word),
            SyntheticKind.NumberedName when field.Kind == FieldKind.Key => table.Key(value.Name.Write(text, (int)value.Number)),
            SyntheticKind.NumberedName => table.Word(value.Name.Write(text, (int)value.Number)),
            SyntheticKind.FactId => table.Key(citizen.WriteId(text, (int)value.Number)),
            SyntheticKind.Flag => Packed.Flag(value.Flag),
            SyntheticKind.Number => Packed.Number(value.Number),
            _ => List(table, value),
        };
    }

    private static long List(FactTable table, in SyntheticValue value)
    {
        var words = ArrayPool<long>.Shared.Rent(value.List.Length);
        for (var i = 0; i < value.List.Length; i++) words[i] = Word(table, value.List[i]);
        var list = table.AddList(words.AsSpan(0, value.List.Length));
        ArrayPool<long>.Shared.Return(words);
        return list;
    }

    private static long Word(FactTable table, string word)
    {
        Span<byte> text = stackalloc byte[LongestWord];
        return table.Word(text[..Encoding.UTF8.GetBytes(word, text)]);
    }
}
