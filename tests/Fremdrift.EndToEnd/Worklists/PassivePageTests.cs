using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Worklists;

[Collection(DemoApp.Name)]
public sealed class PassivePageTests(DemoApp demo)
{
    [Fact]
    public async Task Review_ByALeader_IsRegisteredOnceItIsComplete()
    {
        await using var visit = await Visit("teamleder", 320);
        var page = visit.Page;
        var row = page.Locator("tr[data-row]").Last;
        var link = await row.Locator("th a").GetAttributeAsync("href");
        await row.Locator(".row-action").ClickAsync();
        await Axe.AssertNoViolations(page);
        await Layout.AssertNoHorizontalScroll(page);
        await Screenshots.Keep(visit, "passive-gennemgang");

        // Without a decision, and with a booking on no day there is: both are said, and what was typed is kept.
        await page.FillAsync("[name=bookdato]", "31-02-2027");
        await page.FillAsync("[name=booktid]", "13.30");
        await page.Locator("main form button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("[data-error-summary] li")).ToHaveCountAsync(2);
        Assert.Equal("13.30", await page.InputValueAsync("[name=booktid]"));
        Assert.Equal("31-02-2027", await page.InputValueAsync("[name=bookdato]"));

        await page.FillAsync("[name=beslutning]", "Ny praktik i en anden virksomhed <script>alert(1)</script>");
        await page.FillAsync("[name=bookdato]", "18-12-2026");
        await page.Locator("main form button").Last.ClickAsync();
        await page.WaitForURLAsync("**/passive?gennemgang=1");
        Assert.Contains("registreret", await page.Locator(".alert-success").InnerTextAsync(), StringComparison.Ordinal);
        var reviewed = await page.Locator($"tr[data-row]:has(a[href='{link}'])").InnerTextAsync();
        Assert.Contains("Gennemgået", reviewed, StringComparison.Ordinal);
        Assert.Contains("genbehandling booket 18. dec. 2026", reviewed, StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Review_AskedForByABroker_IsRefused()
    {
        await using var visit = await Visit("jobformidler", 1280);
        Assert.Equal(0, await visit.Page.Locator(".row-action").CountAsync());
        var link = await visit.Page.Locator("tr[data-row] th a").First.GetAttributeAsync("href");
        visit.Expect(403);

        var answer = await visit.GoTo($"/passive/{link!.Split('/')[^1]}/gennemgang");

        Assert.Equal(403, answer!.Status);
    }

    private async Task<Visit> Visit(string user, int width)
    {
        var visit = await Browser.NewPage(demo.App, width);
        await visit.SignIn(user);
        await visit.GoTo("/passive");
        return visit;
    }
}
