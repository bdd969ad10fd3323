using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Lines;

/// <summary>Lines that end in a carriage return alone.</summary>
internal static class OnlyReturns
{
    public static Label What { get; } = new("linjerne slutter med CR alene", "the lines end in CR alone");

    public static Label Remedy { get; } = new(
        "gem filen med LF eller CRLF efter hver linje (i Excel: CSV UTF-8)", "save the file with LF or CRLF after each line (in Excel: CSV UTF-8)");

    /// <summary>Whether the first line that ends in LF, if there is one, holds others that do not.</summary>
    public static bool EndLinesOf(ReadOnlySpan<byte> text)
    {
        var lineBreak = text.IndexOf((byte)'\n');
        var line = (lineBreak < 0 ? text : text[..lineBreak]).TrimEnd((byte)'\r');
        return line.Contains((byte)'\r');
    }
}
