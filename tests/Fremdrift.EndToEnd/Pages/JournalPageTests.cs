using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>Notes in the journal, and phrases to write them with.</summary>
[Collection(DemoApp.Second)]
public sealed class JournalPageTests(DemoApp demo)
{
    private const string Hostile = "<img src=x onerror=\"document.title='kapret'\"> & \"citat\"";

    private readonly WrittenCases _cases = new(demo.App);

    [Fact]
    public async Task Note_SignedInAnotherWindow_CannotBeChangedAndKeepsWhatWasTyped()
    {
        var key = await _cases.New("journal");
        await using var visit = await _cases.SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}/journal");
        await page.GetByLabel("Notat", new() { Exact = true }).FillAsync(Hostile);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem kladde" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv videre" }).ClickAsync();
        Assert.Equal(Hostile, await page.GetByLabel("Notat", new() { Exact = true }).InputValueAsync());
        await using (var other = await _cases.SignedIn())
        {
            await other.GoTo($"/borgere/{key}/journal?kladde=1");
            await other.Page.GetByRole(AriaRole.Button, new() { Name = "Underskriv" }).ClickAsync();
            await other.Page.GetByText("Underskrevet 18. nov. 2026 kl. 9.00").WaitForAsync();
            Assert.Equal(Hostile, await other.Page.Locator(".history .document-words").InnerTextAsync());
            Assert.Equal(0, await other.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv videre" }).CountAsync());
        }

        await page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Skrevet om");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem kladde" }).ClickAsync();

        await page.GetByText("Notatet er underskrevet", new() { Exact = true }).WaitForAsync();
        Assert.Equal("Skrevet om", await page.GetByLabel("Notat", new() { Exact = true }).InputValueAsync());
        await visit.GoTo($"/borgere/{key}/journal?tilfoej=1");
        await page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Det var i går.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Underskriv" }).ClickAsync();
        Assert.Contains("Det var i går.", await page.Locator(".note-addition").InnerTextAsync(), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Phrase_Inserted_WithAndWithoutScripts(bool scripts)
    {
        var key = await _cases.New(scripts ? "frase-js" : "frase");
        await using var visit = await _cases.SignedIn();
        if (!scripts) await visit.Page.RouteAsync("**/app*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await visit.GoTo($"/borgere/{key}/journal");
        await visit.Page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Først.");
        await visit.Page.GetByLabel("Standardfrase", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Ikke truffet" });

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Indsæt" }).ClickAsync();

        await visit.Page.WaitForFunctionAsync("() => /^Først\\.\\s+Ringede uden at få svar/.test(document.querySelector('textarea[name=text]').value)");
        Assert.True(await visit.Page.GetByText("Der er ingen notater, kontakter, møder eller opfølgninger endnu.").IsVisibleAsync());
    }
}
