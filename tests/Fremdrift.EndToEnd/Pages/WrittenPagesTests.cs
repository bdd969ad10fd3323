using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>The written part of a case: plan, CV, rehabilitation, companies, messages, journal.</summary>
[Collection(DemoApp.Second)]
public sealed class WrittenPagesTests(DemoApp demo)
{
    private const string Hostile = "<img src=x onerror=\"document.title='kapret'\"> & \"citat\"";

    private static readonly string[] Pages = ["plan", "job", "rehabilitering", "virksomheder", "beskeder", "journal", "journal/udskriv", "aftale/j1"];

    [Theory]
    [InlineData(1280, "da")]
    [InlineData(320, "en")]
    public async Task Pages_OfACaseWithEverything_AreForEverybody(int width, string language)
    {
        var key = await NewCase(FormattableString.Invariant($"alt-{width}"));
        await RegisterEverything(key);
        await using var visit = await SignedIn(width, language);
        foreach (var page in Pages)
        {
            await visit.GoTo($"/borgere/{key}/{page}");
            await AssertForEverybody(visit, page);
        }

        foreach (var form in new[] { "plan?ret=min-plan", "job?ret=cv", "rehabilitering?ret=rehabilitation-plan", "rehabilitering?ret=recommendation" })
        {
            await visit.GoTo($"/borgere/{key}/{form}");
            await AssertForEverybody(visit, form);
        }

        await visit.GoTo("/fraser");
        await AssertForEverybody(visit, "fraser");
        await visit.AssertClean();
    }

    [Fact]
    public async Task MinPlan_WrittenComparedAndApproved_SaysWhatItChanged()
    {
        var key = await NewCase("plan");
        await using var visit = await SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}/plan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv den første" }).ClickAsync();
        await page.GetByLabel("Jobmål", new() { Exact = true }).FillAsync(Hostile);
        await page.GetByLabel("Virksomhed, række 1").FillAsync("Møllers Lager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();

        await page.GetByText("Version 1 er gemt").WaitForAsync();
        Assert.Equal(Hostile, await page.Locator(".document-words").First.InnerTextAsync());
        Assert.DoesNotContain("kapret", await page.TitleAsync(), StringComparison.Ordinal);
        var facts = await Facts(key);
        Assert.Contains("job-goal", facts);
        Assert.Contains("job-search-plan", facts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv ny version" }).ClickAsync();
        await page.GetByLabel("Aftaler").FillAsync("Vi tales ved hver torsdag");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();
        await page.GetByText("2 versioner").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sammenlign med den før" }).ClickAsync();
        Assert.Equal(1, await page.Locator(".document-change").CountAsync());
        Assert.Contains("Vi tales ved hver torsdag", await page.Locator(".document-change ins").InnerTextAsync(), StringComparison.Ordinal);

        await visit.GoTo($"/borgere/{key}/plan");
        await page.GetByText("Registrér, at borgeren har læst og godkendt").ClickAsync();
        await page.GetByLabel("Hvordan").SelectOptionAsync("phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Læst og godkendt" }).ClickAsync();
        await page.GetByText("18. nov. 2026 i telefon").WaitForAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.GetByRole(AriaRole.Link, new() { Name = "Skriv ny version" }).IsVisibleAsync());
        Assert.True(await page.GetByText("Møllers Lager").IsVisibleAsync());
        await visit.AssertClean();
    }

    [Fact]
    public async Task MinPlan_WrittenByTwoAtOnce_TheSecondSeesBothTexts()
    {
        var key = await NewCase("to");
        await using var first = await SignedIn();
        await using var second = await SignedIn();
        await first.GoTo($"/borgere/{key}/plan?ret=min-plan");
        await second.GoTo($"/borgere/{key}/plan?ret=min-plan");
        await Write(first, "Lager");
        await first.Page.GetByText("Version 1 er gemt").WaitForAsync();

        await Write(second, "Køkken");

        await second.Page.GetByText("En anden har skrevet imens").WaitForAsync();
        Assert.Equal("Køkken", await second.Page.GetByLabel("Jobmål", new() { Exact = true }).InputValueAsync());
        Assert.Contains("Lager", await second.Page.Locator(".document-other").First.InnerTextAsync(), StringComparison.Ordinal);
        await Axe.AssertNoViolations(second.Page);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();
        await second.Page.GetByText("Version 2 er gemt").WaitForAsync();
        await second.AssertClean();

        static async Task Write(Visit visit, string goal)
        {
            await visit.Page.GetByLabel("Jobmål", new() { Exact = true }).FillAsync(goal);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem ny version" }).ClickAsync();
        }
    }

    [Fact]
    public async Task Agreement_WithEverything_GoesFromMissingToComplete()
    {
        var key = await NewCase("aftale");
        await Register(key, """{"id":"#f","type":"flexjob","from":"2026-11-02","job":"j1","employer":"Møllers Lager","hours":6}""");
        await using var visit = await SignedIn();
        await visit.GoTo($"/borgere/{key}/virksomheder");
        await visit.Page.GetByText("Ingen aftale endnu").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Se og udskriv aftalen" }).ClickAsync();
        await visit.Page.GetByText("Ingen aftale endnu").WaitForAsync();

        await Register(
            key,
            """{"id":"#a","type":"flexjob-agreement","date":"2026-11-02","job":"j1","tasks":"Pakke <i>varer</i>","hours":6,"progressionGoal":"8 timer","support":"Pauser","parallelInternship":"Ja","followUp":"Hver måned"}""",
            """{"id":"#c","type":"company-contact","from":"2026-11-02","job":"j1","name":"Bo Møller"}""");

        await visit.GoTo($"/borgere/{key}/aftale/j1");
        Assert.Equal(0, await visit.Page.GetByText("Ingen aftale endnu").CountAsync());
        await visit.Page.GetByText("Pakke <i>varer</i>").WaitForAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(3, await visit.Page.Locator(".signature-line").CountAsync());
        Assert.False(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Udskriv" }).IsVisibleAsync());
        var pages = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(pages.Split("/Type /Page\n").Length - 1, 1, 2);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.GoTo($"/borgere/{key}/virksomheder");
        await visit.Page.GetByText("Aftalen er komplet").WaitForAsync();
        await visit.AssertClean();
    }

    [Fact]
    public async Task Note_SignedInAnotherWindow_CannotBeChangedAndKeepsWhatWasTyped()
    {
        var key = await NewCase("journal");
        await using var visit = await SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}/journal");
        await page.GetByLabel("Notat", new() { Exact = true }).FillAsync(Hostile);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem kladde" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv videre" }).ClickAsync();
        Assert.Equal(Hostile, await page.GetByLabel("Notat", new() { Exact = true }).InputValueAsync());
        await using (var other = await SignedIn())
        {
            await other.GoTo($"/borgere/{key}/journal?kladde=1");
            await other.Page.GetByRole(AriaRole.Button, new() { Name = "Underskriv" }).ClickAsync();
            await other.Page.GetByText("Underskrevet 18. nov. 2026 kl. 9.00").WaitForAsync();
            Assert.Equal(Hostile, await other.Page.Locator(".history .document-words").InnerTextAsync());
            Assert.Equal(0, await other.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv videre" }).CountAsync());
        }

        await page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Skrevet om");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem kladde" }).ClickAsync();

        await page.GetByText("Notatet er underskrevet", new() { Exact = true }).WaitForAsync();
        Assert.Equal("Skrevet om", await page.GetByLabel("Notat", new() { Exact = true }).InputValueAsync());
        await visit.GoTo($"/borgere/{key}/journal?tilfoej=1");
        await page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Det var i går.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Underskriv" }).ClickAsync();
        Assert.Contains("Det var i går.", await page.Locator(".note-addition").InnerTextAsync(), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Phrase_Inserted_WithAndWithoutScripts(bool scripts)
    {
        var key = await NewCase(scripts ? "frase-js" : "frase");
        await using var visit = await SignedIn();
        if (!scripts) await visit.Page.RouteAsync("**/app*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await visit.GoTo($"/borgere/{key}/journal");
        await visit.Page.GetByLabel("Notat", new() { Exact = true }).FillAsync("Først.");
        await visit.Page.GetByLabel("Standardfrase", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Ikke truffet" });

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Indsæt" }).ClickAsync();

        await visit.Page.WaitForFunctionAsync("() => /^Først\\.\\s+Ringede uden at få svar/.test(document.querySelector('textarea[name=text]').value)");
        Assert.True(await visit.Page.GetByText("Der er ingen notater, kontakter, møder eller opfølgninger endnu.").IsVisibleAsync());
    }

    [Fact]
    public async Task Message_RegisteredAndAnswered_FollowsTheClock()
    {
        var key = await NewCase("besked");
        await Register(key, """{"id":"#b","type":"benefit","from":"2026-10-01","kind":"ledighedsydelse"}""");
        await using var visit = await SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}/beskeder");
        await page.GetByText("Registrér en besked fra borgeren").ClickAsync();
        await page.GetByLabel("Klokkeslæt").FillAsync("7.30");
        await page.GetByLabel("Beskeden").FillAsync("Hvornår skal vi mødes?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await page.GetByText("22 t 30 min. tilbage til at svare").WaitForAsync();

        await page.Locator(".message").GetByText("Skriv svaret ind").ClickAsync();
        await page.GetByLabel("Svaret").FillAsync("På torsdag.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

        await page.GetByText("Besvaret efter 1 t 30 min.").WaitForAsync();
        await page.GetByText("På torsdag.").WaitForAsync();
        await visit.AssertClean();
    }

    [Fact]
    public async Task JobLog_WithAWrongDate_KeepsWhatWasTyped()
    {
        var key = await NewCase("joblog");
        await using var visit = await SignedIn();
        await visit.GoTo($"/borgere/{key}/job");
        await visit.Page.GetByText("Tilføj til loggen").ClickAsync();
        await visit.Page.GetByLabel("Dato").FillAsync("31-02-2026");
        await visit.Page.GetByLabel("Virksomhed").FillAsync("Bageren");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Datoen findes ikke").First.WaitForAsync();
        Assert.Equal("Bageren", await visit.Page.GetByLabel("Virksomhed").InputValueAsync());
        await visit.Page.GetByLabel("Dato").FillAsync("i dag");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Cell, new() { Name = "Bageren" }).WaitForAsync();
        Assert.Equal(["job-log"], await Facts(key));
        await visit.AssertClean();
    }

    [Fact]
    public async Task Tabs_OfACaseAsItWas_ShowThatMomentAndSaySo()
    {
        var key = await NewCase("dengang");
        await Register(
            key,
            """{"id":"#1","type":"contact","date":"2026-05-04","channel":"meeting","with":"citizen","note":"Talte om jobmål"}""",
            """{"id":"#2","type":"contact","date":"2026-06-18","channel":"phone","with":"citizen","note":"Senere snak"}""");
        await using var visit = await SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}?pr=01-06-2026");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kontakt og beskeder" }).ClickAsync();

        await page.GetByText("Du ser sagen, som den så ud 1. juni 2026").WaitForAsync();
        var shown = await page.InnerTextAsync("main");
        Assert.Contains("Talte om jobmål", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Senere snak", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrér kontakt", shown, StringComparison.Ordinal);

        // Recorded at noon.
        await visit.GoTo($"/borgere/{key}/journal?kendt=17-11-2026&kl=11.59");
        Assert.DoesNotContain("Talte om jobmål", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.GoTo($"/borgere/{key}/journal?kendt=17-11-2026&kl=12.00");
        Assert.Contains("Talte om jobmål", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Case_OfTheDead_TakesNoMessageAndOwesNoAnswer()
    {
        var key = await NewCase("stoppet");
        await Register(
            key,
            """{"id":"#b","type":"benefit","from":"2026-10-01","kind":"ledighedsydelse"}""",
            """{"id":"#m","type":"message","at":"2026-11-17T13:00:00","text":"Hvornår mødes vi?"}""");
        var (store, actor) = await Inside();
        await using (var context = new FremdriftContext(store))
        {
            context.Citizens.First(citizen => citizen.Municipality == actor.Municipality && citizen.Key == key).DiedOn = new DateOnly(2026, 11, 17).DayNumber;
            await context.SaveChangesAsync();
        }

        await using var visit = await SignedIn();
        await visit.GoTo($"/borgere/{key}/beskeder");

        var shown = await visit.Page.InnerTextAsync("main");
        Assert.Contains("Hvornår mødes vi?", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tilbage til at svare", shown, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main a[href*='/registrer/']").CountAsync());
        Assert.Contains("ingen", await visit.Page.InnerTextAsync(".case-now"), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Why_OfOneOfTwoMessagesOfADay_IsAboutThatOneAndInWords()
    {
        var key = await NewCase("to-beskeder");
        await Register(
            key,
            """{"id":"#b","type":"benefit","from":"2026-10-01","kind":"ledighedsydelse"}""",
            """{"id":"#m1","type":"message","at":"2026-11-17T13:00:00","text":"Hvornår mødes vi?"}""",
            """{"id":"#m2","type":"message","at":"2026-11-17T14:00:00","text":"Og hvor?"}""",
            """{"id":"#s","type":"reply","at":"2026-11-17T15:00:00","inReplyTo":"#m1"}""");
        await using var visit = await SignedIn();
        var page = visit.Page;
        await visit.GoTo($"/borgere/{key}");

        await page.Locator("section[aria-labelledby=nu] a.duty-why[href*='about=']").ClickAsync();
        await Assertions.Expect(page.Locator(".why-answer")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("17. nov. 2026 kl. 14.00");
        var open = new Uri(page.Url).Query;

        await visit.GoTo($"/borgere/{key}/hvorfor{open.Replace("m2", "m1", StringComparison.Ordinal)}");
        await Assertions.Expect(page.Locator(".why-answer")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".why-answer")).ToContainTextAsync("Opfyldt");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("svar på: Besked fra borgeren, 17. nov. 2026 kl. 13.00");
        await visit.AssertClean();
    }

    private static async Task AssertForEverybody(Visit visit, string page)
    {
        await Axe.AssertNoViolations(visit.Page);
        await Layout.AssertNoHorizontalScroll(visit.Page);
        await Screenshots.Keep(visit, "case-" + string.Concat(page.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')));
    }

    private async Task<Visit> SignedIn(int width = 1280, string language = "da")
    {
        var visit = await Browser.NewPage(demo.App, width, 900, language);
        await visit.SignIn("jobformidler");
        return visit;
    }

    private static async Task<string> Stamp(Session session) =>
        (await session.First("select security_stamp from account where user_name = 'jobformidler'", row => row.GetString(0)))!;

    private async Task<(Store Store, Actor Actor)> Inside()
    {
        var store = demo.App.Services.GetRequiredService<Store>();
        await using var session = await store.Open();
        return (store, (await FindActor.ByAccount(session, "jobformidler", await Stamp(session), 739937))!);
    }

    private async Task<string> NewCase(string name)
    {
        var (store, actor) = await Inside();
        await using var context = new FremdriftContext(store);
        var key = "skrevet-" + name;
        context.Citizens.Add(new Citizen { Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "citizen"), Key = key, Name = "Prøve Borgersen", Search = "prøve borgersen" });
        await context.SaveChangesAsync();
        return key;
    }

    private async Task<string[]> Facts(string key)
    {
        var (store, actor) = await Inside();
        await using var session = await store.Open();
        var facts = await session.Query(
            "select f.type from fact f join citizen c on c.municipality = f.municipality and c.citizen = f.citizen where c.municipality = @municipality and c.key = @key order by f.seq",
            row => row.GetString(0), ("municipality", actor.Municipality), ("key", key));
        return [.. facts];
    }

    private async Task Register(string key, params string[] facts)
    {
        var (_, actor) = await Inside();
        var lines = facts.Select(fact => fact.Replace("#", key + "-", StringComparison.Ordinal)[..^1] + $",\"citizen\":\"{key}\",\"recorded\":\"2026-11-17T12:00:00+01:00\"}}");
        using var scope = demo.App.Services.CreateScope();
        var result = await scope.ServiceProvider.GetRequiredService<RegisterFacts>().Run(actor, new RegisterInput(key, Encoding.UTF8.GetBytes(string.Join('\n', lines)), null));
        Assert.IsType<RegisterResult.Registered>(result);
    }

    private Task RegisterEverything(string key) => Register(
        key,
        """{"id":"#1","type":"benefit","from":"2025-10-01","to":"2026-08-31","kind":"ledighedsydelse"}""",
        """{"id":"#2","type":"job-goal","date":"2026-01-05","concrete":true,"realistic":false,"text":"Pakke varer på et lager","origin":"Praktik i 2024"}""",
        """{"id":"#3","type":"job-wish","date":"2026-01-06","text":"Lagermedarbejder"}""",
        """{"id":"#4","type":"job-log","date":"2026-03-02","company":"Bageren","how":"Opringning","outcome":"Ingen plads lige nu","note":"Ringer igen til maj"}""",
        """{"id":"#5","type":"contact","date":"2026-05-04","channel":"meeting","with":"citizen","note":"Talte om jobmål","agreed":"Vi ringer til tre steder","theme":"Jobmål"}""",
        """{"id":"#6","type":"contact","date":"2026-05-18","channel":"phone","with":"both"}""",
        """{"id":"#7","type":"message","at":"2026-05-19T10:15:00","text":"Kan jeg få en ny tid?"}""",
        """{"id":"#8","type":"reply","at":"2026-05-20T12:00:00","inReplyTo":"#7","text":"Ja, torsdag klokken 10."}""",
        """{"id":"#9","type":"message","at":"2026-08-19T10:15:00","text":"Hvad skal jeg have med?"}""",
        """{"id":"#10","type":"rehab-meeting","date":"2026-06-01","kind":"reprocessing","consultantPresent":true,"progressionGoal":"Fra 6 til 8 timer","sections":["1.4","2.1"],"note":"Drøftede funktioner og støtte","participants":"Team, borger, konsulent"}""",
        """{"id":"#11","type":"rehab-decision","date":"2026-06-10","scheme":"fleksjob"}""",
        """{"id":"#12","type":"company-measure","from":"2026-06-15","to":"2026-08-15","kind":"virksomhedspraktik","parallel":false,"company":"Møllers Lager","purpose":"Ansættelse i fleksjob","tasks":"Pakke og mærke varer"}""",
        """{"id":"#13","type":"flexjob","from":"2026-09-01","to":"2026-10-14","job":"j1","employer":"Møllers Lager","hours":5.5}""",
        """{"id":"#14","type":"flexjob","from":"2026-10-15","job":"j1","employer":"Møllers Lager","hours":7}""",
        """{"id":"#15","type":"flexjob-agreement","date":"2026-09-01","job":"j1","tasks":"Pakke varer","hours":5.5,"progressionGoal":"8 timer inden sommer","support":"Pauser og en stol","followUp":"Hver måned"}""",
        """{"id":"#16","type":"company-contact","from":"2026-09-01","job":"j1","name":"Bo Møller"}""",
        """{"id":"#17","type":"follow-up","date":"2026-10-02","job":"j1","inPerson":true,"note":"Går godt"}""",
        """{"id":"#18","type":"follow-up","date":"2026-11-02","job":"j1","inPerson":false,"phoneReason":"Travlt på lageret"}""");
}
