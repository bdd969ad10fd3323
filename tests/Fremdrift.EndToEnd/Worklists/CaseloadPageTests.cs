using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fremdrift.Core.Database;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Worklists;

[Collection(DemoApp.Name)]
public sealed class CaseloadPageTests(DemoApp demo)
{
    [Fact]
    public async Task List_FilteredSortedAndSaved_IsReproducedByItsAddress()
    {
        await using var visit = await Visit("/borgere?vis=alle");
        var page = visit.Page;
        Assert.InRange(await page.Locator("tr[data-row]").CountAsync(), 1, 50);
        var filter = page.Locator(".filter-group").First.Locator("a").First;
        var count = await filter.Locator(".count").InnerTextAsync();

        await filter.ClickAsync();
        Assert.StartsWith($"{count} borger", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Navn", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**sort=navn*");
        Assert.Equal("ascending", await page.Locator("th:has-text('Navn')").First.GetAttributeAsync("aria-sort"));
        var rows = await page.Locator("tr[data-row] th a").AllInnerTextsAsync();
        await page.FillAsync("[name=navn]", "Alle over frist");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem visning" }).ClickAsync();
        var saved = page.Locator(".saved-views a");
        Assert.Equal($"Alle over frist {count}", await saved.InnerTextAsync());

        await visit.GoTo("/borgere");
        await page.Locator(".saved-views a").ClickAsync();
        await page.WaitForURLAsync("**sort=navn*");
        Assert.Equal(rows, await page.Locator("tr[data-row] th a").AllInnerTextsAsync());
        await page.Locator(".saved-views button").ClickAsync();
        await Assertions.Expect(page.Locator(".saved-views")).ToHaveCountAsync(0);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Search_ByCprOrName_LeavesNeitherInAnyAddress()
    {
        await using var visit = await Visit("/borgere");
        var page = visit.Page;
        var addresses = new List<string>();
        page.Request += (_, request) => addresses.Add(request.Url);
        var (key, cpr, name) = await Citizen();

        await visit.Counted.Press("/");
        await page.Keyboard.TypeAsync(cpr);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/borgere/{key}");

        await visit.GoTo("/borgere");
        await page.FillAsync("#app-search", name[^3..]);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/borgere?soeg=*");
        Assert.Contains(name[^3..], await page.Locator(".chosen-filters").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Navn", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**sort=navn*");
        Assert.NotEqual(0, await page.Locator("tr[data-row]").CountAsync());

        Assert.DoesNotContain(addresses, address => address.Contains(cpr, StringComparison.Ordinal) || Uri.UnescapeDataString(address).Contains($"={name[^3..]}", StringComparison.Ordinal));
        await visit.AssertClean();
    }

    [Fact]
    public async Task Export_OfAFilteredList_HoldsExactlyItsRows()
    {
        await using var visit = await Visit("/borgere?frist=snart");
        var page = visit.Page;
        var expected = int.Parse((await page.Locator("h1").InnerTextAsync()).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

        await page.GetByText("Eksportér").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());

        Assert.Equal("borgere-2026-11-18.xlsx", download.SuggestedFilename);
        using var book = SpreadsheetDocument.Open(await download.PathAsync(), isEditable: false);
        Assert.Equal(expected + 1, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count());
        await visit.AssertClean();
    }

    [Fact]
    public async Task List_ByKeyboard_GoesFromRowToRowAndIntoACase()
    {
        await using var visit = await Visit("/borgere");
        var second = await visit.Page.Locator("tr[data-row] th a").Nth(1).GetAttributeAsync("href");

        await visit.Counted.Type("jj");
        await visit.Counted.Press("Enter");

        await visit.Page.WaitForURLAsync("**" + second);
        visit.Counted.AssertAtMost(3);
    }

    [Fact]
    public async Task List_WithNothingInIt_SaysWhy()
    {
        await using var visit = await Visit("/borgere?formidler=findes-ikke");

        Assert.Contains("Ingen passer", await visit.Page.Locator(".empty").InnerTextAsync(), StringComparison.Ordinal);
        await visit.GoTo("/borgere?soeg=ugyldig");
        Assert.Contains("udløbet", await visit.Page.Locator(".alert-info").InnerTextAsync(), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    private async Task<Visit> Visit(string path)
    {
        var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo(path);
        return visit;
    }

    private async Task<(string Key, string Cpr, string Name)> Citizen()
    {
        await using var session = await demo.App.Services.GetRequiredService<Store>().Open();
        return await session.First(
            "select key, cpr, name from citizen where not is_protected and died_on is null and moved_on is null order by citizen", row => (row.GetString(0), row.GetString(1), row.GetString(2)));
    }
}
