using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>A working morning without a mouse.</summary>
[Collection(DemoApp.Second)]
public sealed class KeyboardTests(DemoApp demo)
{
    private const int MostTabs = 40;

    [Fact]
    public async Task Contact_RegisteredWithoutAMouse_LeadsBackToTheCase()
    {
        var one = await StoredCases.Load(demo.App, await StoredCases.Of(demo.App, 7));
        await using var visit = await Browser.NewPage(demo.App);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        await visit.GoTo("/login");
        await keys.TypeAsync("jobformidler");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("demo");
        await keys.PressAsync("Enter");
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
        await TabTo(visit, page.Locator(".form-actions button[name=gor]").First);
        await keys.PressAsync("Enter");
        await page.Locator(".saved, button[value=alligevel]").First.WaitForAsync();
        if (await page.Locator(".saved").CountAsync() == 0)
        {
            await TabTo(visit, page.Locator(".form-actions button[name=gor]").First);
            await keys.PressAsync("Enter");
        }

        await page.WaitForURLAsync($"**/borgere/{one.Citizen.Key}?gemt=*");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Registreret: Kontakt, 18. nov. 2026");
        await TabTo(visit, page.Locator(".main-nav a[href='/min-dag']"));
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/min-dag");
        await visit.AssertClean();
    }

    /// <summary>Presses Tab until the focus is there; what has the focus on the way can be seen.</summary>
    private static async Task TabTo(Visit visit, ILocator target)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("target => target === document.activeElement")) return;
        }

        Assert.Fail($"{target} is not reached with Tab in {MostTabs} presses on {visit.Page.Url}.");
    }
}
