using System.Globalization;
using System.Text;

namespace Fremdrift.Core.Import;

/// <summary>
/// How a value of the input is shown in a problem. Problems end up on screens, in logs and in mails: a value is cut short, cannot
/// steer a terminal, and gives no civil registration number away.
/// </summary>
internal static class Shown
{
    private const int Longest = 60;
    private const int LongestNumber = 11;

    public static string Quoted(ReadOnlySpan<byte> value) => $"\"{Plain(value)}\"";

    public static string Plain(ReadOnlySpan<byte> value)
    {
        // A number at the cut must be masked whole before the cut is made, so a little more is looked at than is shown.
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, (Longest + LongestNumber) * 4)]).ToCharArray();
        MaskNumbers(text);
        var shown = new StringBuilder();
        foreach (var c in text)
        {
            if (shown.Length >= Longest) return shown.Append('…').ToString();
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else shown.Append(c);
        }

        return shown.ToString();
    }

    private static void MaskNumbers(Span<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Digits(text[at..]) < 6) continue;
            var run = Digits(text[at..]);
            var after = at + run;
            var rest = after < text.Length && text[after] is '-' or ' ' ? Digits(text[(after + 1)..]) : 0;
            text.Slice(at, run).Fill('#');
            if (rest >= 4) text.Slice(after + 1, rest).Fill('#');

            at = after;
        }
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }
}
