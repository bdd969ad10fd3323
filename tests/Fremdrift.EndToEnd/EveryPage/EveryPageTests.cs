using System.Globalization;
using Fremdrift.EndToEnd.Support;
using Xunit;
using Xunit.Sdk;

namespace Fremdrift.EndToEnd.EveryPage;

/// <summary>Every page there is, as people meet it: on a phone and on a screen, in Danish and in English.</summary>
[Collection(DemoApp.Name)]
public sealed class EveryPageTests(DemoApp demo)
{
    /// <param name="width">Of the window.</param>
    /// <param name="language">The one that is read.</param>
    /// <param name="axe">Whether it is looked at with axe also, which takes most of the time: on the phone, where the pages are the longest.</param>
    [Theory]
    [InlineData(320, "da", true)]
    [InlineData(1280, "en", false)]
    public async Task Page_OfAnyAddress_IsForEverybody(int width, string language, bool axe)
    {
        var wrong = new List<string>();
        foreach (var seen in (await PageAddress.Of(demo.App)).GroupBy(page => page.User))
        {
            await using var visit = await Browser.NewPage(demo.App, width, 900, language);
            if (seen.Key is { } user) await visit.SignIn(user);
            foreach (var page in seen)
            {
                if (page.Status is not 200) visit.Expect(page.Status);
                try
                {
                    await AssertForEverybody(visit, page, axe);
                }
                catch (XunitException failure)
                {
                    wrong.Add($"{page.Address}, {page.User}: {failure.Message}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{width} px, {language}:\n{string.Join("\n\n", wrong)}"));
    }

    private static async Task AssertForEverybody(Visit visit, PageAddress page, bool axe)
    {
        var answer = await visit.GoTo(page.Address);
        Assert.Equal(page.Status, answer!.Status);
        Assert.Equal(1, await visit.Page.Locator("main h1").CountAsync());
        Assert.Equal(visit.Language, await visit.Page.GetAttributeAsync("html", "lang"));
        await Layout.AssertNoHorizontalScroll(visit.Page);
        if (axe) await Axe.AssertNoViolations(visit.Page);
        await Screenshots.Keep(visit, NameOf(page));
        await visit.AssertClean();
    }

    /// <summary>What the picture is called: borgere-Key-plan-ret-min-plan.</summary>
    private static string NameOf(PageAddress page) => string.Join('-', (page.Pattern + page.Asked).Split(['/', '{', '}', '?', '=', ':', '*', '-'], StringSplitOptions.RemoveEmptyEntries));
}
