using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.Programmes;
using Fremdrift.Core.Cases;

namespace Fremdrift.StoreBenchmarks;

/// <summary>Measures registering and evaluating a whole municipality anew, straight on the store.</summary>
internal static class StoreMeasures
{
    private const int Registrations = 1_000;

    public static async Task Run(Country country, StoreReport report)
    {
        report.Import(await Loading.Import(country, await NewMunicipality(country)));

        await Register(country, 50, new Latencies());
        var alone = new Latencies();
        await Register(country, Registrations, alone);
        report.Registering("registering a contact with re-evaluation, one after another, anywhere in the country", alone);

        using var stop = new CancellationTokenSource();
        var meanwhile = new Latencies();
        var people = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Register(country, 1, meanwhile, municipality: 1);
                await Task.Delay(50);
            }
        });
        // To another edition and back, so that nearly every result is another one each time.
        await Reevaluate(country, "extension");
        var clock = Stopwatch.StartNew();
        var cases = await Reevaluate(country, "current");
        var seconds = clock.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await people;
        report.Reevaluation(cases, seconds, meanwhile);
    }

    private static async Task<int> NewMunicipality(Country country)
    {
        await using var session = await country.Store.Open();
        return await session.First("select max(municipality) + 1 from municipality", row => row.GetInt32(0));
    }

    private static async Task<int> Reevaluate(Country country, string edition)
    {
        var administrator = Actor.System(1);
        var model = country.Programmes.Models.First(model => model.Editions.Any(one => one.Name is "current"));
        await new TakeIntoUse(country.Store, country.Programmes, TimeProvider.System).Run(administrator, model.Name, edition);
        var reevaluations = new RunReevaluations(country.Store, country.Programmes, TimeProvider.System);
        if (!await reevaluations.RunNext()) throw new InvalidOperationException("There is nothing to evaluate anew.");
        return (await reevaluations.Latest(administrator))!.Done;
    }

    /// <summary>Registers a phone call with a citizen drawn by chance.</summary>
    private static async Task Register(Country country, int times, Latencies latencies, int? municipality = null)
    {
        var dice = new Random(times);
        var register = new RegisterFacts(country.Store, country.Programmes, TimeProvider.System);
        for (var i = 0; i < times; i++)
        {
            var where = municipality ?? dice.Next(1, Country.Municipalities + 1);
            var key = string.Create(CultureInfo.InvariantCulture, $"c{dice.Next(1, country.CitizensOfEach + 1):D7}");
            var now = DateTimeOffset.UtcNow;
            var line = string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{Guid.NewGuid()}}","citizen":"{{key}}","type":"contact","recorded":"{{now:O}}","date":"{{now:yyyy-MM-dd}}","channel":"phone","with":"citizen","note":"Ringede om praktikken."}""");
            var clock = Stopwatch.StartNew();
            var result = await register.Run(Actor.System(where), new RegisterInput(key, Encoding.UTF8.GetBytes(line), null));
            latencies.Add(clock.Elapsed);
            if (result is not RegisterResult.Registered) throw new InvalidOperationException(result.GetType().Name);
        }
    }
}
