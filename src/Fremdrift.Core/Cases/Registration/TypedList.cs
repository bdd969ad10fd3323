using System.Globalization;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Lists as people type them: 1.4, 2.1–2.3. A range of numbered sections is every section of it.</summary>
public static class TypedList
{
    /// <summary>The most words in a list.</summary>
    public const int Most = 200;

    private const int LongestRange = 50;

    /// <summary>The words, each once; semicolons and line breaks part them, and commas where there are none of those.</summary>
    public static IReadOnlyList<string> Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        char[] separators = typed.AsSpan().ContainsAny(';', '\n') ? [';', '\n'] : [','];
        return [.. typed.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ",").SelectMany(Range).Distinct(StringComparer.Ordinal)];
    }

    public static string Write(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return string.Join(all.Any(word => word.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", all) + (all is [var only] && only.Contains(',', StringComparison.Ordinal) ? ";" : "");
    }

    private static IEnumerable<string> Range(string word)
    {
        var ends = word.Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || Section(ends[0]) is not { } first || Section(ends[1]) is not { } last) return [word];
        if (first.Chapter != last.Chapter || last.Number < first.Number || last.Number - first.Number >= LongestRange) return [word];
        return Enumerable.Range(first.Number, last.Number - first.Number + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{first.Chapter}.{number}"));
    }

    private static (int Chapter, int Number)? Section(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 2 && Number(parts[0]) is { } chapter && Number(parts[1]) is { } number ? (chapter, number) : null;
    }

    private static int? Number(string text) =>
        text.Length is > 0 and <= 3 && text.All(char.IsAsciiDigit) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
