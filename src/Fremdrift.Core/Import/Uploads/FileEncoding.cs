using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Uploads;

/// <summary>Finds the first line of a file that is not UTF-8, as where a spreadsheet saved it as Windows-1252.</summary>
internal static class FileEncoding
{
    private static readonly Label SaveAsUtf8 = new("gem den som CSV UTF-8, og send den igen", "save it as CSV UTF-8 and send it again");

    /// <summary>The fault; null if the file is UTF-8. A character that is cut by the file's end is none.</summary>
    public static FileFault? FindFault(ReadOnlySpan<byte> head, Stream rest)
    {
        var buffer = new byte[FileKinds.HeadLength + 3];
        head.CopyTo(buffer);
        var (filled, line) = (head.Length, 1L);
        while (true)
        {
            var whole = WholeCharacters(buffer.AsSpan(0, filled));
            var bytes = buffer.AsSpan(0, whole);
            if (!Utf8.IsValid(bytes)) return Fault(line + bytes[..ValidLength(bytes)].Count((byte)'\n'));
            line += bytes.Count((byte)'\n');
            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
            filled -= whole;
            var read = rest.Read(buffer, filled, buffer.Length - filled);
            if (read == 0) return null;
            filled += read;
        }
    }

    /// <summary>How many bytes there are without a character that is only begun.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if (lead < 0x80) break;
            if (lead < 0xC0) continue;
            return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var read) == OperationStatus.Done) at += read;
        return at;
    }

    private static FileFault Fault(long line)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        var what = new Label(
            $"filen er ikke UTF-8, men ser ud til at være gemt som ANSI (Windows-1252); det ses første gang på linje {number}",
            $"the file is not UTF-8 but seems to be saved as ANSI (Windows-1252); it first shows at line {number}");
        return new FileFault(what, SaveAsUtf8, line);
    }
}
