using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import.Runs;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.BothDatabases;
using Fremdrift.EndToEnd.CasePages;
using Fremdrift.EndToEnd.Pages;
using Fremdrift.EndToEnd.Register;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fremdrift.EndToEnd.EveryPage;

/// <summary>An address at which a page can be seen with something on it.</summary>
/// <param name="Pattern">The page, as its address is written in the page itself.</param>
/// <param name="Address">Where it is seen.</param>
/// <param name="User">Who sees it; null for nobody who has signed in.</param>
/// <param name="Status">What is answered.</param>
/// <param name="Asked">What of the address makes it show something else than the page otherwise does; empty if nothing.</param>
internal sealed record PageAddress(string Pattern, string Address, string? User, int Status, string Asked = "")
{
    private const string Broker = "jobformidler";
    private const string Leader = "teamleder";

    /// <summary>The users by the beginning of the pattern, the first that fits; all else is the broker's.</summary>
    private static readonly (string Start, string? User, int Status)[] Users =
    [
        ("/login", null, 200), ("/fejl/{", null, 500), ("/fejl", null, 404), ("/ingen-adgang", null, 403), ("/paa-vej", "mentor", 200), ("/min-side", "borger", 200),
        ("/administration", "administrator", 200), ("/tavle", Leader, 200), ("/passive/{Key}", Leader, 200), ("", Broker, 200),
    ];

    /// <summary>Pages that show another thing by what is asked for.</summary>
    private static readonly (string Pattern, string[] Asked)[] More =
    [
        ("/borgere/{Key}/registrer/{Name}", ["company-measure", "nyt-fleksjob", "reply"]), ("/borgere/{Key}/plan", ["?ret=min-plan"]), ("/borgere/{Key}/job", ["?ret=cv"]),
        ("/borgere/{Key}/rehabilitering", ["?ret=rehabilitation-plan", "?ret=recommendation"]), ("/administration/modeller/{Model}", ["?udgave=extension"]),
    ];

    /// <summary>What is written on a case is seen where everything is.</summary>
    private static readonly string[] Written = ["plan", "job", "rehabilitering", "virksomheder", "beskeder", "journal", "aftale"];

    /// <summary>Every page of the application, one that shows several things several times.</summary>
    public static async Task<List<PageAddress>> Of(App app)
    {
        var written = await new WrittenCases(app).WithEverything();
        var found = await Found(app);
        var pages = new List<PageAddress>();
        foreach (var pattern in Routes.Pages(app))
        {
            var (_, user, status) = Users.First(beginning => pattern.StartsWith(beginning.Start, StringComparison.Ordinal));
            var key = Written.Contains(pattern.Split('/').ElementAtOrDefault(3), StringComparer.Ordinal) ? written : found["key"];
            var address = found.GetValueOrDefault(pattern) ?? Routes.Filled(pattern, part => part is "key" ? key : found.GetValueOrDefault(part) ?? found["number"]);
            pages.Add(new PageAddress(pattern, address, user, status));
            foreach (var asked in More.FirstOrDefault(more => string.Equals(more.Pattern, pattern, StringComparison.Ordinal)).Asked ?? [])
                pages.Add(new PageAddress(pattern, asked[0] is '?' ? address + asked : address[..(address.LastIndexOf('/') + 1)] + asked, user, status, asked));
        }

        return pages;
    }

    /// <summary>What stands in the parts of addresses, and the whole address where that is not enough, found in the demo.</summary>
    private static async Task<Dictionary<string, string>> Found(App app)
    {
        var key = await DemoCases.Richest(app);
        await using var session = await app.Services.GetRequiredService<Store>().Open();
        async Task<string> Value(string what, string from) =>
            await session.First($"select {what} from {from} limit 1", row => row.GetValue(0).ToString()!) ?? throw new InvalidOperationException($"The demo has no {from}.");
        const string Hers = "person = (select person from person where account = 'jobformidler')";
        return new(StringComparer.Ordinal)
        {
            ["key"] = key, ["id"] = (await StoredCases.Load(app, key)).InForce.Last().Id, ["job"] = "j1", ["name"] = "contact", ["model"] = "udvikling-i-fleksjob-ii", ["code"] = "500", ["number"] = "1",
            ["/borgere/{Key}/dokument/{Kind}"] = $"/borgere/{await Value("c.key", $"document d join citizen c on c.municipality = d.municipality and c.citizen = d.citizen where d.kind = '{DocumentForm.MinPlan}' and c.died_on is null")}/dokument/{DocumentForm.MinPlan}",
            ["/borgere/{Key}/hvorfor"] = await Link(app, Broker, $"/borgere/{key}", link => link.Contains("/hvorfor?", StringComparison.Ordinal)),
            ["/borgere/{Key}/opfyld"] = await Link(app, Broker, "/min-dag", link => link.Contains("/opfyld?", StringComparison.Ordinal)),
            ["/passive/{Key}/gennemgang"] = await Link(app, Leader, "/passive", link => link.EndsWith("/gennemgang", StringComparison.Ordinal)),
            ["/overblik/{Programme}/{Name}"] = await Link(app, Broker, "/overblik", link => link.StartsWith("/overblik/", StringComparison.Ordinal)),
            ["/tavle/kontakt"] = await Link(app, Leader, "/tavle", link => link.StartsWith("/tavle/kontakt?", StringComparison.Ordinal)),
            ["/tilbud/{Number:int}"] = $"/tilbud/{await Value("offer", $"offer where {Hers}")}",
            ["/paamindelser/{Number:int}"] = $"/paamindelser/{await Value("reminder", $"reminder where done_on is null and {Hers}")}",
            ["/kalender/{Number:int}"] = await Appointment(AppointmentState.Booked, ""),
            ["/kalender/{Number:int}/indkaldelse"] = await Appointment(AppointmentState.Booked, "/indkaldelse"),
            ["/kalender/{Number:int}/paamindelsesbrev"] = await Appointment(AppointmentState.Booked, "/paamindelsesbrev"),
            ["/kalender/{Number:int}/udeblivelse"] = await Appointment(AppointmentState.NoShow, "/udeblivelse"),
            ["/administration/import/{Import:int}"] = $"/administration/import/{await Import(app)}",
        };

        async Task<string> Appointment(AppointmentState state, string page) =>
            $"/kalender/{await Value("appointment", FormattableString.Invariant($"appointment a where state = {(int)state} and not exists (select 1 from citizen c where c.citizen = a.citizen and (c.is_protected or c.died_on is not null))"))}{page}";
    }

    /// <summary>The first link of that kind that leads to a page of its own, and not on to another.</summary>
    private static async Task<string> Link(App app, string user, string page, Func<string, bool> isWanted)
    {
        using var visit = new PlainVisit(app);
        await visit.SignIn(user);
        foreach (var link in SeenPage.Links(await visit.Http.GetStringAsync(page)).Where(isWanted))
        {
            if ((await visit.Ask(link)).Status is 200) return link;
        }

        throw new InvalidOperationException($"No such link leads on from {page}.");
    }

    /// <summary>An import that was run, with something taken and something refused.</summary>
    private static async Task<int> Import(App app)
    {
        var (store, actor) = (app.Services.GetRequiredService<Store>(), Actor.System(await DemoCases.MunicipalityOf(app)));
        using var file = new MemoryStream("id;citizen;type;recorded;date;channel;with\nset-1;skrevet-alt;contact;2026-11-17T12:00:00Z;2026-11-16;phone;citizen\nset-2;skrevet-alt;contact;i går;2026-11-16;phone;citizen\n"u8.ToArray());
        var number = await new ReceiveImport(store, app.Clock).Run(actor, ImportKind.Facts, "kontakter.csv", file);
        // The worker may have begun it already.
        using var scope = app.Services.CreateScope();
        var runs = scope.ServiceProvider.GetRequiredService<RunImports>();
        while ((await new ReadImports(store).Find(actor, number))!.IsUnderWay)
        {
            if (!await runs.RunNext()) await Task.Yield();
        }

        return number;
    }
}
