using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Worklists;

[Collection(DemoApp.Name)]
public sealed class BoardPageTests(DemoApp demo)
{
    [Theory]
    [InlineData(1280, "da", "er flyttet til", "er fortrudt")]
    [InlineData(320, "en", "moved to", "has been undone")]
    public async Task Move_OfTwoCasesAndItsUndo_LeavesTheBoardAsItWas(int width, string language, string moved, string undone)
    {
        await using var visit = await Visit("teamleder", width, language);
        var page = visit.Page;
        var before = await page.Locator(".loads").InnerTextAsync();
        var column = page.Locator(".board-column:has(.board-card)").Last;
        await column.Locator("[data-select]").Nth(0).CheckAsync();
        await column.Locator("[data-select]").Nth(1).CheckAsync();
        await page.SelectOptionAsync("[name=til]", "jeto");
        await page.Locator(".move-bar button").ClickAsync();

        // First what it will do: nothing has been moved yet.
        await page.WaitForURLAsync("**/tavle/flyt");
        Assert.Equal(2, await page.Locator("tr[data-row]").CountAsync());
        Assert.Contains("Jesper Lund Toft", await page.Locator(".alert").First.InnerTextAsync(), StringComparison.Ordinal);
        await Axe.AssertNoViolations(page);
        await Layout.AssertNoHorizontalScroll(page);
        await Screenshots.Keep(visit, "tavle-flyt");
        await page.Locator(".table-tools button").ClickAsync();

        await page.WaitForURLAsync("**/tavle?*flytning=*");
        Assert.Contains(moved, await page.Locator(".alert").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".alert button").ClickAsync();
        await Assertions.Expect(page.Locator(".alert-heading")).ToContainTextAsync(undone);
        Assert.Equal(before, await page.Locator(".loads").InnerTextAsync());
        await visit.AssertClean();
    }

    [Fact]
    public async Task Move_WithoutReceiverOrDate_SaysWhatIsMissingAndKeepsTheRest()
    {
        await using var visit = await Visit("teamleder", 1280, "da");
        var page = visit.Page;
        await page.Locator("[data-select]").First.CheckAsync();
        await page.FillAsync("[name=fra]", "31-02-2027");
        await page.Locator(".move-bar button").ClickAsync();

        // Nobody has sent the plan yet, so nothing is wrong with it yet.
        await page.WaitForURLAsync("**/tavle/flyt");
        await Assertions.Expect(page.Locator("[data-error-summary] li")).ToHaveCountAsync(0);
        await page.Locator(".table-tools button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-error-summary] li")).ToHaveCountAsync(2);
        Assert.Equal("31-02-2027", await page.InputValueAsync("[name=fra]"));
        Assert.Equal(1, await page.Locator("tr[data-row]").CountAsync());
        await visit.AssertClean();
    }

    [Fact]
    public async Task Move_SentByABroker_IsRefused()
    {
        await using var visit = await Visit("jobformidler", 1280, "da");
        visit.Expect(403);
        Assert.Equal(0, await visit.Page.Locator("[data-select]").CountAsync());

        var status = await visit.Page.EvaluateAsync<int>(
            """
            async () => {
              const body = new FormData();
              body.set('__RequestVerificationToken', document.querySelector('[name=__RequestVerificationToken]').value);
              body.set('_handler', 'flyt');
              body.set('til', 'jeto');
              body.set('sag', document.querySelector('.board-card a').getAttribute('href').split('/').pop());
              return (await fetch('/tavle/flyt', { method: 'POST', body })).status;
            }
            """);

        Assert.Equal(403, status);
        await visit.AssertClean();
    }

    private async Task<Visit> Visit(string user, int width, string language)
    {
        var visit = await Browser.NewPage(demo.App, width, 900, language);
        await visit.SignIn(user);
        await visit.GoTo("/tavle");
        return visit;
    }
}
