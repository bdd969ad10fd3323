using System.Globalization;
using System.Text.RegularExpressions;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.EndToEnd.Support;
using Fremdrift.Engine.Facts;
using Fremdrift.Web.Pages.Register;
using Microsoft.Playwright;
using Xunit;

namespace Fremdrift.EndToEnd.Register;

[Collection(DemoApp.Second)]
public sealed partial class RegisterTests(DemoApp demo)
{
    private const string Script = "<script>document.title = 'galt'</script>\" onmouseover=\"x";

    public static TheoryData<int> Batches => [0, 1];

    [Fact]
    public async Task Contact_Registered_SaysWhatItChangesBeforeAndAfter()
    {
        await using var visit = await Visit();
        var key = await StoredCases.Of(demo.App, 1);
        await visit.GoTo($"/borgere/{key}/registrer/contact?til=/min-dag");
        var effects = visit.Page.Locator("[data-effects]");
        Assert.False(string.IsNullOrWhiteSpace(await effects.InnerTextAsync()));

        await visit.Page.GetByLabel("telefon").CheckAsync();
        await Assertions.Expect(effects).Not.ToContainTextAsync("Når felterne er udfyldt");
        await visit.Page.GetByLabel("Hvad blev aftalt").FillAsync(Script);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).ClickAsync();
        await ConfirmIfOdd(visit);

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Registreret: Kontakt, 18. nov. 2026");
        var saved = (await StoredCases.Load(demo.App, key)).Facts[^1].ToNew();
        Assert.Equal(("contact", "phone", Script), (saved.Type.Name, saved.Text("channel"), saved.Text("agreed")));
        await visit.GoTo($"/borgere/{key}/ret/{(await StoredCases.Load(demo.App, key)).Facts[^1].Id}");
        Assert.Equal(Script, await visit.Page.GetByLabel("Hvad blev aftalt").InputValueAsync());
        Assert.DoesNotContain("galt", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Form_SentTwice_ChangesNothing()
    {
        await using var visit = await Visit();
        var key = await StoredCases.Of(demo.App, 2);
        await visit.GoTo($"/borgere/{key}/registrer/job-wish?til=/min-dag");
        var before = (await StoredCases.Load(demo.App, key)).Citizen.Seq;
        var form = await visit.Page.EvaluateAsync<string>("() => new URLSearchParams(new FormData(document.querySelector('form.form-page'))).toString()");

        for (var time = 0; time < 2; time++)
        {
            var answer = await visit.Page.APIRequest.PostAsync(visit.Page.Url, new() { Data = form + "&gor=alligevel", Headers = Form, MaxRedirects = 0 });
            Assert.Equal(302, answer.Status);
            Assert.Contains("gemt=", answer.Headers["location"], StringComparison.Ordinal);
        }

        Assert.Equal(before + 1, (await StoredCases.Load(demo.App, key)).Citizen.Seq);
    }

    [Fact]
    public async Task Case_OpenInTwoWindows_SecondIsToldWhatCameInBetween()
    {
        await using var first = await Visit();
        await using var second = await Visit();
        var key = await StoredCases.Of(demo.App, 3);
        foreach (var visit in new[] { first, second }) await visit.GoTo($"/borgere/{key}/registrer/job-goal?til=/min-dag");

        await first.Page.GetByLabel("Tekst").FillAsync("Kørsel");
        await Save(first);
        await Assertions.Expect(first.Page.Locator(".saved")).ToBeVisibleAsync();
        await second.Page.GetByLabel("Tekst").FillAsync("Lager");
        await Save(second);
        await ConfirmIfOdd(second);

        await Assertions.Expect(second.Page.Locator("[data-meanwhile]")).ToContainTextAsync("Kørsel");
        Assert.Equal("Lager", await second.Page.GetByLabel("Tekst").InputValueAsync());
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Registrér alligevel" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator(".saved")).ToBeVisibleAsync();
        var goals = (await StoredCases.Load(demo.App, key)).InForce.Where(fact => fact.Type.Name is "job-goal").Select(fact => fact.ToNew().Text("text")).ToList();
        Assert.Contains("Kørsel", goals, StringComparer.Ordinal);
        Assert.Contains("Lager", goals, StringComparer.Ordinal);
        await second.AssertClean();
    }

    [Fact]
    public async Task Registration_CorrectedAndTakenBack_BothAreShown()
    {
        await using var visit = await Visit();
        var key = await StoredCases.Of(demo.App, 4);
        await visit.GoTo($"/borgere/{key}/registrer/job-log?til=/min-dag");
        await visit.Page.GetByLabel("Dato").FillAsync("16-11-2026");
        await Save(visit);
        await ConfirmIfOdd(visit);
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("16. nov. 2026");
        var first = (await StoredCases.Load(demo.App, key)).Facts[^1].Id;

        await visit.GoTo($"/borgere/{key}/ret/{first}?til=/min-dag");
        Assert.Equal("16-11-2026", await visit.Page.GetByLabel("Dato").InputValueAsync());
        await Axe.AssertNoViolations(visit.Page);
        await visit.Page.GetByLabel("Dato").FillAsync("17-11-2026");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem rettelsen" }).ClickAsync();
        await ConfirmIfOdd(visit);
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Rettet: Joblog, 17. nov. 2026");

        var second = (await StoredCases.Load(demo.App, key)).Facts[^1].Id;
        await visit.GoTo($"/borgere/{key}/ret/{first}");
        await Assertions.Expect(visit.Page.GetByText("Der er en nyere udgave")).ToBeVisibleAsync();
        await visit.GoTo($"/borgere/{key}/ret/{second}?til=/min-dag");
        await Assertions.Expect(visit.Page.Locator(".history li")).ToHaveCountAsync(2);
        await visit.Page.GetByText("Tag registreringen tilbage").ClickAsync();
        await visit.Page.GetByLabel("Hvorfor tages den tilbage?").FillAsync(Script);
        await Axe.AssertNoViolations(visit.Page);
        await Screenshots.Keep(visit, "ret");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, tag den tilbage" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Taget tilbage: Joblog, 17. nov. 2026");

        var now = await StoredCases.Load(demo.App, key);
        Assert.Equal(3, now.Facts.Count(fact => Is(fact.Id, first) || Is(fact.Supersedes, first) || Is(fact.Supersedes, second)));
        Assert.DoesNotContain(now.InForce, fact => Is(fact.Id, first) || Is(fact.Id, second));
        await visit.GoTo($"/borgere/{key}/ret/{second}");
        await Assertions.Expect(visit.Page.GetByText("Registreringen er taget tilbage")).ToBeVisibleAsync();
        await visit.AssertClean();
    }

    [Fact]
    public async Task NewJob_WithContactAndAgreement_IsRegisteredInOneGo()
    {
        await using var visit = await Visit();
        var key = await StoredCases.Of(demo.App, 5);
        await visit.GoTo($"/borgere/{key}/registrer/nyt-fleksjob?til=/min-dag");
        await visit.Page.Locator("[name=employer]").FillAsync("Prøvebageriet");
        await visit.Page.Locator("[name=hours]").FillAsync("6,5");
        await visit.Page.Locator("[name='kontakt.name']").FillAsync("Bager Bo");
        await visit.Page.Locator("[name='aftale.tasks']").FillAsync("Pakke brød");
        await Save(visit);
        await ConfirmIfOdd(visit);
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Fleksjobaftale");

        var made = (await StoredCases.Load(demo.App, key)).Facts.TakeLast(3).ToList();
        Assert.Equal(["flexjob", "company-contact", "flexjob-agreement"], made.Select(fact => fact.Type.Name), StringComparer.Ordinal);
        Assert.Single(made.Select(fact => fact.Batch).Distinct(StringComparer.Ordinal));
        Assert.Single(made.Select(fact => fact.ToNew().Text("job")).Distinct(StringComparer.Ordinal));
        await visit.AssertClean();
    }

    [Fact]
    public async Task Internship_FromMinDag_TakesAtMostFifteen()
    {
        await using var visit = await Visit();
        var person = visit.Counted;
        await visit.GoTo("/min-dag");
        person.Restart();

        await person.Click(visit.Page.Locator("[data-row] a:has-text('Andet')").First);
        await person.Click(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Virksomhedspraktik" }));
        await person.Write(visit.Page.GetByLabel("Virksomhed", new() { Exact = true }), "Prøvebageriet");
        await person.Press("Tab");
        await person.Type("1/12");
        await person.Press("Tab");
        await person.Type("1/3");
        await person.Press("Enter");

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("1. dec. 2026 – 1. marts 2027");
        Assert.Equal(12, person.Count);
        person.AssertAtMost(15);
        await visit.AssertClean();
    }

    /// <summary>Every field of every form, each with rubbish of every sort: told at the field, what was typed kept, nothing falls over.</summary>
    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Fields_WithRubbish_KeepItAndSayWhatIsWrong(int batch)
    {
        await using var visit = await Visit(user: "teamleder");
        var key = await StoredCases.Of(demo.App, 6);
        var before = (await StoredCases.Load(demo.App, key)).Citizen.Seq;
        string[] rubbish = [Script, "31-02-2021", "-7", new string('æ', 10_001)];
        foreach (var type in Catalogue.Types.Where(type => type.Shape is not FactShape.None && type.Number % 2 == batch))
        {
            var address = $"/borgere/{key}/registrer/{type.Name}";
            var empty = await (await visit.Page.APIRequest.GetAsync(address)).TextAsync();
            var hidden = string.Join('&', Hidden().Matches(empty[empty.IndexOf("form-page", StringComparison.Ordinal)..])
                .Select(field => $"{field.Groups["name"].Value}={Uri.EscapeDataString(System.Net.WebUtility.HtmlDecode(field.Groups["value"].Value))}"));
            foreach (var bad in rubbish)
            {
                // What is too long for a list's own words goes where other words are written.
                var fields = FormFields.Of(type).ToDictionary(field => field, field => field.Name + (field.Kind is FormFieldKind.OpenChoice && bad.Length > FormFields.LongestLine ? FormLayout.Other : ""));
                var data = hidden + "&gor=gem" + string.Concat(fields.Values.Select(name => $"&{name}={Uri.EscapeDataString(bad)}"));
                var answer = await visit.Page.APIRequest.PostAsync(address, new() { Data = data, Headers = Form });
                var html = await answer.TextAsync();

                Assert.True(answer.Status == 200, string.Create(CultureInfo.InvariantCulture, $"{type.Name}: {answer.Status}"));
                Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
                var wrong = FactForm.Read(type, fields.Keys.ToDictionary(field => field.Name, _ => bad, StringComparer.Ordinal), 0).Problems.Select(problem => problem.Field).ToHashSet(StringComparer.Ordinal);
                Assert.NotEmpty(wrong);
                var shown = (await visit.Page.EvaluateAsync<ShownField[]>(ReadForm, html)).ToLookup(field => field.Name, StringComparer.Ordinal);
                foreach (var (field, name) in fields)
                {
                    var what = $"{type.Name}, {name}, {bad[..Math.Min(bad.Length, 20)]}";
                    if (wrong.Contains(field.Name)) Assert.True(shown[name].Any(one => one.Says), $"{what}: nothing is said at the field.");
                    // What cannot be chosen is not kept as if it had been.
                    if (field.Kind is FormFieldKind.Flag or FormFieldKind.Choice) continue;
                    Assert.True(shown[name].Concat(shown[name + FormLayout.Other]).Any(one => one.Value == bad), $"{what}: it is not kept.");
                }
            }
        }

        Assert.Equal(before, (await StoredCases.Load(demo.App, key)).Citizen.Seq);
        await visit.AssertClean();
    }

    [Fact]
    public async Task Effect_OfANewCase_IsRefusedWithoutTheToken()
    {
        await using var visit = await Visit();
        var key = await StoredCases.Of(demo.App, 0);

        var answer = await visit.Page.APIRequest.PostAsync($"/borgere/{key}/virkning", new() { Data = "formular=cv", Headers = Form });

        Assert.Equal(400, answer.Status);
    }

    /// <summary>What a form holds: each field's name and value, and whether something is said at it in plain sight.</summary>
    private const string ReadForm = """
        html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('form.form-page [name]')].map(field => {
          const error = field.closest('.form-group, fieldset')?.querySelector('.form-error-message')
          const isInSight = of => { for (let at = of; at; at = at.parentElement) if (at.tagName === 'DETAILS' && !at.open) return false; return true }
          return { name: field.name, value: field.value, says: !!error && isInSight(error) }
        })
        """;

    private static readonly Dictionary<string, string> Form = new(StringComparer.Ordinal) { ["Content-Type"] = "application/x-www-form-urlencoded" };

    private async Task<Visit> Visit(string user = "jobformidler")
    {
        var visit = await Browser.NewPage(demo.App);
        await visit.SignIn(user);
        return visit;
    }

    private sealed record ShownField
    {
        public string Name { get; init; } = "";

        public string Value { get; init; } = "";

        public bool Says { get; init; }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    private static bool Is(string? id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    private static Task Save(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

    private static async Task ConfirmIfOdd(Visit visit)
    {
        await visit.Page.WaitForLoadStateAsync();
        var anyway = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem alligevel" });
        if (await anyway.CountAsync() > 0) await anyway.ClickAsync();
    }
}
