using Fremdrift.Core.Cases.Registration;
using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>A working morning without a mouse: nothing is clicked, nothing is filled in but by its keys.</summary>
[Collection(DemoApp.Second)]
public sealed class KeyboardTests(DemoApp demo)
{
    private const int MostTabs = 40;

    [Fact]
    public async Task ContactAndInternship_RegisteredWithoutAMouse_StandOnTheCase()
    {
        var one = await StoredCases.Load(demo.App, await StoredCases.Of(demo.App, 7));
        await using var visit = await Browser.NewPage(demo.App);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await SignIn(visit, "jobformidler");
        await page.WaitForURLAsync("**/min-dag");

        await keys.PressAsync("/");
        await keys.TypeAsync(one.Citizen.CaseNumber ?? one.Citizen.Name);
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync($"**/borgere/{one.Citizen.Key}");

        await keys.PressAsync("n");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("Kontakt");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/registrer/contact");
        Assert.Equal("channel", await page.Locator(":focus").GetAttributeAsync("name"));
        await keys.PressAsync("Space");
        await TabTo(visit, page.Locator("[name=agreed]"));
        await keys.TypeAsync("Ringer igen på fredag n / ?");
        await Save(visit);
        await page.WaitForURLAsync($"**/borgere/{one.Citizen.Key}?gemt=*");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Registreret: Kontakt, 18. nov. 2026");

        await keys.PressAsync("n");
        await TabTo(visit, page.Locator("details[data-menu][open] a[href*='/registrer/company-measure']"));
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/registrer/company-measure*");
        Assert.Equal("company", await page.Locator(":focus").GetAttributeAsync("name"));
        await keys.TypeAsync("Prøvekontoret");
        await Write(visit, "from", "23-11-2026");
        await Write(visit, "to", "18-12-2026");
        await Save(visit);
        await page.WaitForURLAsync($"**/borgere/{one.Citizen.Key}?gemt=*");
        var saved = (await StoredCases.Load(demo.App, one.Citizen.Key)).Facts[^1].ToNew();
        Assert.Equal(("company-measure", "Prøvekontoret"), (saved.Type.Name, saved.Text("company")));

        await TabTo(visit, page.Locator(".main-nav a[href='/min-dag']"));
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/min-dag");
        await visit.AssertClean();
    }

    [Fact]
    public async Task Case_MovedOnTheBoardAndBackWithoutAMouse_TakesFewKeys()
    {
        await using var visit = await Browser.NewPage(demo.App);
        var page = visit.Page;
        await SignIn(visit, "teamleder");
        await page.WaitForURLAsync(address => new Uri(address).AbsolutePath is not "/login");
        await TabTo(visit, page.Locator(".main-nav a[href='/tavle']"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tavle");
        visit.Counted.Restart();

        // The column furthest away.
        var last = page.Locator(".board-column:has([data-select])").Last;
        var card = last.Locator("[data-row]").First;
        var (name, broker) = (await card.Locator("a").InnerTextAsync(), await card.Locator(".row-note").InnerTextAsync());
        await Skip(visit);
        await TabTo(visit, page.Locator($"main nav a[href$='#{await last.Locator("h2").GetAttributeAsync("id")}']"));
        await visit.Counted.Press("Enter");
        await TabTo(visit, card.Locator("[data-select]"));
        await visit.Counted.Press("Space");
        await visit.Counted.Press("Enter");
        await page.WaitForURLAsync("**/tavle/flyt");
        Assert.Equal(name, await page.Locator("tr[data-row] th").InnerTextAsync());

        await Skip(visit);
        await TabTo(visit, page.Locator("[name=til]"));
        var to = (await page.Locator("[name=til] option:not([value=''])").AllInnerTextsAsync()).First(option => !string.Equals(option, broker, StringComparison.Ordinal));
        await visit.Counted.Type(to[..4]);
        await visit.Counted.Press("Tab");
        await visit.Counted.Press("Enter");
        await page.GetByText("Flyt 1 borger", new() { Exact = true }).WaitForAsync();
        await Skip(visit);
        await TabTo(visit, page.Locator(".table-tools button"));
        await visit.Counted.Press("Enter");
        await page.WaitForURLAsync("**/tavle?*flytning=*");
        await Assertions.Expect(page.Locator(".alert-heading")).ToContainTextAsync($"1 borger er flyttet til {to}");
        visit.Counted.AssertAtMost(60);

        await Skip(visit);
        await TabTo(visit, page.Locator(".alert button"));
        await visit.Counted.Press("Enter");
        await Assertions.Expect(page.Locator(".alert-heading")).ToContainTextAsync("er fortrudt");
        await visit.AssertClean();
    }

    private static async Task SignIn(Visit visit, string user)
    {
        await visit.GoTo("/login");
        await visit.Page.Keyboard.TypeAsync(user);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("demo");
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task Write(Visit visit, string field, string text)
    {
        await TabTo(visit, visit.Page.Locator($"form.form-page [name='{field}']"));
        // A field that is reached with Tab is chosen whole: what stands in it is typed over.
        await visit.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Saves, and once more if something is to be looked at first.</summary>
    private static async Task Save(Visit visit)
    {
        var save = visit.Page.Locator(".form-actions button[name=gor]").First;
        await TabTo(visit, save);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".saved, button[value=alligevel]").First.WaitForAsync();
        if (await visit.Page.Locator(".saved").CountAsync() > 0) return;
        await TabTo(visit, save);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>From the top of a page to its content.</summary>
    private static async Task Skip(Visit visit)
    {
        await TabTo(visit, visit.Page.Locator(".skipnav"));
        await visit.Counted.Press("Enter");
    }

    /// <summary>Presses Tab until the focus is there.</summary>
    private static async Task TabTo(Visit visit, ILocator target)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await visit.Counted.Press("Tab");
            if (await target.EvaluateAsync<bool>("target => target === document.activeElement")) return;
        }

        Assert.Fail($"{target} is not reached with Tab in {MostTabs} presses on {visit.Page.Url}.");
    }
}
