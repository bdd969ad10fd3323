using System.Globalization;
using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Fremdrift.Engine.Facts;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Fremdrift.EndToEnd.Journey;

/// <summary>Every kind of page that each role can reach by following links is whole, usable by everybody, and fits wide and narrow windows.</summary>
[Collection(DemoApp.Name)]
public sealed class EveryPageTests(DemoApp demo)
{
    private const int Wide = 1280;
    private const int Narrow = 320;

    /// <summary>What anybody may ask for, signed in or not.</summary>
    private static readonly string[] ForAnybody = ["/", "/login", "/fejl", "/fejl/{code:int}", "/ingen-adgang"];

    private static readonly string[] Models = ["/modeller", "/modeller/{Model}"];

    [Theory]
    [InlineData("jobformidler", "da")]
    public async Task Pages_OfSomebodyWithCases_AreWhole(string user, string language)
    {
        await using var visit = await SignedIn(user, language);

        var walk = await AssertWhole(visit, isPictured: user is "jobformidler");

        Assert.Contains("/min-dag", walk.Pages);
        Assert.Contains("/borgere/{Key}", walk.Pages);
        Assert.DoesNotContain(walk.Pages, page => page.Key.StartsWith("/administration", StringComparison.Ordinal));
    }

    /// <summary>The administrator may see everything; then a page that no link leads to is a page that nobody finds.</summary>
    [Fact]
    public async Task Pages_OfTheAdministrator_AreWholeAndAllThereAre()
    {
        await using var visit = await SignedIn("administrator", "da");

        var walk = await AssertWhole(visit, isPictured: true);

        string[] led = [.. Routes.All.Except(ForAnybody).Where(route => route is not ("/tavle/flyt" or "/administration/import/{Import:int}"))];
        Assert.Empty(led.Except(walk.Pages.Keys));
    }

    [Theory]
    [InlineData("borger")]
    [InlineData("virksomhed")]
    [InlineData("mentor")]
    [InlineData("star")]
    public async Task Pages_OfSomebodyFromOutside_AreTheModelsAlone(string user)
    {
        await using var visit = await SignedIn(user, "da");
        var walk = await AssertWhole(visit, isPictured: false);
        Assert.Empty(walk.Pages.Keys.Except(Models).Except(ForAnybody));

        var key = await StoredCases.Of(demo.App, 0);
        foreach (var route in Routes.All.Except(Models).Except(ForAnybody))
        {
            var answer = await visit.Page.APIRequest.GetAsync(Address(route, key));
            Assert.True(answer.Status is 403 or 404, string.Create(CultureInfo.InvariantCulture, $"{user} gets {answer.Status} from {route}"));
        }
    }

    [Fact]
    public async Task Pages_OfSomebodyUnknown_AreWhole()
    {
        await using var visit = await Browser.NewPage(demo.App);
        visit.Expect(404);
        var problems = new List<string>();
        foreach (var (name, address) in new[] { ("login", "/login"), ("findes-ikke", "/fejl/404"), ("ingen-adgang", "/ingen-adgang"), ("fejl", "/fejl") })
        {
            await visit.GoTo(address);
            await Look(visit, problems, address, name);
        }

        Assert.Empty(problems);
        await visit.AssertClean();
    }

    /// <summary>Forms are one kind of page, made from the catalogue: each is looked at once.</summary>
    [Fact]
    public async Task Forms_OfTheCatalogue_AreWhole()
    {
        await using var visit = await SignedIn("teamleder", "da");
        var (key, problems) = (await StoredCases.Of(demo.App, 8), new List<string>());
        foreach (var type in Catalogue.Types.Where(type => type.Shape is not FactShape.None))
        {
            await visit.GoTo($"/borgere/{key}/registrer/{type.Name}");
            await Look(visit, problems, type.Name, null);
        }

        Assert.Empty(problems);
        await visit.AssertClean();
    }

    private static string Address(string route, string key) =>
        string.Join('/', route.Split('/').Select(part => part is "{Key}" ? key : part.EndsWith(":int}", StringComparison.Ordinal) ? "1" : part.StartsWith('{') ? "contact" : part));

    private async Task<Visit> SignedIn(string user, string language)
    {
        var visit = await Browser.NewPage(demo.App, Wide, language: language);
        await visit.SignIn(user);
        return visit;
    }

    private static async Task<Walk> AssertWhole(Visit visit, bool isPictured)
    {
        var (walk, problems) = (new Walk(visit), new List<string>());
        await walk.Begin(new Uri(visit.Page.Url).AbsolutePath, async (kind, address, answer, from) =>
        {
            if (answer?.Status is not 200) problems.Add(string.Create(CultureInfo.InvariantCulture, $"{address} answers {answer?.Status}; {from} leads there"));
            else await Look(visit, problems, kind, isPictured ? Picture(kind) : null);
        });

        foreach (var file in walk.Files)
        {
            var answer = await visit.Page.APIRequest.GetAsync(file);
            if (!answer.Ok) problems.Add(string.Create(CultureInfo.InvariantCulture, $"{file} answers {answer.Status}"));
        }

        Assert.True(problems is [], $"{visit.Role}, {visit.Language}:\n{string.Join("\n\n", problems)}");
        await visit.AssertClean();
        return walk;
    }

    /// <summary>Looks at the page wide, then narrow; keeps a picture of both if it is given a name.</summary>
    private static async Task Look(Visit visit, List<string> problems, string kind, string? picture)
    {
        var page = visit.Page;
        var title = await page.TitleAsync();
        if (!title.EndsWith(" – Fremdrift", StringComparison.Ordinal) || title.StartsWith(' ')) problems.Add($"{kind}: title “{title}”");
        if (await page.Locator("h1").CountAsync() is not 1 and var count) problems.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count} h1"));
        foreach (var width in new[] { Wide, Narrow })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Try(problems, kind, () => Layout.AssertNoHorizontalScroll(page));
            if (width is Wide || picture is not null) await Try(problems, kind, () => Axe.AssertNoViolations(page));
            if (picture is not null) await Screenshots.Keep(visit, picture, width);
        }

        await page.SetViewportSizeAsync(Wide, 900);
    }

    private static async Task Try(List<string> problems, string kind, Func<Task> assertion)
    {
        try
        {
            await assertion();
        }
        catch (XunitException problem)
        {
            problems.Add($"{kind}: {problem.Message}");
        }
    }

    private static string Picture(string kind) =>
        "side-" + string.Concat(kind.TrimStart('/').ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : letter is '{' or '}' or '*' or ':' ? '_' : '-'));
}
