using System.Runtime.InteropServices;
using Fremdrift.Core.Import.Judging;

namespace Fremdrift.Core.Import.Lines;

/// <summary>How a CSV record ends.</summary>
internal enum RecordEnd
{
    LineBreak,
    File,

    /// <summary>A quote is opened and not closed.</summary>
    OpenQuote,

    /// <summary>Something other than a separator follows a closing quote.</summary>
    AfterQuote,
    TooLong,
}

/// <summary>
/// The cells of one CSV record (RFC 4180). A cell that begins with a quote ends with one, and may hold separators, line breaks and
/// doubled quotes; around any other cell spaces do not count.
/// </summary>
internal sealed class CsvRecord
{
    private readonly List<QuotedPiece> _cells = [];

    public int Count => _cells.Count;

    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank => _cells.TrueForAll(cell => cell.Piece.IsEmpty);

    /// <summary>How many line breaks the record holds, the last one included.</summary>
    public int LineBreaks { get; private set; }

    /// <summary>Where the next record begins, if this one ended well.</summary>
    public int Next { get; private set; }

    /// <summary>Finds the cells of the record that begins in the window; the bytes are left as they are.</summary>
    public RecordEnd Find(CsvWindow window, byte separator)
    {
        _cells.Clear();
        var bytes = window.Bytes.AsSpan(0, window.Limit);
        var at = window.Next;
        while (true)
        {
            var quoted = at < bytes.Length && bytes[at] == '"';
            var start = quoted ? at + 1 : at;
            if (quoted)
            {
                at = FindClosingQuote(bytes, start);
                if (at < 0) return window.HoldsEnd ? RecordEnd.OpenQuote : RecordEnd.TooLong;
                Add(new Piece(start, at - start), isQuoted: true);
                at = SkipReturn(bytes, at + 1);
                if (at < bytes.Length && bytes[at] != separator && bytes[at] != '\n') return RecordEnd.AfterQuote;
            }
            else
            {
                var length = bytes[at..].IndexOfAny(separator, (byte)'\n');
                at = length < 0 ? bytes.Length : at + length;
                Add(Trim(bytes, start, at), isQuoted: false);
            }

            if (at == bytes.Length && !window.HoldsEnd) return RecordEnd.TooLong;
            if (at < bytes.Length && bytes[at] == separator) at++;
            else return End(bytes, window.Next, at);
        }
    }

    /// <summary>The cell, with doubled quotes made single in place.</summary>
    public Piece Cell(byte[] bytes, int number)
    {
        var (piece, isQuoted) = _cells[number];
        if (!isQuoted || !piece.Of(bytes).Contains((byte)'"')) return piece;
        var write = piece.At;
        for (var read = piece.At; read < piece.At + piece.Length; read++)
        {
            if (bytes[read] == '"') read++;
            bytes[write++] = bytes[read];
        }

        piece = new Piece(piece.At, write - piece.At);
        _cells[number] = new QuotedPiece(piece, IsQuoted: false);
        return piece;
    }

    private static int FindClosingQuote(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var quote = bytes[at..].IndexOf((byte)'"');
            if (quote < 0) return -1;
            at += quote;
            if (at + 1 >= bytes.Length || bytes[at + 1] != '"') return at;
            at += 2;
        }
    }

    private static int SkipReturn(ReadOnlySpan<byte> bytes, int at) =>
        at < bytes.Length && bytes[at] == '\r' && (at + 1 == bytes.Length || bytes[at + 1] == '\n') ? at + 1 : at;

    private static Piece Trim(ReadOnlySpan<byte> bytes, int start, int end)
    {
        while (start < end && bytes[start] is (byte)' ' or (byte)'\t') start++;
        while (end > start && bytes[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r') end--;
        return new Piece(start, end - start);
    }

    private void Add(Piece piece, bool isQuoted) => _cells.Add(new QuotedPiece(piece, isQuoted));

    private RecordEnd End(ReadOnlySpan<byte> bytes, int start, int end)
    {
        var endsFile = end == bytes.Length;
        Next = endsFile ? end : end + 1;
        LineBreaks = bytes[start..Next].Count((byte)'\n');
        return endsFile ? RecordEnd.File : RecordEnd.LineBreak;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct QuotedPiece(Piece Piece, bool IsQuoted);
}
