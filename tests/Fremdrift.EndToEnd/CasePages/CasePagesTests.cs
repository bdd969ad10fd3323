using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.CasePages;

/// <summary>The case pages as people see them: overview, why, history.</summary>
[Collection(DemoApp.Second)]
public sealed class CasePagesTests(DemoApp demo)
{
    [Fact]
    public async Task Overview_OfACaseBehind_SaysWhatIsOwedAndWhy()
    {
        var key = await DemoCases.Behind(demo.App);
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}");
        var page = visit.Page;

        var row = page.Locator(".duty-row.status-overdue").First;
        Assert.Contains("over", await row.Locator(".status").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains($"/borgere/{key}/", await row.Locator("a.button").GetAttributeAsync("href") ?? "", StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("svg.course-chart[role=img]").CountAsync() - await page.Locator(".hours-curve svg.course-chart").CountAsync());
        await Screenshots.Keep(visit, "sag-bagud");

        await row.Locator("a.duty-why").ClickAsync();
        Assert.Contains("Hvorfor?", await page.Locator("main h2").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator(".why-answer").CountAsync());
        Assert.NotEqual(0, await page.Locator(".cited").CountAsync());
        await Axe.AssertNoViolations(page);
        await Screenshots.Keep(visit, "hvorfor-bagud");
        await visit.AssertClean();
    }

    [Fact]
    public async Task Keyboard_OnACase_OpensNewRegistrationAndMovesBetweenRows()
    {
        var key = await DemoCases.Behind(demo.App);
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}");
        var page = visit.Page;

        await page.Keyboard.PressAsync("j");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.closest('[data-row]') !== null"));
        await page.Keyboard.PressAsync("n");
        Assert.EndsWith("/registrer/contact", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.hasAttribute('data-new')"));
        await visit.AssertClean();
    }

    [Fact]
    public async Task Overview_SeenFromAnotherDay_SaysSoLoudlyAndLeadsBack()
    {
        var key = await DemoCases.Richest(demo.App);
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}");
        var page = visit.Page;

        await page.ClickAsync(".case-view-picker summary");
        await page.FillAsync("[name=pr]", "1. juni 2026");
        await page.FillAsync("[name=kendt]", "15-05-2026");
        await page.ClickAsync(".case-view-picker button");

        Assert.Contains("som den så ud 1. juni 2026", await page.InnerTextAsync(".case-view-notice"), StringComparison.Ordinal);
        Assert.Contains("15. maj 2026", await page.InnerTextAsync(".case-view-notice"), StringComparison.Ordinal);
        Assert.Equal("Pr. 1. juni 2026", await page.InnerTextAsync("#nu"));
        // What is seen from another day is not registered upon.
        Assert.Equal(0, await page.Locator(".duty-row a.button").CountAsync());
        await Axe.AssertNoViolations(page);
        await Screenshots.Keep(visit, "sag-som-den-saa-ud");

        await page.ClickAsync(".case-view-notice a");
        Assert.Equal(0, await page.Locator(".case-view-notice").CountAsync());
        Assert.Equal("Nu", await page.InnerTextAsync("#nu"));
        await visit.AssertClean();
    }

    [Fact]
    public async Task Overview_AskedForNoDay_SaysSoAtTheField()
    {
        var key = await DemoCases.Richest(demo.App);
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");

        await visit.GoTo($"/borgere/{key}?pr=31-02-2026");

        Assert.Equal("31-02-2026", await visit.Page.InputValueAsync("[name=pr]"));
        Assert.Contains("Datoen kan ikke læses", await visit.Page.InnerTextAsync(".form-group.form-error"), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Cpr_OfACase_IsMaskedUntilAskedFor()
    {
        var key = await DemoCases.Richest(demo.App);
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}");
        var page = visit.Page;

        Assert.Matches("\\d{6}-xxxx", await page.InnerTextAsync(".case-cpr"));
        await page.ClickAsync(".case-cpr button");

        Assert.Matches("\\d{6}-\\d{4}", await page.InnerTextAsync(".case-cpr"));
        Assert.EndsWith($"/borgere/{key}", page.Url, StringComparison.Ordinal);
        await visit.GoTo($"/borgere/{key}");
        Assert.Matches("\\d{6}-xxxx", await page.InnerTextAsync(".case-cpr"));
        await visit.AssertClean();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/historik")]
    [InlineData("/stamdata")]
    [InlineData("/hvorfor")]
    [InlineData("/historik.xlsx")]
    public async Task Case_OfAnotherMunicipality_IsNotFound(string page)
    {
        await AddNeighbour();
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        visit.Expect(404);

        var answer = await visit.GoTo($"/borgere/nabo2222{page}");

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("Nabo Naboesen", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Name_OfAProtectedCitizen_IsHiddenFromThoseWithoutTheRight()
    {
        var key = await DemoCases.Protected(demo.App);
        await using var session = await demo.App.Services.GetRequiredService<Store>().Open();
        var name = await session.First("select name from citizen where key = @key", row => row.GetString(0), ("key", key));
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("rehabteam");
        await visit.GoTo($"/borgere/{key}");

        Assert.DoesNotContain(name!, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator(".case-cpr").CountAsync());
        await visit.GoTo($"/borgere/{key}/stamdata");
        Assert.DoesNotContain(name!, await visit.Page.ContentAsync(), StringComparison.Ordinal);

        await using var leader = await Browser.NewPage(demo.App);
        await leader.SignIn("teamleder");
        await leader.GoTo($"/borgere/{key}");
        Assert.Contains(name!, await leader.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        await leader.AssertClean();
    }

    [Fact]
    public async Task Texts_ThatAttack_AreShownAsTheyWereWritten()
    {
        const string Attack = "<script>document.title='x'</script>\"'><img src=x onerror=alert(1)>";
        var key = await DemoCases.Behind(demo.App);
        await DemoCases.Register(demo.App, key, "job-goal", new { date = "2026-11-10", text = Attack, note = Attack, ukendt = Attack }, "angreb\"><b>");
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        visit.Page.Dialog += (_, dialog) => Assert.Fail($"A dialogue opened: {dialog.Message}");

        await visit.GoTo($"/borgere/{key}/historik");
        Assert.Contains(Attack, await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main script, main img[src=x], main b").CountAsync());
        await visit.GoTo($"/borgere/{key}");
        Assert.Contains(Attack, await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main script, main img[src=x]").CountAsync());
        await visit.AssertClean();
    }

    [Fact]
    public async Task History_OfACorrectedRegistration_ShowsBothSideBySide()
    {
        var key = await DemoCases.Richest(demo.App);
        await DemoCases.Register(demo.App, key, "contact", new { date = "2026-11-02", channel = "phone", with = "citizen" }, "rettes-1");
        await DemoCases.Register(demo.App, key, "contact", new { date = "2026-11-03", channel = "meeting", with = "citizen", supersedes = "rettes-1" }, "rettes-2");
        await DemoCases.Register(demo.App, key, "retraction", new { supersedes = "rettes-2" }, "rettes-3");
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}/historik?type=contact");
        var page = visit.Page;

        Assert.Contains("Rettet", await page.InnerTextAsync("#fact-rettes-1"), StringComparison.Ordinal);
        var correction = page.Locator("#fact-rettes-2");
        Assert.Equal("2. nov. 2026|telefon", string.Join('|', await correction.Locator("del").AllInnerTextsAsync()));
        Assert.Equal("3. nov. 2026|møde", string.Join('|', await correction.Locator("ins").AllInnerTextsAsync()));
        Assert.Contains("Trukket tilbage", await page.InnerTextAsync("#fact-rettes-3"), StringComparison.Ordinal);
        Assert.Equal(0, await correction.Locator(".history-correct").CountAsync());
        await Axe.AssertNoViolations(page);
        await Screenshots.Keep(visit, "historik-rettet");
        await visit.AssertClean();
    }

    [Fact]
    public async Task History_Exported_IsAWorkbook()
    {
        var key = await DemoCases.Richest(demo.App);
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}/historik");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync(".page-actions a[download]"));

        Assert.Equal($"sag-{key}.xlsx", download.SuggestedFilename);
        await using var file = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        Assert.Equal("PK"u8, bytes.ToArray().AsSpan(0, 2));
    }

    [Fact]
    public async Task Overview_Printed_HoldsTheMatterAlone()
    {
        var key = await DemoCases.Richest(demo.App);
        await using var visit = await Browser.NewPage(demo.App, 794);
        await visit.SignIn("jobformidler");
        await visit.GoTo($"/borgere/{key}");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await visit.Page.Locator(".tabs").IsVisibleAsync());
        Assert.False(await visit.Page.Locator(".case-view-picker").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("[data-new]").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("svg.course-chart").First.IsVisibleAsync());
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        await Layout.AssertNoHorizontalScroll(visit.Page);
        await Screenshots.Keep(visit, "sag-paa-tryk");
    }

    private async Task AddNeighbour()
    {
        await using var context = new FremdriftContext(demo.App.Services.GetRequiredService<Store>());
        if (context.Municipalities.Any(row => row.Number == 9999)) return;
        context.Municipalities.Add(new Municipality { Number = 9999, Name = "Naboby" });
        context.Citizens.Add(new Citizen { Municipality = 9999, Number = 1, Key = "nabo2222", Name = "Nabo Naboesen", Search = "nabo naboesen" });
        await context.SaveChangesAsync();
    }
}
