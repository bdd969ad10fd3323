using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Fremdrift.Core.Import.Lines;

/// <summary>
/// Reads the JSON that nearly every line holds: one flat object without escapes. It looks for all quotes of the line at once, which
/// is several times as fast as going from character to character. Whatever is out of the ordinary, right or wrong, it leaves to
/// <see cref="FullJson"/>.
/// </summary>
internal static class FlatJson
{
    /// <summary>How many bytes after the end of a line may be looked at; a buffer holds at least so many more than its lines.</summary>
    public const int Overrun = 64;

    /// <summary>Reads the line from <paramref name="from"/> to before <paramref name="to"/>; false leaves it to others.</summary>
    public static bool TryRead(byte[] bytes, int from, int to, RawLine line)
    {
        var quotes = line.QuotesFor(to - from);
        var count = FindQuotes(bytes, from, to, quotes, out var isAscii);
        if (count < 0) return false;
        line.Begin(bytes);
        line.IsPlain = isAscii;

        var next = 0;
        var at = SkipSpaces(bytes, from);
        if (bytes[at] != '{') return false;
        at = SkipSpaces(bytes, at + 1);
        while (true)
        {
            if (next + 1 >= count || quotes[next] != at || line.IsFull) return false;
            var name = Between(quotes[next], quotes[next + 1]);
            next += 2;
            at = SkipSpaces(bytes, name.At + name.Length + 1);
            if (bytes[at] != ':') return false;
            at = SkipSpaces(bytes, at + 1);
            if (bytes[at] == '"')
            {
                if (next + 1 >= count) return false;
                var value = Between(at, quotes[next + 1]);
                next += 2;
                line.Add(name, value, Form.Text);
                at = value.At + value.Length + 1;
            }
            else if (bytes[at] == '[')
            {
                var before = line.Entries.Length;
                at = ReadList(bytes, at, quotes.AsSpan(0, count), ref next, line);
                if (at < 0) return false;
                line.Add(name, new Piece(before, line.Entries.Length - before), Form.List);
            }
            else
            {
                var end = ReadScalar(bytes.AsSpan(at), out var form);
                if (end == 0) return false;
                line.Add(name, new Piece(at, end), form);
                at += end;
            }

            at = SkipSpaces(bytes, at);
            if (bytes[at] == '}') return SkipSpaces(bytes, at + 1) == to && next == count;
            if (bytes[at] != ',') return false;
            at = SkipSpaces(bytes, at + 1);
        }
    }

    private static Piece Between(int opening, int closing) => new(opening + 1, closing - opening - 1);

    /// <summary>Notes where the quotes stand and returns how many; -1 if there are escapes, control characters or invalid UTF-8.</summary>
    private static int FindQuotes(byte[] bytes, int from, int to, int[] quotes, out bool isAscii)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(bytes);
        isAscii = false;
        var count = 0;
        uint beyondAscii = 0;
        for (var at = from; at < to; at += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(ref start, (nuint)at);
            var inLine = to - at >= Vector256<byte>.Count ? uint.MaxValue : (1u << (to - at)) - 1;
            var special = Vector256.Equals(block, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(block, Vector256.Create((byte)' '))
                | Vector256.Equals(block, Vector256.Create((byte)0x7F));
            if ((special.ExtractMostSignificantBits() & inLine) != 0) return -1;
            beyondAscii |= block.ExtractMostSignificantBits() & inLine;
            var found = Vector256.Equals(block, Vector256.Create((byte)'"')).ExtractMostSignificantBits() & inLine;
            for (; found != 0; found &= found - 1) quotes[count++] = at + BitOperations.TrailingZeroCount(found);
        }

        isAscii = beyondAscii == 0;
        return isAscii || Utf8.IsValid(bytes.AsSpan(from, to - from)) ? count : -1;
    }

    private static int ReadList(byte[] bytes, int at, ReadOnlySpan<int> quotes, ref int next, RawLine line)
    {
        at = SkipSpaces(bytes, at + 1);
        if (bytes[at] == ']') return at + 1;
        while (true)
        {
            if (next + 1 >= quotes.Length || quotes[next] != at) return -1;
            var entry = Between(at, quotes[next + 1]);
            next += 2;
            line.AddEntry(entry);
            at = SkipSpaces(bytes, entry.At + entry.Length + 1);
            if (bytes[at] == ']') return at + 1;
            if (bytes[at] != ',') return -1;
            at = SkipSpaces(bytes, at + 1);
        }
    }

    /// <summary>The length of the literal or simple number that begins here; 0 if there is none.</summary>
    private static int ReadScalar(ReadOnlySpan<byte> bytes, out Form form)
    {
        form = Form.Number;
        switch (bytes[0])
        {
            case (byte)'t':
                form = Form.True;
                return bytes.StartsWith("true"u8) ? 4 : 0;
            case (byte)'f':
                form = Form.False;
                return bytes.StartsWith("false"u8) ? 5 : 0;
            case (byte)'n':
                form = Form.Null;
                return bytes.StartsWith("null"u8) ? 4 : 0;
            default:
                return ReadNumber(bytes);
        }
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes[0] == '-' ? 1 : 0;
        var at = SkipDigits(bytes, whole);
        if (at == whole || (bytes[whole] == '0' && at > whole + 1)) return 0;
        if (bytes[at] == '.')
        {
            var fraction = at + 1;
            at = SkipDigits(bytes, fraction);
            if (at == fraction) return 0;
        }

        return at;
    }

    private static int SkipDigits(ReadOnlySpan<byte> bytes, int at)
    {
        while (char.IsAsciiDigit((char)bytes[at])) at++;
        return at;
    }

    private static int SkipSpaces(byte[] bytes, int at)
    {
        while (bytes[at] == ' ') at++;
        return at;
    }
}
