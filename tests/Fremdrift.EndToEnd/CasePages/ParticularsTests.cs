using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.CasePages;

/// <summary>A citizen's particulars: entered, changed by two at once, moved and dead.</summary>
[Collection(DemoApp.Second)]
public sealed class ParticularsTests(DemoApp demo)
{
    // 61 is no day: nobody's number.
    private const string Cpr = "610180-1117";

    [Fact]
    public async Task Citizen_EnteredWithMistakes_IsTakenWhenTheyAreMendedAndOnlyOnce()
    {
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("sagsbehandler");
        await visit.GoTo("/borgere/ny");
        var page = visit.Page;
        await page.FillAsync("[name=name]", "Ida <b>Prøve</b>");
        await page.FillAsync("[name=cpr]", "320180-1117");
        await page.FillAsync("[name=email]", "ida");
        await page.ClickAsync("main form button");

        Assert.Equal("Ida <b>Prøve</b>", await page.InputValueAsync("[name=name]"));
        Assert.Contains("ikke en dato", await page.InnerTextAsync("#felt-cpr-fejl"), StringComparison.Ordinal);
        Assert.Contains("E-mailen", await page.InnerTextAsync("#felt-email-fejl"), StringComparison.Ordinal);
        await Axe.AssertNoViolations(page);

        await page.FillAsync("[name=cpr]", Cpr);
        await page.FillAsync("[name=email]", "ida@eksempel.dk");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(address => !address.EndsWith("/ny", StringComparison.Ordinal));
        Assert.Equal("Ida <b>Prøve</b>", await page.InnerTextAsync("h1"));
        Assert.DoesNotContain("610180", page.Url, StringComparison.Ordinal);
        await Axe.AssertNoViolations(page);
        await Screenshots.Keep(visit, "sag-ny");

        await visit.GoTo("/borgere/ny");
        await page.FillAsync("[name=name]", "En anden");
        await page.FillAsync("[name=cpr]", Cpr);
        await page.ClickAsync("main form button");
        Assert.Contains("allerede en sag", await page.InnerTextAsync("#felt-cpr-fejl"), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Particulars_ChangedByTwoAtOnce_AreNotOverwrittenUnseen()
    {
        var key = await DemoCases.Behind(demo.App);
        await using var first = await Opened(key, "jobformidler");
        await using var second = await Opened(key, "teamleder");
        await Fill(first.Page, "phone", "11 22 33 44");
        await Fill(second.Page, "interpreter", "tamil");

        Assert.Contains("gemt", await first.Page.InnerTextAsync(".alert-success"), StringComparison.Ordinal);
        Assert.Contains("11 22 33 44", await second.Page.InnerTextAsync(".alert-warning"), StringComparison.Ordinal);
        Assert.Equal("tamil", await second.Page.InputValueAsync("[name=interpreter]"));
        await Axe.AssertNoViolations(second.Page);

        await second.Page.ClickAsync("form:has([name=phone]) .form-actions button");
        Assert.Contains("tamil", await second.Page.InnerTextAsync(".case-header"), StringComparison.Ordinal);
        Assert.Contains("tamil", await second.Page.InnerTextAsync("#aendringer ~ *, section:has(#aendringer)"), StringComparison.Ordinal);
        await second.AssertClean();
    }

    [Fact]
    public async Task Citizen_MovedThenDead_OwesNothingMoreUntilUndone()
    {
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("sagsbehandler");
        var page = visit.Page;
        await visit.GoTo("/borgere/ny");
        await page.FillAsync("[name=name]", "Flytte Flyttesen");
        await page.FillAsync("[name=cpr]", "620180-1118");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(address => !address.EndsWith("/ny", StringComparison.Ordinal));
        var address = new Uri(page.Url).AbsolutePath;

        await visit.GoTo($"{address}/stamdata");
        await page.ClickAsync("summary:has-text('flyttet eller død')");
        await page.ClickAsync("form:has([name=to]) button");
        Assert.Contains("hvilken kommune", await page.InnerTextAsync("form:has([name=to])"), StringComparison.Ordinal);
        await page.FillAsync("form:has([name=to]) [name=on]", "i dag");
        await page.FillAsync("[name=to]", "Naboby");
        await page.ClickAsync("form:has([name=to]) button");
        Assert.Contains("flyttede til Naboby 18. nov. 2026", await page.InnerTextAsync(".case-header"), StringComparison.Ordinal);
        await Axe.AssertNoViolations(page);
        await visit.GoTo(address);
        Assert.Contains("skyldes ikke mere", await page.InnerTextAsync("section:has(#nu)"), StringComparison.Ordinal);
        await Screenshots.Keep(visit, "sag-flyttet");

        await visit.GoTo($"{address}/stamdata");
        await page.ClickAsync("form:has-text('Fortryd') button");
        await page.ClickAsync("summary:has-text('flyttet eller død')");
        await page.FillAsync("form:has([name=confirmed]) [name=on]", "17-11-2026");
        await page.ClickAsync("form:has([name=confirmed]) button");
        Assert.Contains("Sæt kryds", await page.InnerTextAsync("form:has([name=confirmed])"), StringComparison.Ordinal);
        Assert.Equal("17-11-2026", await page.InputValueAsync("form:has([name=confirmed]) [name=on]"));
        await page.CheckAsync("[name=confirmed]", new() { Force = true });
        await page.ClickAsync("form:has([name=confirmed]) button");
        Assert.Contains("Borgeren døde 17. nov. 2026", await page.InnerTextAsync(".case-header"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[data-new]").CountAsync());
        await visit.AssertClean();
    }

    private async Task<Visit> Opened(string key, string user)
    {
        var visit = await Browser.NewPage(demo.App);
        await visit.SignIn(user);
        await visit.GoTo($"/borgere/{key}/stamdata");
        return visit;
    }

    private static async Task Fill(IPage page, string field, string text)
    {
        await page.FillAsync($"[name={field}]", text);
        await page.ClickAsync("form:has([name=phone]) .form-actions button");
    }
}
