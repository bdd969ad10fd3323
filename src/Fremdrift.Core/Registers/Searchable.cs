using System.Globalization;
using System.Text;

namespace Fremdrift.Core.Registers;

/// <summary>Names as they are stored to be searched in, and what is searched for: lower case and without accents; æ, ø and å are letters of their own.</summary>
public static class Searchable
{
    private static readonly Dictionary<char, string> Strokes = new()
    {
        ['đ'] = "d", ['ð'] = "d", ['ł'] = "l", ['ß'] = "ss", ['ı'] = "i", ['þ'] = "th", ['œ'] = "oe", ['ħ'] = "h", ['ŧ'] = "t", ['ŋ'] = "n",
    };

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (letter is 'æ' or 'ø' or 'å' || char.IsAscii(letter)) folded.Append(letter);
            else if (Strokes.TryGetValue(letter, out var plain)) folded.Append(plain);
            else AppendWithoutAccents(folded, letter);
        }

        return folded.ToString();
    }

    private static void AppendWithoutAccents(StringBuilder folded, char letter)
    {
        // Half of a pair has no form of its own.
        if (char.IsSurrogate(letter))
        {
            folded.Append(letter);
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark) folded.Append(part);
        }
    }
}
