using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Support;

/// <summary>One person's window: a page, what went wrong in it, and what was clicked and pressed.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly VisitProblems _problems;

    private Visit(App app, IBrowserContext context, IPage page, int width, string language)
    {
        (App, _context, Page, Width, Language) = (app, context, page, width, language);
        _problems = new VisitProblems(app.Address, context);
        Counted = new Counted(page);
    }

    public App App { get; }

    public IPage Page { get; }

    public Counted Counted { get; }

    public int Width { get; }

    public string Language { get; }

    /// <summary>The demo user who signed in; "guest" until then.</summary>
    public string Role { get; private set; } = "guest";

    public static async Task<Visit> Begin(App app, IBrowserContext context, int width, string language) =>
        new(app, context, await context.NewPageAsync(), width, language);

    /// <summary>Opens an address of the application, such as "/min-dag".</summary>
    public Task<IResponse?> GoTo(string path) => Page.GotoAsync(path);

    /// <summary>Signs in, and lands on the user's front page.</summary>
    public async Task SignIn(string user)
    {
        if (App.SignedIn.TryGetValue(user, out var cookies))
        {
            await _context.AddCookiesAsync(cookies);
            await GoTo("/");
            Role = user;
            // Somebody may have signed out, or changed the password, since.
            if (new Uri(Page.Url).AbsolutePath is not "/login") return;
        }

        await SignIn(user, "demo");
        App.SignedIn[user] =
        [
            .. from cookie in await _context.CookiesAsync()
               where cookie.Name is "fremdrift"
               select new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = true, SameSite = cookie.SameSite },
        ];
    }

    /// <summary>Signs in through the form at /login.</summary>
    public async Task SignIn(string user, string password)
    {
        await GoTo("/login");
        await Page.FillAsync("[name=user]", user);
        await Page.FillAsync("[name=password]", password);
        await Page.ClickAsync("form:has([name=password]) :is(button, [type=submit])");
        try
        {
            await Page.WaitForURLAsync(address => new Uri(address).AbsolutePath is not "/login");
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{user} was not let in. The page says: {await Page.InnerTextAsync("body")}");
        }

        Role = user;
    }

    /// <summary>Ends when something has gone wrong, for the tests of these tools.</summary>
    public Task FirstProblem => _problems.First;

    /// <summary>Says that the application is going to answer with this status, which is then no problem.</summary>
    public void Expect(int status) => _problems.Expect(status);

    /// <summary>
    /// Nothing went wrong since the visit began: no error in the console, in a script or behind the scenes, no failed request, and no
    /// request to anybody else.
    /// </summary>
    public async Task AssertClean()
    {
        // Playwright tells what happened in order: once this is answered, everything before it has been heard.
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => done()))");
        string[] problems = [.. _problems.All, .. App.Errors.All.Select(error => $"the application: {error}")];
        Assert.True(problems is [], string.Create(CultureInfo.InvariantCulture, $"{Page.Url}, {Role}, {Width} px, {Language}:\n{string.Join('\n', problems)}"));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
