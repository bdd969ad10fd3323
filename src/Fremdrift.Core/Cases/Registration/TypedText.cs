namespace Fremdrift.Core.Cases.Registration;

/// <summary>Texts as people type them.</summary>
internal static class TypedText
{
    /// <summary>The text without the spaces around it and with line breaks of one kind.</summary>
    public static string Tidy(string typed) => typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    /// <summary>
    /// Whether the text could deceive or break what shows or stores it: control characters other than tabs and, where they belong, line
    /// breaks; marks that turn the direction of what follows; halves of characters. Joiners of emoji and other letters are fine.
    /// </summary>
    public static bool HoldsControl(string text, bool severalLines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c) || IsControl(c, severalLines)) return true;
        }

        return false;
    }

    private static bool IsControl(char c, bool severalLines) => c switch
    {
        '\n' or '\t' => !severalLines,
        '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        _ => char.IsControl(c),
    };
}
