using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>The written part of a case, tab by tab: plan, CV, rehabilitation, companies, messages, journal.</summary>
[Collection(DemoApp.Second)]
public sealed class WrittenPagesTests(DemoApp demo)
{
    private readonly WrittenCases _cases = new(demo.App);

    [Fact]
    public async Task Tabs_OfACaseAsItWas_ShowThatMomentAndSaySo()
    {
        var key = await _cases.New("dengang");
        await _cases.Register(
            key,
            """{"id":"#1","type":"contact","date":"2026-05-04","channel":"meeting","with":"citizen","note":"Talte om jobmål"}""",
            """{"id":"#2","type":"contact","date":"2026-06-18","channel":"phone","with":"citizen","note":"Senere snak"}""");
        await using var visit = await _cases.SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}?pr=01-06-2026");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kontakt og beskeder" }).ClickAsync();

        await page.GetByText("Du ser sagen, som den så ud 1. juni 2026").WaitForAsync();
        var shown = await page.InnerTextAsync("main");
        Assert.Contains("Talte om jobmål", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Senere snak", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrér kontakt", shown, StringComparison.Ordinal);

        // Recorded at noon.
        await visit.GoTo($"/borgere/{key}/journal?kendt=17-11-2026&kl=11.59");
        Assert.DoesNotContain("Talte om jobmål", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.GoTo($"/borgere/{key}/journal?kendt=17-11-2026&kl=12.00");
        Assert.Contains("Talte om jobmål", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.AssertClean();
    }
}
