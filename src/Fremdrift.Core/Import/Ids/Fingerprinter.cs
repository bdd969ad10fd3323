using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Ids;

/// <summary>96 bits that stand for an id.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct IdPrint(ulong High, uint Low)
{
    /// <summary>Which of the parts of the index the id belongs to.</summary>
    public int Partition => (int)(High >> 56);
}

/// <summary>
/// Fingerprints of ids and contents, so that millions of them can be compared without being held. Made by multiplying 64-bit words
/// and folding the 128-bit product, with keys drawn anew for each run: nobody can prepare two ids that meet, and by chance two of
/// a hundred million meet once in ten trillion runs.
/// </summary>
internal sealed class Fingerprinter
{
    private readonly Keys _first;
    private readonly Keys _second;
    private readonly Keys _content;

    public Fingerprinter()
    {
        (_first, _second, _content) = (Keys.Draw(), Keys.Draw(), Keys.Draw());
    }

    public IdPrint OfId(ReadOnlySpan<byte> id) => new(Hash(id, _first), (uint)Hash(id, _second));

    public uint OfCitizen(ReadOnlySpan<byte> citizen) => (uint)Hash(citizen, _second);

    /// <summary>
    /// What the fact says, and of whom. The order of its fields and the way they are written do not matter: numbers count by
    /// value, moments by the instant, and a field that holds nothing is as if it were absent.
    /// </summary>
    public ulong OfContent(ParsedFact fact)
    {
        var bytes = fact.Bytes;
        var print = Fold((ulong)fact.Type.Number, Hash(fact.Citizen.Of(bytes), _content));
        print = Fold(print, (ulong)fact.Recorded);
        print = Fold(print, ((ulong)(uint)fact.From << 32) | (uint)fact.To);
        print = Fold(print, (ulong)fact.Second);
        if (!fact.Supersedes.IsEmpty) print = Fold(print, Hash(fact.Supersedes.Of(bytes), _content));
        foreach (ref readonly var value in fact.Values)
        {
            print = Fold(print, (ulong)value.Held);
            if (value.Held == Held.Text) print = Fold(print, Hash(value.Text.Of(bytes), _content));
            else if (value.Held == Held.List) print = FoldList(print, fact.Line, value.Text);
            else if (value.Held != Held.Nothing) print = Fold(print, (ulong)value.Bits);
        }

        // A sum, for fields the type does not have may stand in any order.
        ulong unknown = 0;
        foreach (var number in fact.Unknown) unknown += OfUnknown(fact.Line, fact.Line.Fields[number]);
        return print + unknown;
    }

    private ulong OfUnknown(RawLine line, in RawField field)
    {
        if (FieldJudge.IsEmpty(field)) return 0;
        var name = Hash(field.Name.Of(line.Bytes), _content);
        return field.Form == Form.List
            ? FoldList(name, line, field.Value)
            : Fold(name, Hash(field.Value.Of(line.Bytes), _content));
    }

    private ulong FoldList(ulong print, RawLine line, Piece list)
    {
        foreach (ref readonly var entry in line.Entries.Slice(list.At, list.Length))
            print = Fold(print, Hash(entry.Of(line.Bytes), _content));
        return Fold(print, (ulong)list.Length);
    }

    private ulong Fold(ulong print, ulong value) => Multiply(print ^ _content.A, value ^ _content.B);

    private static ulong Hash(ReadOnlySpan<byte> text, in Keys keys)
    {
        var length = text.Length;
        var hash = keys.C;
        while (text.Length > 16)
        {
            hash = Multiply(Word(text) ^ keys.A, Word(text[8..]) ^ hash);
            text = text[16..];
        }

        var (low, high) = text.Length switch
        {
            >= 8 => (Word(text), Word(text[^8..])),
            >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
            > 0 => (text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16), 0ul),
            _ => (0ul, 0ul),
        };
        return Multiply(keys.B ^ (ulong)length, Multiply(low ^ keys.A, high ^ hash));
    }

    private static ulong Word(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static ulong Multiply(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Keys(ulong A, ulong B, ulong C)
    {
        public static Keys Draw()
        {
            Span<ulong> drawn = stackalloc ulong[3];
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(drawn));
            return new Keys(drawn[0], drawn[1], drawn[2]);
        }
    }
}
