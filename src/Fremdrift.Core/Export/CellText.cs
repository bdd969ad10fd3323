using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fremdrift.Core.Export;

/// <summary>What of a text may stand in a cell. Texts are typed by people, and spreadsheets run what looks like a formula.</summary>
internal static class CellText
{
    /// <summary>The longest text a cell of Excel holds.</summary>
    public const int Longest = 32_767;

    private const char Replacement = '\uFFFD';
    private const string Starts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    // The controls that XML 1.0 does not know; halves of characters and non-characters are looked for one by one.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n']), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    /// <summary>
    /// Whether a spreadsheet might take the text for a formula: it begins so, perhaps behind white space or what cannot be seen, or it
    /// begins with a tab or a line break.
    /// </summary>
    public static bool LooksLikeFormula(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is '\t' or '\r' or '\n') return true;
        foreach (var c in text)
        {
            if (Starts.Contains(c, StringComparison.Ordinal)) return true;
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)) return false;
        }

        return false;
    }

    /// <summary>The text without what no file may hold, its line breaks all alike, and cut to what a cell holds.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Doubtful)) text = Replace(text);
        if (text.Length <= Longest) return text;
        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static string Replace(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\r')
            {
                cleaned.Append('\n');
                if (at + 1 < text.Length && text[at + 1] == '\n') at++;
            }
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) cleaned.Append(c).Append(text[++at]);
            else cleaned.Append(Doubtful.Contains(c) ? Replacement : c);
        }

        return cleaned.ToString();
    }
}
