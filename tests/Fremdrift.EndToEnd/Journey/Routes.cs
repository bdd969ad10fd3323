using System.Reflection;

using Microsoft.AspNetCore.Components;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>The pages there are, as the application itself says.</summary>
internal static class Routes
{
    /// <summary>The addresses of pages, with names in braces for what varies: /borgere/{Key}.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal)];

    /// <summary>The page that an address leads to; null if it is none.</summary>
    public static string? Of(string path) =>
        All.Where(route => Fits(Parts(route), Parts(path))).MinBy(route => route.Count(letter => letter is '{'));

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string[] route, string[] path)
    {
        if (route is [.., var last] && last.StartsWith("{**", StringComparison.Ordinal)) return path.Length >= route.Length - 1 && Fits(route[..^1], path[..(route.Length - 1)]);
        return route.Length == path.Length && route.Zip(path).All(pair => Fits(pair.First, pair.Second));
    }

    private static bool Fits(string route, string part)
    {
        if (!route.StartsWith('{')) return string.Equals(route, part, StringComparison.OrdinalIgnoreCase);
        return !route.EndsWith(":int}", StringComparison.Ordinal) || part.All(char.IsAsciiDigit);
    }
}
