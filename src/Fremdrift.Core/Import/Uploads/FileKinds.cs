using System.Text;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Uploads;

/// <summary>Tells from its beginning what kind of file it is.</summary>
internal static class FileKinds
{
    public const int HeadLength = 64 << 10;

    private const int LookedForZeros = 4096;

    private static readonly Label SaveAsCsv = new("gem den som CSV UTF-8", "save it as CSV UTF-8");
    private static readonly Label SendFacts = new("send registreringerne som CSV eller JSON Lines", "send the facts as CSV or JSON Lines");

    private static readonly FileFault Excel = new(
        new("filen er et Excel-ark", "the file is an Excel workbook"),
        new("åbn den i Excel, og gem den som CSV UTF-8", "open it in Excel and save it as CSV UTF-8"));

    private static readonly FileFault Spreadsheet = new(
        new("filen er et regneark (ODS)", "the file is a spreadsheet (ODS)"), new("åbn den, og gem den som CSV UTF-8", "open it and save it as CSV UTF-8"));

    private static readonly FileFault Unicode16 = new(
        new("filen er gemt som Unicode (UTF-16)", "the file is saved as Unicode (UTF-16)"), SaveAsCsv);

    private static readonly FileFault Unicode32 = new(
        new("filen er gemt som Unicode (UTF-32)", "the file is saved as Unicode (UTF-32)"), SaveAsCsv);

    private static readonly FileFault Empty = new(
        new("filen er tom", "the file is empty"), new("send filen med registreringerne", "send the file that holds the facts"));

    private static readonly FileFault Zip = new(
        new("filen er pakket (zip)", "the file is packed (zip)"), new("pak den ud, og send det, der er i den", "unpack it and send what is in it"));

    private static readonly FileFault Gzip = new(
        new("filen er pakket (gzip)", "the file is packed (gzip)"), new("pak den ud, og send det, der er i den", "unpack it and send what is in it"));

    private static readonly FileFault Returns = new(OnlyReturns.What, OnlyReturns.Remedy);
    private static readonly FileFault Pdf = new(new("filen er en PDF", "the file is a PDF"), SendFacts);
    private static readonly FileFault Html = new(new("filen er en webside (HTML)", "the file is a web page (HTML)"), SendFacts);
    private static readonly FileFault Xml = new(new("filen er XML", "the file is XML"), SendFacts);
    private static readonly FileFault Document = new(new("filen er et tekstdokument", "the file is a text document"), SendFacts);
    private static readonly FileFault Binary = new(new("filen er ikke tekst", "the file is not text"), SendFacts);

    public static FileFault? FindFault(ReadOnlySpan<byte> head)
    {
        var text = Text(head);
        if (text.IsEmpty) return Empty;
        if (head is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]) return Unicode32;
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return Unicode16;
        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..]) return Excel;
        if (head is [0x1F, 0x8B, ..]) return Gzip;
        if (head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]) return KindOfZip(head);
        if (head.StartsWith("%PDF"u8)) return Pdf;
        if (head.StartsWith("{\\rtf"u8)) return Document;
        if (Begins(text, "<!doctype html") || Begins(text, "<html")) return Html;
        if (Begins(text, "<?xml")) return text.IndexOf("<html"u8) >= 0 ? Html : Xml;
        return FindZeros(head) ?? FindReturns(text);
    }

    /// <summary>The format, of a file that is text.</summary>
    public static UploadFormat FormatOf(ReadOnlySpan<byte> head) => Text(head) switch
    {
        [(byte)'{', ..] => UploadFormat.JsonLines,
        [(byte)'[', ..] => UploadFormat.JsonArray,
        _ => UploadFormat.Csv,
    };

    /// <summary>The head from its first letter on.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> head) =>
        (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);

    /// <summary>What office programs save is a zip of files that tell by their names.</summary>
    private static FileFault KindOfZip(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("opendocument.spreadsheet"u8) >= 0) return Spreadsheet;
        if (head.IndexOf("word/"u8) >= 0 || head.IndexOf("opendocument.text"u8) >= 0) return Document;
        return head.IndexOf("xl/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 ? Excel : Zip;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string word) =>
        text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);

    /// <summary>Lines that end as they once did on a Mac would all be read as one. Within JSON it does not matter.</summary>
    private static FileFault? FindReturns(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'[', ..] => null,
        [(byte)'{', ..] when text.Contains((byte)'\n') => null,
        _ => OnlyReturns.EndLinesOf(text) ? Returns : null,
    };

    /// <summary>Every other byte of Danish in UTF-16 is zero, and no byte of a text in UTF-8 is.</summary>
    private static FileFault? FindZeros(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, LookedForZeros)];
        var zeros = head.Count((byte)0);
        if (zeros == 0) return null;
        var odd = 0;
        for (var i = 1; i < head.Length; i += 2) odd += head[i] == 0 ? 1 : 0;
        var oneSided = odd == 0 || odd == zeros;
        return oneSided && zeros > head.Length / 4 ? Unicode16 : Binary;
    }
}
