using System.Runtime.InteropServices;
using Fremdrift.Core.Import.Judging;

namespace Fremdrift.Core.Import.Lines;

/// <summary>In which form a value was written.</summary>
internal enum Form : byte
{
    /// <summary>A JSON string, unescaped.</summary>
    Text,

    /// <summary>A CSV cell, unquoted: its field's kind decides what it means.</summary>
    Cell,
    Number,
    True,
    False,
    Null,

    /// <summary>A JSON array of strings; its entries stand in <see cref="RawLine.Entries"/>.</summary>
    List,

    /// <summary>A JSON array that holds something else than strings.</summary>
    MixedList,
    Object,
}

/// <summary>A stretch of the bytes of a line.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int At, int Length)
{
    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<byte> Of(byte[] bytes) => bytes.AsSpan(At, Length);
}

/// <summary>A field as written. For a <see cref="Form.List"/> the value says which of the line's entries it holds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawField(Piece Name, Piece Value, Form Form);

/// <summary>
/// One line as written, before anything in it is judged: what the JSON and the CSV reader hand to the <see cref="FactJudge"/>. Names
/// and values are pieces of the buffer the line was read into, so that nothing is copied.
/// </summary>
internal sealed class RawLine
{
    public const int MostFields = 256;

    private RawField[] _fields = new RawField[32];
    private Piece[] _entries = new Piece[32];
    private int[] _quotes = new int[1024];
    private int _fieldCount;
    private int _entryCount;

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Whether the line is known to be ASCII without control characters, in its texts too.</summary>
    public bool IsPlain { get; set; }

    /// <summary>Whether numbers in cells may be written with a decimal comma.</summary>
    public bool DecimalComma { get; set; }

    public ReadOnlySpan<RawField> Fields => _fields.AsSpan(0, _fieldCount);

    public ReadOnlySpan<Piece> Entries => _entries.AsSpan(0, _entryCount);

    public bool IsFull => _fieldCount == MostFields;

    public void Begin(byte[] bytes)
    {
        Bytes = bytes;
        IsPlain = false;
        _fieldCount = 0;
        _entryCount = 0;
    }

    public void Add(Piece name, Piece value, Form form)
    {
        if (_fieldCount == _fields.Length) Array.Resize(ref _fields, _fields.Length * 2);
        _fields[_fieldCount++] = new RawField(name, value, form);
    }

    public void AddEntry(Piece entry)
    {
        if (_entryCount == _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
        _entries[_entryCount++] = entry;
    }

    /// <summary>Room to note where the quotes of a line of that length stand.</summary>
    public int[] QuotesFor(int length)
    {
        if (_quotes.Length < length) _quotes = new int[Math.Max(length, _quotes.Length * 2)];
        return _quotes;
    }
}
