using Fremdrift.Tests.Support.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Fremdrift.EndToEnd.Support;

/// <summary>The tools of these tests see what they are there to see.</summary>
[Collection(DemoApp.Name)]
public sealed class HarnessTests(DemoApp demo) : IAsyncLifetime
{
    private const string GoodPage =
        """
        <!doctype html><html lang="da"><head><title>Prøve</title><link rel="icon" href="data:,"></head>
        <body><main><h1>Prøve</h1><p>Ren og pæn.</p></main></body></html>
        """;

    private const string FormPage =
        """
        <!doctype html><html lang="da"><head><title>Skema</title><link rel="icon" href="data:,"></head><body><main><h1>Skema</h1>
        <form><label>Hvordan <select><option>Telefon</option><option>Møde</option></select></label>
        <label>Dato <input id="day"></label><label>Aftale <textarea></textarea></label><button type="button">Gem</button></form></main></body></html>
        """;

    private Visit _visit = null!;

    private IPage Page => _visit.Page;

    public async Task InitializeAsync() => _visit = await Browser.NewPage(demo.App, width: 320, height: 640);

    public async Task DisposeAsync() => await _visit.DisposeAsync();

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task App_Started_AnswersOnEitherDatabase(string database)
    {
        await using var app = App.Start(database);
        await using var visit = await Browser.NewPage(app);

        var answer = await visit.GoTo("/health/live");

        Assert.Equal(200, answer!.Status);
        Assert.True(app.Address.IsLoopback);
        Assert.Equal(app.Database, app.Services.GetRequiredService<IConfiguration>()["Database"]);
        await visit.AssertClean();
    }

    [Fact]
    public void App_AskedTheTime_SaysTheTests() => Assert.Same(demo.App.Clock, demo.App.Services.GetRequiredService<TimeProvider>());

    [Fact]
    public void Clock_StandsStillUntilItIsMoved()
    {
        var clock = new TestClock(TestClock.AnOrdinaryMorning);
        Assert.Equal(new DateTime(2026, 11, 18, 9, 0, 0, DateTimeKind.Unspecified), clock.GetLocalNow().DateTime);

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Unspecified), clock.GetLocalNow().DateTime);
    }

    [Fact]
    public async Task Browser_AskedTheTime_SaysTheApplications()
    {
        await _visit.GoTo("/health/live");

        Assert.Equal("2026-11-18 9:00", await Page.EvaluateAsync<string>(
            "() => { const now = new Date(); return `${now.toISOString().slice(0, 10)} ${now.getHours()}:0${now.getMinutes()}`; }"));
    }

    [Theory]
    [InlineData("da", "da-DK")]
    [InlineData("en", "en-GB")]
    public async Task Browser_OfALanguage_AsksForIt(string language, string expected)
    {
        await using var visit = await Browser.NewPage(demo.App, language: language);
        var request = await visit.Page.RunAndWaitForRequestAsync(() => visit.GoTo("/health/live"), _ => true);

        Assert.StartsWith(expected, await request.HeaderValueAsync("accept-language"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithNothingWrong_Passes()
    {
        await Show(GoodPage);

        await _visit.AssertClean();
        await Axe.AssertNoViolations(Page);
        await Layout.AssertNoHorizontalScroll(Page);
    }

    [Theory]
    [InlineData("<script>console.error('galt')</script>", "console: galt")]
    [InlineData("<script>throw new Error('væltet')</script>", "script: ")]
    [InlineData("<img alt='' src='/findes-ikke.png'>", "status 404")]
    [InlineData("<img alt='' src='http://example.com/spor.gif'>", "asks somebody else: http://example.com/spor.gif")]
    public async Task Page_WithSomethingWrong_IsNotClean(string markup, string problem)
    {
        await Show(GoodPage + markup);
        await _visit.FirstProblem.WaitAsync(TimeSpan.FromSeconds(20));

        var failure = await Assert.ThrowsAnyAsync<XunitException>(_visit.AssertClean);

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_Expected_IsNoProblem()
    {
        _visit.Expect(404);

        await Show(GoodPage + "<img alt='' src='/findes-ikke.png'>");
        await _visit.FirstProblem.WaitAsync(TimeSpan.FromSeconds(20));

        await _visit.AssertClean();
    }

    [Fact]
    public async Task Axe_PictureWithoutWords_NamesRuleAndPlace()
    {
        await Show(GoodPage.Replace("Ren og pæn.", "<img id='portræt' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => Axe.AssertNoViolations(Page));

        Assert.Contains("image-alt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("#portræt", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WiderThanItsWindow_NamesWhatIsTooWide()
    {
        await Show(GoodPage.Replace("<p>", "<p id=\"bred\" style=\"width: 400px\">", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => Layout.AssertNoHorizontalScroll(Page));

        Assert.Contains("id=\"bred\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screenshot_Kept_BearsRouteRoleWidthAndLanguage()
    {
        await Show(GoodPage);

        var path = await Screenshots.Keep(_visit, "harness");

        Assert.Equal("harness-guest-320-da.png", Path.GetFileName(path));
        Assert.True(new FileInfo(path).Length > 0);
        File.Delete(path);
    }

    [Fact]
    public async Task Counted_FormFilled_CountsClicksAndKeysButNotFreeText()
    {
        await Show(FormPage);
        var person = _visit.Counted;

        await person.Select(Page.GetByLabel("Hvordan"), "Møde");
        await person.Click(Page.Locator("#day"));
        await person.Type("18");
        await person.Press("Tab");
        await person.Write(Page.GetByLabel("Aftale"), "Vi ringes ved på torsdag.");
        await person.Click(Page.GetByText("Gem"));

        Assert.Equal("Møde", await Page.GetByLabel("Hvordan").InputValueAsync());
        Assert.Equal("18", await Page.Locator("#day").InputValueAsync());
        Assert.Equal("Vi ringes ved på torsdag.", await Page.GetByLabel("Aftale").InputValueAsync());
        Assert.Equal(7, person.Count);
        person.AssertAtMost(7);
        Assert.ThrowsAny<XunitException>(() => person.AssertAtMost(6));
    }

    [Fact]
    public async Task SignIn_LetIn_TakesTheUsersRole()
    {
        await Page.RouteAsync("**/login", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<form action=/health/live><input name=user><input name=password type=password><button>Log ind</button></form>",
        }));

        await _visit.SignIn("jobformidler", "hemmelig");

        Assert.Equal("jobformidler", _visit.Role);
        Assert.EndsWith("/health/live?user=jobformidler&password=hemmelig", Page.Url, StringComparison.Ordinal);
    }

    /// <summary>Shows a page of the test's own at an address of the application.</summary>
    private async Task Show(string markup)
    {
        await Page.RouteAsync("**/findes-ikke.png", route => route.FulfillAsync(new() { Status = 404 }));
        await Page.RouteAsync("**/harness", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = markup }));
        await Page.GotoAsync("/harness");
    }
}
