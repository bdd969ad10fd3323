namespace Fremdrift.Core.Desk;

/// <summary>What a calendar that leaves the house may say.</summary>
internal static class FeedWords
{
    private const int DigitsOfCpr = 10;

    public static string Initials(string name) =>
        string.Concat(name.Split((char[]?)[' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>The place; null if somebody wrote a part of the citizen's name in it, or so many digits that it could be a CPR number.</summary>
    public static string? Place(string place, string name) =>
        place.Count(char.IsAsciiDigit) >= DigitsOfCpr || Words(place).Intersect(Words(name).Where(word => word.Length > 1), StringComparer.Ordinal).Any() ? null : place;

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.EndsWith('s') ? new[] { word, word[..^1] } : [word]);
}
