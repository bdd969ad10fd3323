using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fremdrift.EndToEnd.Access;

/// <summary>
/// The demo municipality with a protected citizen three times: "own" has jobformidler as broker, "covered" a colleague whom jobformidler
/// stands in for, and "strange" another colleague.
/// </summary>
public sealed class AccessApp : IAsyncLifetime
{
    public const string Name = "access";

    public const string Citizen = "Ylva Skjultesen";

    internal App App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = App.Start();
        await Case("own", "0101704444", "mine");
        await Case("covered", "0201704444", "absent");
        await Case("strange", "0301704444", "strange");
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    private async Task Case(string key, string cpr, string whose)
    {
        var store = App.Services.GetRequiredService<Store>();
        await using var context = new FremdriftContext(store);
        var own = context.People.Single(person => person.Account == "jobformidler");
        var municipality = own.Municipality;
        var covered = context.StandIns.Where(one => one.Municipality == municipality && one.Substitute == own.Number).Select(one => one.Absent).ToList();
        var others = context.People.Where(person => person.Municipality == municipality && person.Role == Role.Broker && person.Number != own.Number).OrderBy(person => person.Number).ToList()
            .FindAll(person => !covered.Contains(person.Number));
        var broker = whose switch { "mine" => own, "absent" => others[0], _ => others[^1] };
        context.Citizens.Add(new Core.Registers.Citizen
        {
            Municipality = municipality, Number = await context.NextNumber(municipality, "citizen"), Key = key, Name = Citizen, Search = Citizen.ToLowerInvariant(), Cpr = cpr, Phone = "44 55 66 77",
            Email = "skjult@example.dk", Address = "Hemmelig Allé 7", IsProtected = true,
        });
        var today = DateOnly.FromDateTime(App.Clock.GetUtcNow().DateTime).DayNumber;
        if (whose is "absent")
        {
            context.StandIns.Add(new StandIn
            {
                Municipality = municipality, Number = await context.NextNumber(municipality, "stand_in"), Absent = broker.Number, Substitute = own.Number, FromDay = today, ToDay = today + 3,
            });
        }

        await context.SaveChangesAsync();
        string[] facts =
        [
            $$"""{"id":"{{key}}-broker","citizen":"{{key}}","type":"broker","broker":"{{broker.Key}}","from":"2026-06-01","recorded":"2026-06-01T08:00:00Z"}""",
            $$"""{"id":"{{key}}-benefit","citizen":"{{key}}","type":"benefit","kind":"ledighedsydelse","from":"2026-03-02","recorded":"2026-03-02T08:00:00Z"}""",
            $$"""{"id":"{{key}}-flexjob","citizen":"{{key}}","type":"flexjob","job":"j1","employer":"Møllers Lager","hours":6,"from":"2026-11-02","recorded":"2026-11-02T08:00:00Z"}""",
        ];
        using var scope = App.Services.CreateScope();
        var result = await scope.ServiceProvider.GetRequiredService<RegisterFacts>().Run(
            Actor.System(municipality), new RegisterInput(key, Encoding.UTF8.GetBytes(string.Join('\n', facts)), null));
        Assert.IsType<RegisterResult.Registered>(result);
    }
}

[CollectionDefinition(AccessApp.Name)]
public sealed class AccessAppCollection : ICollectionFixture<AccessApp>;
