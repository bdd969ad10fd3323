using Microsoft.Playwright;

namespace Fremdrift.EndToEnd.Support;

/// <summary>Debian's Chromium, started once and shared by all the tests; every visit has its own cookies.</summary>
internal static class Browser
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>How long anything on a page may take on a busy machine.</summary>
    private const float PatienceInMilliseconds = 20_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // A page that asks for anything elsewhere is told so by the test, and gets nothing.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private static readonly Lazy<Task<IBrowser>> Running = new(Launch);

    /// <param name="app">The application to visit.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="height">Of the window, in CSS pixels.</param>
    /// <param name="language">"da" or "en", as the browser asks for it.</param>
    public static async Task<Visit> NewPage(App app, int width = 1280, int height = 900, string language = "da")
    {
        var browser = await Running.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            Locale = language is "en" ? "en-GB" : "da-DK",
            TimezoneId = app.Clock.LocalTimeZone.Id,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceInMilliseconds);
        await context.Clock.SetFixedTimeAsync(app.Clock.GetUtcNow().UtcDateTime);
        return await Visit.Begin(app, context, width, language);
    }

    private static async Task<IBrowser> Launch()
    {
        if (!File.Exists(Executable))
        {
            throw new InvalidOperationException($"Chromium is missing: no {Executable}. ./test.sh installs it; so does apt-get install chromium.");
        }

        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        // Playwright and the browser end with this process: they read from its pipes.
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }
}
