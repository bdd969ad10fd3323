using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>Min Plan: its versions, and that the citizen has read it.</summary>
[Collection(DemoApp.Second)]
public sealed class MinPlanPageTests(DemoApp demo)
{
    private const string Hostile = "<img src=x onerror=\"document.title='kapret'\"> & \"citat\"";

    private readonly WrittenCases _cases = new(demo.App);

    [Fact]
    public async Task MinPlan_WrittenComparedAndApproved_SaysWhatItChanged()
    {
        var key = await _cases.New("plan");
        await using var visit = await _cases.SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}/plan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv den første" }).ClickAsync();
        await page.GetByLabel("Jobmål", new() { Exact = true }).FillAsync(Hostile);
        await page.GetByLabel("Virksomhed, række 1").FillAsync("Møllers Lager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();

        await page.GetByText("Version 1 er gemt").WaitForAsync();
        Assert.Equal(Hostile, await page.Locator(".document-words").First.InnerTextAsync());
        Assert.DoesNotContain("kapret", await page.TitleAsync(), StringComparison.Ordinal);
        var facts = await _cases.Facts(key);
        Assert.Contains("job-goal", facts);
        Assert.Contains("job-search-plan", facts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv ny version" }).ClickAsync();
        await page.GetByLabel("Aftaler").FillAsync("Vi tales ved hver torsdag");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();
        await page.GetByText("2 versioner").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sammenlign med den før" }).ClickAsync();
        Assert.Equal(1, await page.Locator(".document-change").CountAsync());
        Assert.Contains("Vi tales ved hver torsdag", await page.Locator(".document-change ins").InnerTextAsync(), StringComparison.Ordinal);

        await visit.GoTo($"/borgere/{key}/plan");
        await page.GetByText("Registrér, at borgeren har læst og godkendt").ClickAsync();
        await page.GetByLabel("Hvordan").SelectOptionAsync("phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Læst og godkendt" }).ClickAsync();
        await page.GetByText("18. nov. 2026 i telefon").WaitForAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.GetByRole(AriaRole.Link, new() { Name = "Skriv ny version" }).IsVisibleAsync());
        Assert.True(await page.GetByText("Møllers Lager").IsVisibleAsync());
        await visit.AssertClean();
    }

    [Fact]
    public async Task MinPlan_WrittenByTwoAtOnce_TheSecondSeesBothTexts()
    {
        var key = await _cases.New("to");
        await using var first = await _cases.SignedIn();
        await using var second = await _cases.SignedIn();
        await first.GoTo($"/borgere/{key}/plan?ret=min-plan");
        await second.GoTo($"/borgere/{key}/plan?ret=min-plan");
        await Write(first, "Lager");
        await first.Page.GetByText("Version 1 er gemt").WaitForAsync();

        await Write(second, "Køkken");

        await second.Page.GetByText("En anden har skrevet imens").WaitForAsync();
        Assert.Equal("Køkken", await second.Page.GetByLabel("Jobmål", new() { Exact = true }).InputValueAsync());
        Assert.Contains("Lager", await second.Page.Locator(".document-other").First.InnerTextAsync(), StringComparison.Ordinal);
        await Axe.AssertNoViolations(second.Page);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();
        await second.Page.GetByText("Version 2 er gemt").WaitForAsync();
        await second.AssertClean();

        static async Task Write(Visit visit, string goal)
        {
            await visit.Page.GetByLabel("Jobmål", new() { Exact = true }).FillAsync(goal);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();
        }
    }
}
