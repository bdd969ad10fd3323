using System.Globalization;
using Fremdrift.Tests.Support;
using Microsoft.Playwright;

namespace Fremdrift.EndToEnd.Support;

/// <summary>Pictures of pages, kept in artifacts/screenshots/ for people to look at.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Repository.PathTo("artifacts", "screenshots");

    /// <summary>Keeps the whole page as "route-role-width-language.png".</summary>
    /// <param name="visit">Who looks.</param>
    /// <param name="route">What the page is called.</param>
    /// <param name="width">Of the window, if it is no longer as wide as when the visit began.</param>
    /// <returns>The picture's path.</returns>
    public static async Task<string> Keep(Visit visit, string route, int? width = null)
    {
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{route}-{visit.Role}-{width ?? visit.Width}-{visit.Language}.png"));
        await visit.Page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        return path;
    }
}
