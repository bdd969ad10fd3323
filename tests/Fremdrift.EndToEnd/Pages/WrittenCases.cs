using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fremdrift.EndToEnd.Pages;

/// <summary>Cases of a test's own in the demo municipality, and whoever writes on them.</summary>
internal sealed class WrittenCases(App app)
{
    public async Task<Visit> SignedIn()
    {
        var visit = await Browser.NewPage(app);
        await visit.SignIn("jobformidler");
        return visit;
    }

    public async Task<(Store Store, Actor Actor)> Inside()
    {
        var store = app.Services.GetRequiredService<Store>();
        await using var session = await store.Open();
        return (store, (await FindActor.ByAccount(session, "jobformidler", await Stamp(session), 739937))!);
    }

    public async Task<string> New(string name)
    {
        var (store, actor) = await Inside();
        await using var context = new FremdriftContext(store);
        var key = "skrevet-" + name;
        context.Citizens.Add(new Citizen { Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "citizen"), Key = key, Name = "Prøve Borgersen", Search = "prøve borgersen" });
        await context.SaveChangesAsync();
        return key;
    }

    public async Task<string[]> Facts(string key)
    {
        var (store, actor) = await Inside();
        await using var session = await store.Open();
        var facts = await session.Query(
            "select f.type from fact f join citizen c on c.municipality = f.municipality and c.citizen = f.citizen where c.municipality = @municipality and c.key = @key order by f.seq",
            row => row.GetString(0), ("municipality", actor.Municipality), ("key", key));
        return [.. facts];
    }

    public async Task Register(string key, params string[] facts)
    {
        var (_, actor) = await Inside();
        var lines = facts.Select(fact => fact.Replace("#", key + "-", StringComparison.Ordinal)[..^1] + $",\"citizen\":\"{key}\",\"recorded\":\"2026-11-17T12:00:00+01:00\"}}");
        using var scope = app.Services.CreateScope();
        var result = await scope.ServiceProvider.GetRequiredService<RegisterFacts>().Run(actor, new RegisterInput(key, Encoding.UTF8.GetBytes(string.Join('\n', lines)), null));
        Assert.IsType<RegisterResult.Registered>(result);
    }

    /// <summary>The case on which everything stands that can be written; the same to whoever asks.</summary>
    public async Task<string> WithEverything()
    {
        const string Key = "skrevet-alt";
        var (store, actor) = await Inside();
        await using (var session = await store.Open())
        {
            if (await session.First("select key from citizen where municipality = @municipality and key = @key", row => row.GetString(0), ("municipality", actor.Municipality), ("key", Key)) is { } there) return there;
        }

        await New("alt");
        await RegisterEverything(Key);
        return Key;
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

    private static async Task<string> Stamp(Session session) =>
        (await session.First("select security_stamp from account where user_name = 'jobformidler'", row => row.GetString(0)))!;
}
