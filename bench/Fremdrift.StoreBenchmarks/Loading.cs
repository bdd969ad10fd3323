using System.Diagnostics;
using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.StoreBenchmarks;

/// <summary>Fills the database: each municipality's facts as one JSON Lines file, imported as any other file is. Two at a time.</summary>
internal static class Loading
{
    public static async Task Run(Country country)
    {
        await MigrateStore.Run(country.Store);
        var clock = Stopwatch.StartNew();
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(1, Country.Municipalities), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (municipality, _) =>
        {
            await One(country, municipality);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref done)} of {Country.Municipalities} municipalities, {clock.Elapsed.TotalSeconds:0} s"));
        });
        await using var session = await country.Store.Open();
        await session.Execute("vacuum analyze");
    }

    private static async Task One(Country country, int municipality)
    {
        await using (var context = new FremdriftContext(country.Store))
        {
            if (context.Municipalities.Any(row => row.Number == municipality)) return;
            context.Municipalities.Add(new Municipality { Number = municipality, Name = $"Kommune {municipality}" });
            var model = country.Programmes.Models.First(model => model.Editions.Any(edition => edition.Name is "current"));
            context.ProgrammesInUse.Add(new ProgrammeUse { Municipality = municipality, Programme = 1, Model = model.Name, Edition = "current", Version = 1, Since = 0 });
            await context.SaveChangesAsync();
        }

        var text = FactText.Read(Facts(country, municipality), country.Programmes.Vocabulary);
        await new ImportFacts(country.Store, country.Programmes, TimeProvider.System).Run(Actor.System(municipality), text.Accepted);
    }

    /// <summary>The interchange file of a municipality's facts, up to today.</summary>
    public static ReadOnlyMemory<byte> Facts(Country country, int municipality)
    {
        var (first, count) = country.Of(municipality);
        var options = new SyntheticOptions
        {
            Citizens = country.Citizens, Seed = 7, UpTo = DateOnly.FromDateTime(DateTime.UtcNow), Mix = ProgrammeMix.OnlyFlexjob,
        };
        using var stream = new MemoryStream();
        SyntheticFile.Write(stream, options, first, count);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
