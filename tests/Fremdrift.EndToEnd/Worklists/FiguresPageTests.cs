using System.Net;
using Fremdrift.EndToEnd.Support;
using Xunit;

namespace Fremdrift.EndToEnd.Worklists;

[Collection(DemoApp.Name)]
public sealed class FiguresPageTests(DemoApp demo)
{
    [Theory]
    [InlineData(1280, "da")]
    [InlineData(320, "en")]
    public async Task Figures_OfALeader_LeadToTheCitizensBehindThemAndOnToACase(int width, string language)
    {
        await using var visit = await Browser.NewPage(demo.App, width, 900, language);
        await visit.SignIn("teamleder");
        await visit.GoTo("/overblik");
        var page = visit.Page;
        // Six indicators, seven core elements, and the rules of the step up.
        Assert.True(await page.Locator("tr[data-row]").CountAsync() > 13);
        Assert.NotEqual(0, await page.Locator(".spark").CountAsync());
        await Check(visit, "overblik");

        await page.Locator("a[href*='/overblik/1/fidelity-E']").First.ClickAsync();
        await page.WaitForURLAsync("**/overblik/1/fidelity-E?*");
        Assert.Equal(13, await page.Locator(".trend tbody tr").CountAsync());
        await Check(visit, "overblik-tal");

        await page.Locator("section:has(#borgere) tr[data-row] a").First.ClickAsync();
        await page.WaitForURLAsync("**/borgere/*#programme-1");
        await visit.AssertClean();
    }

    [Fact]
    public async Task Figures_OfABroker_AreOfTheirOwnCitizensUntilTheyAskForMore()
    {
        using var visit = new PlainVisit(demo.App);
        await visit.SignIn("jobformidler");

        Assert.Contains("<option value=\"mekj\" selected", await visit.Read("/overblik"), StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"mekj\" selected", await visit.Read("/overblik?team=alle&formidler="), StringComparison.Ordinal);
        using var unknown = await visit.Http.GetAsync("/overblik/1/findes-ikke");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task Check(Visit visit, string name)
    {
        await Axe.AssertNoViolations(visit.Page);
        await Layout.AssertNoHorizontalScroll(visit.Page);
        await Screenshots.Keep(visit, name);
    }
}
