using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>The written part of a case, tab by tab: plan, CV, rehabilitation, companies, messages, journal.</summary>
[Collection(DemoApp.Second)]
public sealed class WrittenPagesTests(DemoApp demo)
{
    private readonly WrittenCases _cases = new(demo.App);

    private static readonly string[] Pages = ["plan", "job", "rehabilitering", "virksomheder", "beskeder", "journal", "journal/udskriv", "aftale/j1"];

    [Theory]
    [InlineData(1280, "da")]
    [InlineData(320, "en")]
    public async Task Pages_OfACaseWithEverything_AreForEverybody(int width, string language)
    {
        var key = await _cases.New(FormattableString.Invariant($"alt-{width}"));
        await _cases.RegisterEverything(key);
        await using var visit = await _cases.SignedIn(width, language);
        foreach (var page in Pages)
        {
            await visit.GoTo($"/borgere/{key}/{page}");
            await AssertForEverybody(visit, page);
        }

        foreach (var form in new[] { "plan?ret=min-plan", "job?ret=cv", "rehabilitering?ret=rehabilitation-plan", "rehabilitering?ret=recommendation" })
        {
            await visit.GoTo($"/borgere/{key}/{form}");
            await AssertForEverybody(visit, form);
        }

        await visit.GoTo("/fraser");
        await AssertForEverybody(visit, "fraser");
        await visit.AssertClean();
    }

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

    private static async Task AssertForEverybody(Visit visit, string page)
    {
        await Axe.AssertNoViolations(visit.Page);
        await Layout.AssertNoHorizontalScroll(visit.Page);
        await Screenshots.Keep(visit, "case-" + string.Concat(page.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')));
    }
}
