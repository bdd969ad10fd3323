using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.MyDay;

[Collection(DemoApp.Name)]
public sealed class MyDayTests(DemoApp demo)
{
    [Fact]
    public async Task Contact_ByMouse_TakesAtMostEight()
    {
        await using var visit = await Visit();
        var person = visit.Counted;
        await visit.GoTo("/min-dag");
        var row = visit.Page.Locator(".duty-row:has(.day-contact)").First;
        var key = (await row.GetAttributeAsync("id"))!["sag-".Length..];
        row = visit.Page.Locator($"[id='sag-{key}']");
        var before = (await StoredCases.Load(demo.App, key)).Citizen.Seq;

        await person.Click(row.Locator("summary.button"));
        await person.Click(row.GetByText("telefon"));
        await person.Click(row.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }));

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Registreret: Kontakt, 18. nov. 2026");
        // The keyboard goes on in the list.
        await Assertions.Expect(visit.Page.Locator(".duty-row:focus-within")).ToHaveCountAsync(1);
        Assert.Equal(3, person.Count);
        person.AssertAtMost(8);
        Assert.Equal(before + 1, (await StoredCases.Load(demo.App, key)).Citizen.Seq);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Contact_ByKeyboardAlone_IsRegistered()
    {
        await using var visit = await Visit();
        var person = visit.Counted;
        await visit.GoTo("/min-dag");
        var rows = await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('[data-row]')].findIndex(row => row.querySelector('.day-contact'))");
        for (var i = 0; i <= rows; i++) await visit.Page.Keyboard.PressAsync("j");
        var key = (await visit.Page.EvaluateAsync<string>("() => document.activeElement.closest('[data-row]').id"))["sag-".Length..];
        person.Restart();

        await person.Press("n");
        await Assertions.Expect(visit.Page.Locator($"[id='sag-{key}'] [name=channel]").First).ToBeFocusedAsync();
        await person.Press("Space");
        await person.Press("Enter");

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Registreret: Kontakt");
        Assert.Equal("phone", (await StoredCases.Load(demo.App, key)).Facts[^1].ToNew().Text("channel"));
        person.AssertAtMost(8);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Contact_WithoutChannelAndWithRubbish_KeepsWhatWasTyped()
    {
        await using var visit = await Visit();
        await visit.GoTo("/min-dag");
        var row = visit.Page.Locator(".duty-row:has(.day-contact)").First;
        await row.Locator("summary.button").ClickAsync();
        await row.Locator("[name=date]").FillAsync("31-02-2026");
        await row.Locator("[name=agreed]").FillAsync("<b>hej</b>");
        await row.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".duty-row .form-error-message")).ToHaveCountAsync(2);
        Assert.Equal("31-02-2026", await visit.Page.Locator("details[open] [name=date]").InputValueAsync());
        Assert.Equal("<b>hej</b>", await visit.Page.Locator("details[open] [name=agreed]").InputValueAsync());
        await Axe.AssertNoViolations(visit.Page);
        await visit.AssertClean();
    }

    [Fact]
    public async Task ReminderAndAppointment_ByOneClick_ChangeState()
    {
        await using var visit = await Visit();
        var store = demo.App.Services.GetRequiredService<Store>();
        var today = DateOnly.FromDateTime(demo.App.Clock.GetLocalNow().DateTime).DayNumber;
        var key = await StoredCases.Of(demo.App, 7);
        var (reminder, appointment) = (0, 0);
        await using (var context = new FremdriftContext(store))
        {
            var me = await context.People.SingleAsync(person => person.Account == "jobformidler");
            var citizen = await context.Citizens.SingleAsync(one => one.Municipality == me.Municipality && one.Key == key);
            reminder = await context.NextNumber(me.Municipality, "reminder");
            appointment = await context.NextNumber(me.Municipality, "appointment");
            context.Reminders.Add(new Reminder { Municipality = me.Municipality, Number = reminder, Citizen = citizen.Number, Person = me.Number, Day = today, Text = "Ring om <b>kørekort</b>" });
            context.Appointments.Add(new Appointment { Municipality = me.Municipality, Number = appointment, Citizen = citizen.Number, Person = me.Number, Day = today, Minute = 500, Minutes = 30, What = "Prøvesamtale" });
            await context.SaveChangesAsync();
        }

        await visit.GoTo("/min-dag");
        var mine = visit.Page.Locator("#paamindelser li", new() { HasText = "<b>kørekort</b>" });
        await mine.GetByRole(AriaRole.Button, new() { Name = "Om 7 dage" }).ClickAsync();
        await Assertions.Expect(mine).ToHaveCountAsync(0);
        var booked = visit.Page.Locator("#aftaler li", new() { HasText = "Prøvesamtale" });
        await booked.GetByRole(AriaRole.Button, new() { Name = "Mødte ikke op" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/udeblivelse");
        await visit.Page.GetByText("Fravær er registreret den dag: udeblivelse.").WaitForAsync();

        await using var after = new FremdriftContext(store);
        Assert.Equal(today + 7, (await after.Reminders.SingleAsync(one => one.Number == reminder)).Day);
        Assert.Equal(AppointmentState.NoShow, (await after.Appointments.SingleAsync(one => one.Number == appointment)).State);
        await visit.AssertClean();
    }

    private async Task<Visit> Visit()
    {
        var visit = await Browser.NewPage(demo.App);
        await visit.SignIn("jobformidler");
        return visit;
    }
}
