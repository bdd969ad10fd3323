using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Fremdrift.Core.Import.Lines;

namespace Fremdrift.Core.Import.Judging;

/// <summary>What the text of a CSV cell means, where JSON would have said so by its form.</summary>
internal static class Cell
{
    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789.,-"u8);

    public static bool TryTruth(ReadOnlySpan<byte> text, out bool truth)
    {
        truth = Is(text, "true"u8) || Is(text, "ja"u8) || Is(text, "1"u8);
        return truth || Is(text, "false"u8) || Is(text, "nej"u8) || Is(text, "0"u8);
    }

    /// <summary>A number with a decimal point, or, where the file may write so, with a decimal comma.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, bool decimalComma, out double number)
    {
        number = 0;
        Span<byte> digits = stackalloc byte[32];
        if (text.Length > digits.Length || text.ContainsAnyExcept(OfNumbers)) return false;
        text.CopyTo(digits);
        digits = digits[..text.Length];
        var comma = digits.IndexOf((byte)',');
        if (comma >= 0)
        {
            if (!decimalComma) return false;
            digits[comma] = (byte)'.';
        }

        return Utf8Parser.TryParse(digits, out number, out var read) && read == digits.Length;
    }

    /// <summary>Cuts a cell into entries of a list and returns which of the line's entries they are; empty ones are left out.</summary>
    public static Piece Split(RawLine line, Piece cell)
    {
        var first = line.Entries.Length;
        var at = cell.At;
        while (at <= cell.At + cell.Length)
        {
            var rest = line.Bytes.AsSpan(at, cell.At + cell.Length - at);
            var length = rest.IndexOf((byte)';');
            if (length < 0) length = rest.Length;
            var entry = Trim(line.Bytes, new Piece(at, length));
            if (!entry.IsEmpty) line.AddEntry(entry);
            at += length + 1;
        }

        return new Piece(first, line.Entries.Length - first);
    }

    /// <summary>The piece without the spaces around it.</summary>
    public static Piece Trim(byte[] bytes, Piece piece)
    {
        var trimmed = piece.Of(bytes).TrimStart((byte)' ');
        var at = piece.At + piece.Length - trimmed.Length;
        return new Piece(at, trimmed.TrimEnd((byte)' ').Length);
    }

    // Spreadsheets write TRUE where they read true.
    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(text, word);
}
