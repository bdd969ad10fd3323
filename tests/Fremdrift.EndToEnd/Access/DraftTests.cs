using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Access;

/// <summary>What was written when a session ends is not lost, and not left behind either.</summary>
[Collection(AccessApp.Name)]
public sealed class DraftTests(AccessApp access)
{
    private const string Note = "Ringede og talte om praktikken.";
    private const string WithNumber = "Bror er 010170-4444.";

    [Fact]
    public async Task Text_UnsavedWhenTheSessionEnds_IsPutBackAndGoneAfterSigningOut()
    {
        await using var visit = await Browser.NewPage(access.App);
        var page = visit.Page;
        await visit.SignIn("sagsbehandler", "demo");
        await visit.GoTo("/borgere/own/journal");
        var note = page.GetByLabel("Notat", new() { Exact = true });
        await note.FillAsync(WithNumber);
        Assert.Equal("", await Kept(page));
        await note.FillAsync(Note);

        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem kladde" }).ClickAsync();
        await page.WaitForURLAsync("**/login?**");
        Assert.Contains(Note, await Kept(page), StringComparison.Ordinal);
        await page.FillAsync("[name=user]", "sagsbehandler");
        await page.FillAsync("[name=password]", "demo");
        await page.PressAsync("[name=password]", "Enter");

        await page.GetByText("Det, du ikke nåede at gemme, er sat ind igen.").WaitForAsync();
        Assert.Equal(Note, await note.InputValueAsync());
        await page.EvaluateAsync("() => document.querySelector(\"form[action='/log-ud']\").requestSubmit()");
        await page.WaitForURLAsync("**/login");
        Assert.Equal("", await Kept(page));
        await visit.AssertClean();
    }

    /// <summary>All that the browser keeps of what was written.</summary>
    private static Task<string> Kept(IPage page) =>
        page.EvaluateAsync<string>("() => [sessionStorage, localStorage].flatMap(Object.entries).filter(([name, value]) => /kladde|010170|Ringede/.test(name + value)).join()");
}
