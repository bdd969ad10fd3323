using Fremdrift.Core.Database;
using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>Messages from the citizen and the clock of their answers.</summary>
[Collection(DemoApp.Second)]
public sealed class MessagesPageTests(DemoApp demo)
{
    private readonly WrittenCases _cases = new(demo.App);

    [Fact]
    public async Task Message_RegisteredAndAnswered_FollowsTheClock()
    {
        var key = await _cases.New("besked");
        await _cases.Register(key, """{"id":"#b","type":"benefit","from":"2026-10-01","kind":"ledighedsydelse"}""");
        await using var visit = await _cases.SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}/beskeder");
        await page.GetByText("Registrér en besked fra borgeren").ClickAsync();
        await page.GetByLabel("Klokkeslæt").FillAsync("7.30");
        await page.GetByLabel("Beskeden").FillAsync("Hvornår skal vi mødes?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await page.GetByText("22 t 30 min. tilbage til at svare").WaitForAsync();

        await page.Locator(".message").GetByText("Skriv svaret ind").ClickAsync();
        await page.GetByLabel("Svaret").FillAsync("På torsdag.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

        await page.GetByText("Besvaret efter 1 t 30 min.").WaitForAsync();
        await page.GetByText("På torsdag.").WaitForAsync();
        await visit.AssertClean();
    }

    [Fact]
    public async Task Case_OfTheDead_TakesNoMessageAndOwesNoAnswer()
    {
        var key = await _cases.New("stoppet");
        await _cases.Register(
            key,
            """{"id":"#b","type":"benefit","from":"2026-10-01","kind":"ledighedsydelse"}""",
            """{"id":"#m","type":"message","at":"2026-11-17T13:00:00","text":"Hvornår mødes vi?"}""");
        var (store, actor) = await _cases.Inside();
        await using (var context = new FremdriftContext(store))
        {
            context.Citizens.First(citizen => citizen.Municipality == actor.Municipality && citizen.Key == key).DiedOn = new DateOnly(2026, 11, 17).DayNumber;
            await context.SaveChangesAsync();
        }

        await using var visit = await _cases.SignedIn();
        await visit.GoTo($"/borgere/{key}/beskeder");

        var shown = await visit.Page.InnerTextAsync("main");
        Assert.Contains("Hvornår mødes vi?", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tilbage til at svare", shown, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main a[href*='/registrer/']").CountAsync());
        Assert.Contains("ingen", await visit.Page.InnerTextAsync(".case-now"), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Why_OfOneOfTwoMessagesOfADay_IsAboutThatOneAndInWords()
    {
        var key = await _cases.New("to-beskeder");
        await _cases.Register(
            key,
            """{"id":"#b","type":"benefit","from":"2026-10-01","kind":"ledighedsydelse"}""",
            """{"id":"#m1","type":"message","at":"2026-11-17T13:00:00","text":"Hvornår mødes vi?"}""",
            """{"id":"#m2","type":"message","at":"2026-11-17T14:00:00","text":"Og hvor?"}""",
            """{"id":"#s","type":"reply","at":"2026-11-17T15:00:00","inReplyTo":"#m1"}""");
        await using var visit = await _cases.SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}");

        await page.Locator("section[aria-labelledby=nu] a.duty-why[href*='about=']").ClickAsync();
        await Assertions.Expect(page.Locator(".why-answer")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("17. nov. 2026 kl. 14.00");
        var open = new Uri(page.Url).Query;

        await visit.GoTo($"/borgere/{key}/hvorfor{open.Replace("m2", "m1", StringComparison.Ordinal)}");
        await Assertions.Expect(page.Locator(".why-answer")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".why-answer")).ToContainTextAsync("Opfyldt");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("svar på: Besked fra borgeren, 17. nov. 2026 kl. 13.00");
        await visit.AssertClean();
    }
}
