using System.Net;
using System.Text.RegularExpressions;

namespace Fremdrift.EndToEnd.BothDatabases;

/// <summary>A page as somebody reads it, and where it leads.</summary>
internal static partial class SeenPage
{
    /// <summary>The words between the tags; of a file, which has none, all of it.</summary>
    public static string Words(string sent) => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(Unseen().Replace(sent, " "), " "), " ")).Trim();

    /// <summary>The first words that differ, of two pages that do not say the same; null of two that do.</summary>
    public static string? Difference(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return null;
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"»{Around(one, at)}« and »{Around(other, at)}«";
    }

    /// <summary>The addresses within the application that it links to.</summary>
    public static IEnumerable<string> Links(string sent) => Link().Matches(sent).Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0]).Where(to => to.Length > 0);

    /// <summary>What an address asks for, whoever it is about: one of each kind is enough to try.</summary>
    public static string Kind(string address)
    {
        var parts = address.Split('?', 2);
        var names = parts[1..].SelectMany(query => query.Split('&')).Select(field => field.Split('=')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Someone().Replace(parts[0], "/*") + "?" + string.Join('&', names);
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];

    [GeneratedRegex("<(?<name>script|style|template)[ >].*?</\\k<name>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Space();

    [GeneratedRegex("<a [^>]*?href=\"(?<to>/[^/\"][^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=/(borgere|passive))/[a-z0-9]{8}(?=/|$)|/[a-z0-9]{8}-[0-9]+|/[0-9]+(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Someone();
}
