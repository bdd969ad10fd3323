using System.Runtime.InteropServices;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>What a field was found to hold.</summary>
internal enum Held : byte
{
    Nothing,

    /// <summary>A text: a piece of the line.</summary>
    Text,

    /// <summary>One of the field's own words: its place among <see cref="FactField.Values"/>.</summary>
    Word,
    Number,
    Flag,

    /// <summary>Texts: which of the line's entries.</summary>
    List,
}

/// <summary>A value that was found good, not yet packed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParsedValue(Held Held, Piece Text, long Bits)
{
    public static ParsedValue OfText(Piece text) => new(Held.Text, text, 0);

    public static ParsedValue OfWord(int place) => new(Held.Word, default, place);

    public static ParsedValue OfNumber(double number) => new(Held.Number, default, Packed.Number(number));

    public static ParsedValue OfFlag(bool flag) => new(Held.Flag, default, Packed.Flag(flag));

    public static ParsedValue OfList(Piece entries) => new(Held.List, entries, 0);
}

/// <summary>A fact that was found good, in pieces of the line it was read from. Used again for line after line.</summary>
internal sealed class ParsedFact
{
    private readonly ParsedValue[] _values = new ParsedValue[Catalogue.Types.Max(type => type.Fields.Length)];
    private int[] _unknown = new int[8];
    private int _unknownCount;

    public RawLine Line { get; } = new();

    public byte[] Bytes => Line.Bytes;

    public FactType Type { get; set; } = Catalogue.Retraction;

    public Piece Id { get; set; }

    public Piece Citizen { get; set; }

    /// <summary>Empty if it supersedes nothing.</summary>
    public Piece Supersedes { get; set; }

    public long Recorded { get; set; }

    public int From { get; set; }

    public int To { get; set; }

    public int Second { get; set; }

    /// <summary>One for each field of the type.</summary>
    public Span<ParsedValue> Values => _values.AsSpan(0, Type.Fields.Length);

    /// <summary>Which of the line's fields the type does not have. They count: a fact that differs in them is another one.</summary>
    public ReadOnlySpan<int> Unknown => _unknown.AsSpan(0, _unknownCount);

    public void Begin()
    {
        (Id, Citizen, Supersedes) = (default, default, default);
        (Recorded, From, To, Second) = (0, 0, 0, 0);
        _unknownCount = 0;
    }

    public void AddUnknown(int field)
    {
        if (_unknownCount == _unknown.Length) Array.Resize(ref _unknown, _unknown.Length * 2);
        _unknown[_unknownCount++] = field;
    }
}
