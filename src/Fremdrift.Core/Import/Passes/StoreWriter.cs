using System.Buffers;
using System.Globalization;
using System.Text;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Makes of a fact what a store keeps of it, in blocks of memory that many facts share.</summary>
internal sealed class StoreWriter : IComparer<int>
{
    private const int BlockSize = 64 << 10;
    private const int LongestEscape = 6;
    private const int LongestNumber = 32;

    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private byte[] _block = new byte[BlockSize];
    private int _start;
    private int _used;
    private ReadOnlyMemory<byte> _citizen;
    private int[] _unknown = new int[8];
    private RawLine _line = new();

    public ReadFact Write(ParsedFact fact, string file, long line)
    {
        var bytes = fact.Bytes;
        var citizen = fact.Citizen.Of(bytes);
        if (!citizen.SequenceEqual(_citizen.Span)) _citizen = Keep(citizen);
        var id = Keep(fact.Id.Of(bytes));
        var supersedes = Keep(fact.Supersedes.Of(bytes));
        WriteFields(fact);
        return new ReadFact
        {
            Type = fact.Type,
            Citizen = _citizen,
            Id = id,
            Supersedes = supersedes,
            Fields = Written(),
            From = fact.From,
            To = fact.To,
            Second = fact.Second,
            Recorded = fact.Recorded,
            File = file,
            Line = line,
        };
    }

    /// <summary>Orders fields of the line by the bytes of their names.</summary>
    int IComparer<int>.Compare(int one, int other) => Name(_line.Fields[one]).SequenceCompareTo(Name(_line.Fields[other]));

    private void WriteFields(ParsedFact fact)
    {
        var separator = (byte)'{';
        var fields = fact.Type.Fields;
        var values = fact.Values;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Held == Held.Nothing) continue;
            WriteName(ref separator, fields[i].Name);
            WriteValue(fact.Line, values[i], fields[i]);
        }

        if (!fact.Unknown.IsEmpty) WriteUnknown(fact, ref separator);
        if (separator == '{') Put(separator);
        Put((byte)'}');
    }

    private void WriteUnknown(ParsedFact fact, ref byte separator)
    {
        _line = fact.Line;
        if (_unknown.Length < fact.Unknown.Length) _unknown = new int[fact.Unknown.Length];
        var unknown = _unknown.AsSpan(0, fact.Unknown.Length);
        fact.Unknown.CopyTo(unknown);
        unknown.Sort(this);
        foreach (var number in unknown)
        {
            ref readonly var field = ref _line.Fields[number];
            if (FieldJudge.IsEmpty(field)) continue;
            Put(separator);
            separator = (byte)',';
            WriteText(Name(field));
            Put((byte)':');
            if (field.Form is Form.Text or Form.Cell) WriteText(field.Value.Of(_line.Bytes));
            else if (field.Form == Form.List) WriteList(_line, field.Value);
            else Put(field.Value.Of(_line.Bytes));
        }
    }

    /// <summary>The names of the catalogue are ASCII without anything to escape.</summary>
    private void WriteName(ref byte separator, string name)
    {
        var room = Room(name.Length + 4);
        room[0] = separator;
        room[1] = (byte)'"';
        for (var i = 0; i < name.Length; i++) room[i + 2] = (byte)name[i];
        room[name.Length + 2] = (byte)'"';
        room[name.Length + 3] = (byte)':';
        _used += name.Length + 4;
        separator = (byte)',';
    }

    private void WriteValue(RawLine line, in ParsedValue value, FactField field)
    {
        switch (value.Held)
        {
            case Held.Text:
                WriteText(value.Text.Of(line.Bytes));
                break;
            case Held.Word:
                WriteWord(field.Values[(int)value.Bits]);
                break;
            case Held.Number:
                WriteNumber(Packed.ToNumber(value.Bits));
                break;
            case Held.Flag:
                Put(value.Bits != 0 ? "true"u8 : "false"u8);
                break;
            case Held.List:
                WriteList(line, value.Text);
                break;
        }
    }

    private void WriteWord(string word)
    {
        var room = Room((word.Length * 3) + 2);
        room[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(word, room[1..]);
        room[length + 1] = (byte)'"';
        _used += length + 2;
    }

    private void WriteNumber(double number)
    {
        // JSON has no word for what is too great to be counted, and a field that may hold it asks only whether it is above 0.
        number = Math.Clamp(number, double.MinValue, double.MaxValue);
        number.TryFormat(Room(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
        _used += length;
    }

    private void WriteList(RawLine line, Piece list)
    {
        var separator = (byte)'[';
        foreach (ref readonly var entry in line.Entries.Slice(list.At, list.Length))
        {
            Put(separator);
            separator = (byte)',';
            WriteText(entry.Of(line.Bytes));
        }

        if (separator == '[') Put(separator);
        Put((byte)']');
    }

    private void WriteText(ReadOnlySpan<byte> text)
    {
        var special = text.IndexOfAny(Escaped);
        Put((byte)'"');
        while (special >= 0)
        {
            Put(text[..special]);
            Escape(text[special]);
            text = text[(special + 1)..];
            special = text.IndexOfAny(Escaped);
        }

        Put(text);
        Put((byte)'"');
    }

    private void Escape(byte special)
    {
        if (special is (byte)'"' or (byte)'\\')
        {
            Put((byte)'\\');
            Put(special);
            return;
        }

        var room = Room(LongestEscape);
        "\\u00"u8.CopyTo(room);
        special.TryFormat(room[4..], out _, "x2", CultureInfo.InvariantCulture);
        _used += LongestEscape;
    }

    private void Put(byte one)
    {
        Room(1)[0] = one;
        _used++;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    private ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        Put(bytes);
        return Written();
    }

    /// <summary>What was written since it was last asked.</summary>
    private ReadOnlyMemory<byte> Written()
    {
        var written = _block.AsMemory(_start, _used - _start);
        _start = _used;
        return written;
    }

    /// <summary>At least so much room; what is being written moves to a new block where the old one is full.</summary>
    private Span<byte> Room(int count)
    {
        if (_block.Length - _used < count)
        {
            var begun = _block.AsSpan(_start, _used - _start);
            var block = new byte[Math.Max(BlockSize, (begun.Length + count) * 2)];
            begun.CopyTo(block);
            (_block, _start, _used) = (block, 0, begun.Length);
        }

        return _block.AsSpan(_used);
    }

    private ReadOnlySpan<byte> Name(in RawField field) => field.Name.Of(_line.Bytes);
}
