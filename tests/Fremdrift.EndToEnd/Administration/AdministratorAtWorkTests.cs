using System.Text;
using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Administration;

/// <summary>What an administrator does, in a municipality of its own: it changes who may sign in and what is in use.</summary>
public sealed class AdministratorAtWorkTests : IAsyncLifetime
{
    private readonly App _app = App.Start();
    private Visit _visit = null!;

    private IPage Page => _visit.Page;

    public async Task InitializeAsync()
    {
        _visit = await Browser.NewPage(_app);
        await _visit.SignIn("administrator");
    }

    public async Task DisposeAsync()
    {
        await _visit.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Person_AddedWithAnAccount_SignsInUntilLocked()
    {
        await _visit.GoTo("/administration/medarbejdere/ny");
        await Page.FillAsync("[name=name]", "<b>Ny</b> Kollega");
        await Page.FillAsync("[name=limit]", "mange");
        await Page.ClickAsync("text=Opret medarbejder");
        await Assertions.Expect(Page.Locator("[data-error-summary]")).ToContainTextAsync("Initialer");
        Assert.Equal("mange", await Page.InputValueAsync("[name=limit]"));
        await Axe.AssertNoViolations(Page);
        await Page.FillAsync("[name=initials]", "NK");
        await Page.FillAsync("[name=limit]", "40");
        await Page.FillAsync("[name=key]", "nyko");
        await Page.ClickAsync("text=Opret medarbejder");
        await Page.ClickAsync("text=Opret bruger");
        var password = await Page.InnerTextAsync("#adgangskode");
        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", password);
        await Screenshots.Keep(_visit, "administration-adgangskode");
        var address = Page.Url;

        await using var colleague = await Browser.NewPage(_app);
        await colleague.SignIn("nyko", password);
        Assert.Equal(200, (await colleague.GoTo("/modeller"))!.Status);
        await Page.GotoAsync(address);
        Assert.DoesNotContain(password, await Page.ContentAsync(), StringComparison.Ordinal);
        await Page.ClickAsync("text=Spær brugeren");
        await colleague.GoTo("/modeller");
        Assert.Contains("/login", colleague.Page.Url, StringComparison.Ordinal);

        await _visit.AssertClean();
    }

    [Fact]
    public async Task Broker_WhoLeavesWithCases_IsWarnedOf()
    {
        await _visit.GoTo("/administration/medarbejdere");
        await Page.ClickAsync("text=Mette Kjærgaard");
        await Page.FillAsync("[name=left]", "30-11-2026");
        await Page.ClickAsync("text=Gem sidste dag");
        await Assertions.Expect(Page.Locator("[data-error-summary]")).ToContainTextAsync("stadig sager");
        await Page.CheckAsync("[name=anyway]");
        await Page.ClickAsync("text=Gem sidste dag");
        Assert.Equal("30-11-2026", await Page.InputValueAsync("[name=left]"));

        await using var broker = await Browser.NewPage(_app);
        await broker.SignIn("jobformidler");
        _app.Clock.Advance(TimeSpan.FromDays(13));
        await broker.GoTo("/modeller");
        Assert.Contains("/login", broker.Page.Url, StringComparison.Ordinal);
        await _visit.AssertClean();
    }

    [Fact]
    public async Task File_Sent_ShowsRowByRowWhatBecameOfIt()
    {
        const string Facts = """
            id;citizen;type;recorded;date;channel;with
            imp-1;imp-c1;contact;2026-11-01T12:00:00Z;2026-10-30;phone;citizen
            imp-2;imp-c1;contact;2026-11-01T12:00:00Z;31-10-2026;phone;citizen
            imp-3;imp-c1;<script>alert(1)</script>;2026-11-01T12:00:00Z;2026-10-30;=cmd();citizen
            """;

        for (var time = 1; time <= 2; time++)
        {
            await _visit.GoTo("/administration/import");
            await Page.SetInputFilesAsync("[name=file]", new FilePayload { Name = "=kontakter<b>.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Facts) });
            await Page.ClickAsync("text=Send filen");
            await Assertions.Expect(Page.Locator("#afvist")).ToBeVisibleAsync();
            var figures = await Page.Locator("#fremdrift .figures strong").AllInnerTextsAsync();
            Assert.Equal(time == 1 ? ["1", "0", "2"] : ["0", "1", "2"], figures);
        }

        await Screenshots.Keep(_visit, "administration-importeret");
        await Axe.AssertNoViolations(Page);
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync("text=Hent som CSV"));
        var csv = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("date", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)(^|;)\"?[=+@-]", csv);

        await _visit.GoTo("/administration/import");
        await Axe.AssertNoViolations(Page);
        await Page.SetInputFilesAsync("[name=file]", new FilePayload { Name = "ark.xlsx", MimeType = "application/vnd.ms-excel", Buffer = [(byte)'P', (byte)'K', 3, 4, .. "xl/workbook.xml"u8] });
        await Page.ClickAsync("text=Send filen");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Excel");
        await Screenshots.Keep(_visit, "administration-import-afvist");
        await _visit.AssertClean();
    }

    [Fact]
    public async Task Edition_Changed_IsRehearsedFirstAndFollowedToItsEnd()
    {
        await _visit.GoTo("/administration/modeller");
        await Page.ClickAsync("a[href='/administration/modeller/udvikling-i-fleksjob-ii']");
        await Page.SelectOptionAsync("[name=udgave]", "extension");
        await Page.ClickAsync("text=Prøv af");
        await Screenshots.Keep(_visit, "administration-proevet");
        await Page.ClickAsync("text=Tag i brug");
        await Assertions.Expect(Page.Locator("#genberegning")).ToContainTextAsync("Alle sager blev senest regnet om", new() { Timeout = 120_000 });
        await Screenshots.Keep(_visit, "administration-skiftet");
        await _visit.AssertClean();
    }

    [Fact]
    public async Task Key_Created_IsShownOnceAndRevoked()
    {
        await _visit.GoTo("/administration/adgangsnoegler");
        await Page.FillAsync("[name=system]", "Fagsystemet");
        await Page.ClickAsync("text=Opret nøgle");
        var key = await Page.InnerTextAsync("#noegle");
        Assert.StartsWith("fremdrift_", key, StringComparison.Ordinal);
        await Screenshots.Keep(_visit, "administration-noegle");
        await _visit.GoTo("/administration/adgangsnoegler");
        Assert.DoesNotContain(key, await Page.ContentAsync(), StringComparison.Ordinal);
        await Page.ClickAsync("text=Spær");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("virker ikke længere");
        await Axe.AssertNoViolations(Page);
        await _visit.AssertClean();
    }
}
