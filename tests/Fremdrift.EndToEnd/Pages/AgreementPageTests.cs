using System.Text;
using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>The flexjob agreement, on the case and on paper.</summary>
[Collection(DemoApp.Second)]
public sealed class AgreementPageTests(DemoApp demo)
{
    private readonly WrittenCases _cases = new(demo.App);

    [Fact]
    public async Task Agreement_WithEverything_GoesFromMissingToComplete()
    {
        var key = await _cases.New("aftale");
        await _cases.Register(key, """{"id":"#f","type":"flexjob","from":"2026-11-02","job":"j1","employer":"Møllers Lager","hours":6}""");
        await using var visit = await _cases.SignedIn();
        await visit.GoTo($"/borgere/{key}/virksomheder");
        await visit.Page.GetByText("Ingen aftale endnu").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Se og udskriv aftalen" }).ClickAsync();
        await visit.Page.GetByText("Ingen aftale endnu").WaitForAsync();

        await _cases.Register(
            key,
            """{"id":"#a","type":"flexjob-agreement","date":"2026-11-02","job":"j1","tasks":"Pakke <i>varer</i>","hours":6,"progressionGoal":"8 timer","support":"Pauser","parallelInternship":"Ja","followUp":"Hver måned"}""",
            """{"id":"#c","type":"company-contact","from":"2026-11-02","job":"j1","name":"Bo Møller"}""");

        await visit.GoTo($"/borgere/{key}/aftale/j1");
        Assert.Equal(0, await visit.Page.GetByText("Ingen aftale endnu").CountAsync());
        await visit.Page.GetByText("Pakke <i>varer</i>").WaitForAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(3, await visit.Page.Locator(".signature-line").CountAsync());
        Assert.False(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Udskriv" }).IsVisibleAsync());
        var pages = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(pages.Split("/Type /Page\n").Length - 1, 1, 2);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.GoTo($"/borgere/{key}/virksomheder");
        await visit.Page.GetByText("Aftalen er komplet").WaitForAsync();
        await visit.AssertClean();
    }
}
