using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>Job goal, CV and job log.</summary>
[Collection(DemoApp.Second)]
public sealed class JobPageTests(DemoApp demo)
{
    private readonly WrittenCases _cases = new(demo.App);

    [Fact]
    public async Task JobLog_WithAWrongDate_KeepsWhatWasTyped()
    {
        var key = await _cases.New("joblog");
        await using var visit = await _cases.SignedIn();
        await visit.GoTo($"/borgere/{key}/job");
        await visit.Page.GetByText("Tilføj til loggen").ClickAsync();
        await visit.Page.GetByLabel("Dato").FillAsync("31-02-2026");
        await visit.Page.GetByLabel("Virksomhed").FillAsync("Bageren");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Datoen findes ikke").First.WaitForAsync();
        Assert.Equal("Bageren", await visit.Page.GetByLabel("Virksomhed").InputValueAsync());
        await visit.Page.GetByLabel("Dato").FillAsync("i dag");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Cell, new() { Name = "Bageren" }).WaitForAsync();
        Assert.Equal(["job-log"], await _cases.Facts(key));
        await visit.AssertClean();
    }
}
