using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Desk;

/// <summary>Calendar, reminders and stand-ins, as people use them.</summary>
[Collection(DemoApp.Name)]
public sealed class DeskTests(DemoApp demo)
{
    [Fact]
    public async Task Appointment_FromBookingToNoShow_IsFollowed()
    {
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        var (page, key) = (visit.Page, await ACase(visit));

        // Bad input is kept, with the error at the field.
        await visit.GoTo($"/borgere/{key}/book");
        await page.FillAsync("[name=what]", "Opfølgning");
        await page.FillAsync("[name=day]", "18-11-2026");
        await page.FillAsync("[name=time]", "otte");
        await page.ClickAsync("form:has([name=what]) .button-primary");
        Assert.Equal("otte", await page.InputValueAsync("[name=time]"));
        Assert.Equal("true", await page.GetAttributeAsync("[name=time]", "aria-invalid"));
        await Axe.AssertNoViolations(page);

        // The morning has passed, so it asks once.
        await page.FillAsync("[name=time]", "6.15");
        await page.ClickAsync("form:has([name=what]) .button-primary");
        await page.GetByText("Tidspunktet er gået.").WaitForAsync();
        await page.ClickAsync("form:has([name=what]) .button-primary");
        await page.GetByText("Aftalen er booket.").WaitForAsync();
        await Axe.AssertNoViolations(page);
        await Layout.AssertNoHorizontalScroll(page);

        await page.GetByText("Indkaldelse til print").ClickAsync();
        await page.Locator(".letter").WaitForAsync();
        Assert.Contains("Opfølgning", await page.InnerTextAsync(".letter"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d{6}-?\d{4}", await page.InnerTextAsync(".letter"));
        await page.GetByText("In English", new() { Exact = true }).Last.ClickAsync();
        Assert.Contains("Kind regards", await page.InnerTextAsync(".letter[lang=en]"), StringComparison.Ordinal);
        await Axe.AssertNoViolations(page);
        await Screenshots.Keep(visit, "indkaldelse");

        await visit.GoTo("/kalender");
        await page.Locator("li[data-row]", new() { HasText = "06.15" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Mødte ikke op") }).ClickAsync();
        await page.WaitForURLAsync("**/udeblivelse");
        await page.GetByText("Fravær er registreret den dag: udeblivelse.").WaitForAsync();
        await Axe.AssertNoViolations(page);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Feed_Made_IsReadWithTheSecretAlone()
    {
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        await visit.GoTo("/kalender");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lav en adresse" }).ClickAsync();
        var address = await visit.Page.InputValueAsync("[name=feed]");
        await Axe.AssertNoViolations(visit.Page);
        using var anybody = new HttpClient();

        using var feed = await anybody.GetAsync(new Uri(address));
        Assert.Equal("text/calendar", feed.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var wrong = await anybody.GetAsync(new Uri(address + "0"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, wrong.StatusCode);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Fjern adressen" }).ClickAsync();
        await visit.Page.GetByText("Du har ingen adresse endnu.").WaitForAsync();
        using var gone = await anybody.GetAsync(new Uri(address));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Reminder_WrittenAndDone_ComesAndGoes()
    {
        await using var visit = await Browser.NewPage(demo.App, 320, 700);
        await visit.SignIn("jobformidler");
        var page = visit.Page;
        await visit.GoTo($"/borgere/{await ACase(visit)}/paamindelse");
        await page.FillAsync("[name=day]", "i morgen");
        await page.ClickAsync("form:has([name=owner]) .button-primary");
        Assert.Equal("i morgen", await page.InputValueAsync("[name=day]"));
        await page.FillAsync("[name=text]", "Spørg til <kørekortet>");
        await page.ClickAsync("form:has([name=owner]) .button-primary");
        await page.GetByText("Påmindelsen er gemt til Mette Kjærgaard.").WaitForAsync();
        await visit.GoTo("/paamindelser");

        var row = page.Locator("li[data-row]", new() { HasText = "Spørg til <kørekortet>" });
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Udskyd 7 dage") }).ClickAsync();
        await row.GetByText("26. nov. 2026").First.WaitForAsync();
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Udført") }).ClickAsync();
        await row.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.AssertClean();
    }

    [Fact]
    public async Task StandIn_SetAndEnded_IsListedMeanwhile()
    {
        await using var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("teamleder");
        var page = visit.Page;
        await visit.GoTo("/vikar");
        var people = await page.Locator("[name=absent] option").AllInnerTextsAsync();
        await page.SelectOptionAsync("[name=absent]", new SelectOptionValue { Label = people[0] });
        await page.SelectOptionAsync("[name=substitute]", new SelectOptionValue { Label = people[0] });
        await page.FillAsync("[name=from]", "1-2-2027");
        await page.FillAsync("[name=to]", "5-2-2027");
        await page.FillAsync("[name=note]", "Nøglen ligger i skuffen");
        await page.ClickAsync("form:has([name=note]) .button-primary");
        Assert.Equal("true", await page.GetAttributeAsync("[name=substitute]", "aria-invalid"));
        Assert.Equal("Nøglen ligger i skuffen", await page.InputValueAsync("[name=note]"));
        await page.SelectOptionAsync("[name=substitute]", new SelectOptionValue { Label = people[1] });
        await page.ClickAsync("form:has([name=note]) .button-primary");

        var row = page.Locator("[data-stand-in]", new() { HasText = "Nøglen ligger i skuffen" });
        await row.WaitForAsync();
        await Axe.AssertNoViolations(page);
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await row.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.AssertClean();
    }

    [Fact]
    public async Task Offer_OnThePhoneOfTheCitizen_IsChosenByOneTouch()
    {
        await using var citizen = await Browser.NewPage(demo.App, 320, 700);
        await citizen.SignIn("borger");
        await citizen.GoTo("/min-side");
        await Axe.AssertNoViolations(citizen.Page);
        await Layout.AssertNoHorizontalScroll(citizen.Page);
        await Screenshots.Keep(citizen, "min-side");
        await citizen.Page.Locator("form:has([name=tid]) button").First.ClickAsync();
        await citizen.Page.GetByText("Tiden er booket.").WaitForAsync();
        Assert.Equal(0, await citizen.Page.Locator("form:has([name=tid])").CountAsync());
        await Axe.AssertNoViolations(citizen.Page);
        await citizen.Page.Locator("a[href='/min-side/plan']").ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Min Plan", Level = 1 }).WaitForAsync();
        await Axe.AssertNoViolations(citizen.Page);
        await Layout.AssertNoHorizontalScroll(citizen.Page);
        await Screenshots.Keep(citizen, "min-side-plan");
        await citizen.AssertClean();
    }

    /// <summary>The key of a living case on the broker's list.</summary>
    private static async Task<string> ACase(Visit visit)
    {
        await visit.GoTo("/borgere");
        var address = await visit.Page.Locator("[data-row] a[href^='/borgere/']").First.GetAttributeAsync("href");
        return address!.Split('/')[2].Split('?')[0];
    }
}
