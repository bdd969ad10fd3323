using System.Globalization;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Times of day as people type them: 9, 09:30, 9.30, 0930, kl. 9.30.</summary>
public static class TypedTime
{
    private const int Longest = 20;

    /// <summary>Seconds since midnight; null if it is no time of day.</summary>
    public static int? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > Longest) return null;
        var text = typed.Trim().ToLowerInvariant();
        if (text.StartsWith("kl", StringComparison.Ordinal)) text = text[2..].TrimStart('.', ' ');
        var parts = text.Split(':', '.');
        if (parts is [{ Length: 3 or 4 } run]) parts = [run[..^2], run[^2..]];
        if (parts.Length > 3 || parts.Any(part => part.Length is 0 or > 2 || !part.All(char.IsAsciiDigit)) || parts.Skip(1).Any(part => part.Length != 2)) return null;
        var numbers = parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var (hour, minute, second) = (numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        return hour > 23 || minute > 59 || second > 59 ? null : (hour * 3600) + (minute * 60) + second;
    }

    /// <summary>A time as forms show it: 09.30, in English 09:30; with seconds only where there are some.</summary>
    public static string Write(int second, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var seconds = second % 60;
        return seconds == 0 ? language.Time(second) : string.Create(CultureInfo.InvariantCulture, $"{language.Time(second)}{language.Pick(".", ":")}{seconds:00}");
    }
}
