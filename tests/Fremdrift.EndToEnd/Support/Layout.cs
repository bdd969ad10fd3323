using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Support;

/// <summary>How a page lies in its window.</summary>
internal static class Layout
{
    private const string TooWide =
        """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return [];
          const wide = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > room + 0.5);
          return [`${document.documentElement.scrollWidth} px in ${room} px`, ...wide.slice(0, 5).map(element => element.outerHTML.slice(0, 160))];
        }
        """;

    public static async Task AssertNoHorizontalScroll(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(TooWide);
        Assert.True(found is [], $"{page.Url} is too wide: {string.Join('\n', found)}");
    }
}
