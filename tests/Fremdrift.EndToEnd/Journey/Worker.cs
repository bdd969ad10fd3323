using System.Text.RegularExpressions;
using Fremdrift.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>Somebody of the job centre at work on one case, through its pages alone.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private const float Patience = 20_000;

    private static readonly LocatorAssertionsToContainTextOptions Text = new() { Timeout = Patience };

    private Worker(Visit visit) => Visit = visit;

    public Visit Visit { get; }

    /// <summary>The case's key; empty until there is one.</summary>
    public string Key { get; private set; } = "";

    private IPage Page => Visit.Page;

    private ILocator Effects => Page.Locator("[data-effects]");

    private ILocator Save => Page.Locator("form.form-page .form-actions button[name=gor]").First;

    public static async Task<Worker> SignIn(App app, string user, string key = "")
    {
        var visit = await Browser.NewPage(app);
        await visit.SignIn(user);
        return new Worker(visit) { Key = key };
    }

    /// <summary>Enters a citizen, and lands on the case.</summary>
    public async Task Enters(string name, string cpr)
    {
        await Visit.GoTo("/borgere");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ny borger" }).ClickAsync();
        await Page.Locator("[name=name]").FillAsync(name);
        await Page.Locator("[name=cpr]").FillAsync(cpr);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Opret borgeren" }).ClickAsync();
        await Page.WaitForURLAsync(address => address.Contains("/borgere/", StringComparison.Ordinal) && !address.EndsWith("/ny", StringComparison.Ordinal));
        Key = new Uri(Page.Url).Segments[2].TrimEnd('/');
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync(name);
    }

    /// <summary>Finds the case with the search at the top of every page.</summary>
    public async Task Finds(string name)
    {
        await Page.Locator("[data-search]").FillAsync(name);
        await Page.Locator("[data-search]").PressAsync("Enter");
        await Page.WaitForURLAsync($"**/borgere/{Key}");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync(name);
    }

    /// <summary>Fills in a form of the case and saves it; what it said before saving, it says afterwards.</summary>
    /// <param name="form">Its name in the address: a type of the catalogue, or one that registers several facts.</param>
    /// <param name="fields">What is typed or chosen, by field.</param>
    /// <param name="changes">What the page says it changes; nothing is asked if left out.</param>
    public async Task Registers(string form, IReadOnlyList<(string Field, string Value)> fields, params IReadOnlyList<string> changes)
    {
        await Visit.GoTo($"/borgere/{Key}/registrer/{form}");
        await FillAndSave(fields, changes);
    }

    /// <summary>Corrects the only registration of a kind that is told by some words, from the case's history.</summary>
    public async Task Corrects(string registration, IReadOnlyList<(string Field, string Value)> fields, params IReadOnlyList<string> changes)
    {
        await Visit.GoTo($"/borgere/{Key}/historik");
        var words = string.Join(",.*", registration.Split(" fra ").Select(Regex.Escape));
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^Ret eller træk tilbage: {words}", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        await FillAndSave(fields, changes);
    }

    /// <summary>In which phase the header of the case says that the citizen is.</summary>
    public async Task SeesPhase(string phase)
    {
        await OpensCase();
        await Assertions.Expect(Page.Locator(".case-now > div").Filter(new() { HasText = "Fase" }).Locator("dd")).ToHaveTextAsync(phase);
    }

    /// <summary>What the page says is owed now, among other things.</summary>
    public async Task SeesOwed(params IReadOnlyList<string> duties)
    {
        await OpensCase();
        var owed = await Page.Locator("section[aria-labelledby=nu] .duty-what strong").AllInnerTextsAsync();
        Assert.Empty(duties.Except(owed, StringComparer.Ordinal));
    }

    /// <summary>What the page no longer says is owed.</summary>
    public async Task SeesMet(params IReadOnlyList<string> duties)
    {
        await OpensCase();
        var owed = await Page.Locator("section[aria-labelledby=nu] .duty-what strong").AllInnerTextsAsync();
        Assert.Empty(duties.Intersect(owed, StringComparer.Ordinal));
    }

    /// <summary>How far a core element has come.</summary>
    public async Task SeesElement(string element, string status)
    {
        await OpensCase();
        var row = Page.Locator(".element > summary").Filter(new() { HasText = element });
        await Assertions.Expect(row.Locator(".status")).ToContainTextAsync(status, Text);
    }

    /// <summary>Asks why, of something owed, a phase or a target group that the case names, and reads the answer.</summary>
    public async Task AsksWhy(string about, params IReadOnlyList<string> answers)
    {
        await OpensCase();
        var duty = Page.GetByRole(AriaRole.Link, new() { Name = $"Hvorfor? {about}" });
        await (await duty.CountAsync() > 0 ? duty : Page.Locator(".standing").GetByRole(AriaRole.Link, new() { Name = about })).First.ClickAsync();
        await Page.WaitForURLAsync("**/hvorfor?*");
        foreach (var answer in answers) await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(answer, Text);
        await Assertions.Expect(Page.Locator(".why").First).ToContainTextAsync("Kilde", Text);
    }

    public async ValueTask DisposeAsync()
    {
        await Visit.AssertClean();
        await Visit.DisposeAsync();
    }

    public async Task OpensCase() => await Visit.GoTo($"/borgere/{Key}");

    private async Task FillAndSave(IReadOnlyList<(string Field, string Value)> fields, IReadOnlyList<string> changes)
    {
        foreach (var (field, value) in fields) await Fill(field, value);
        foreach (var change in changes) await Says(Effects, change);
        await Save.ClickAsync();
        var answer = Page.Locator(".saved, button[value=alligevel], [data-error-summary]").First;
        await answer.WaitForAsync();
        if (await Save.CountAsync() > 0 && await Save.GetAttributeAsync("value") is "alligevel") await Save.ClickAsync();
        await Assertions.Expect(Page.Locator(".saved")).ToBeVisibleAsync();
        foreach (var change in changes) await Says(Page.Locator(".saved"), change);
    }

    /// <summary>It says what changes. Duties of long ago it may sum up; phases and target groups, which have names in »quotes«, never.</summary>
    private static Task Says(ILocator place, string change) => change.Contains('»', StringComparison.Ordinal)
        ? Assertions.Expect(place).ToContainTextAsync(change)
        : Assertions.Expect(place).ToContainTextAsync(new Regex($@"{Regex.Escape(change)}|\d+ ældre pligt(?:er)? skifter status", RegexOptions.None, TimeSpan.FromSeconds(1)));

    private async Task Fill(string field, string value)
    {
        var found = Page.Locator($"form.form-page [name='{field}']");
        switch (await found.First.EvaluateAsync<string>("field => field.type"))
        {
            case "radio": await Page.Locator($"form.form-page [name='{field}'][value='{value}']").CheckAsync(); break;
            case "select-one":
                var option = await found.First.EvaluateAsync<string?>("(list, value) => [...list.options].find(o => o.label.toLowerCase() === value.toLowerCase() || o.value === value)?.value", value);
                await found.SelectOptionAsync(new SelectOptionValue { Value = option ?? value });
                break;
            default: await found.FillAsync(value); break;
        }
    }
}
