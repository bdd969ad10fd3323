using System.Diagnostics;
using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.StoreBenchmarks;

/// <summary>
/// Fills the database: the first municipality's facts are imported as any file is; the other municipalities are copies of it, made
/// inside the database, so that a country takes minutes. Ids and keys are a municipality's own, so copies collide nowhere.
/// </summary>
internal static class Loading
{
    private static readonly string[] Copied = ["citizen", "fact", "span", "duty", "entitlement", "programme_use", "counter"];

    public static async Task Run(Country country)
    {
        await Import(country, 1);
        var clock = Stopwatch.StartNew();
        await using var session = await country.Store.Open();
        var indexes = await session.Query(
            "select indexname, tablename, indexdef from pg_indexes where schemaname = 'public' and tablename = any(@tables)",
            row => (Name: row.GetString(0), Table: row.GetString(1), Text: row.GetString(2)), ("tables", Copied));
        foreach (var (name, table, _) in indexes)
        {
            if (name.EndsWith("_pkey", StringComparison.Ordinal)) await session.Execute($"alter table {table} drop constraint {name}");
            else await session.Execute($"drop index {name}");
        }

        foreach (var table in Copied)
        {
            var columns = await session.Query(
                "select column_name from information_schema.columns where table_name = @table and column_name <> 'municipality' order by ordinal_position",
                row => row.GetString(0), ("table", table));
            var list = string.Join(", ", columns);
            await Long(session, $"insert into {table} (municipality, {list}) select copy, {list} from generate_series(2, {Country.Municipalities}) copy, {table} where municipality = 1 order by copy, {columns[0]}");
            Say($"{table} copied", clock);
        }

        await Long(session, $"insert into municipality select copy, 'Kommune ' || copy from generate_series(2, {Country.Municipalities}) copy");
        foreach (var (name, table, text) in indexes)
        {
            await Long(session, text);
            if (name.EndsWith("_pkey", StringComparison.Ordinal)) await session.Execute($"alter table {table} add primary key using index {name}");
        }

        Say("indexed", clock);
        await Long(session, "vacuum analyze");
        Say("analyzed", clock);
    }

    /// <summary>Makes a municipality and imports its facts, as any file's.</summary>
    public static async Task<ImportFigures> Import(Country country, int municipality)
    {
        await using (var context = new FremdriftContext(country.Store))
        {
            context.Municipalities.Add(new Municipality { Number = municipality, Name = "Kommune " + municipality });
            var model = country.Programmes.Models.First(model => model.Editions.Any(edition => edition.Name is "current"));
            context.ProgrammesInUse.Add(new ProgrammeUse { Municipality = municipality, Programme = 1, Model = model.Name, Edition = "current", Version = 1, Since = 0 });
            await context.SaveChangesAsync();
        }

        var options = new SyntheticOptions
        {
            Citizens = country.CitizensOfEach, Seed = 7, UpTo = DateOnly.FromDateTime(DateTime.UtcNow), Mix = ProgrammeMix.OnlyFlexjob,
        };
        using var stream = new MemoryStream();
        SyntheticFile.Write(stream, options, 1, country.CitizensOfEach);
        var clock = Stopwatch.StartNew();
        var text = FactText.Read(stream.GetBuffer().AsMemory(0, (int)stream.Length), country.Programmes.Vocabulary);
        var outcome = await new ImportFacts(country.Store, country.Programmes, TimeProvider.System).Run(Actor.System(municipality), text.Accepted);
        Say($"{outcome.Taken} facts imported", clock);
        return new ImportFigures(outcome.Taken, clock.Elapsed.TotalSeconds);
    }

    private static async Task Long(Session session, string sql)
    {
        await using var command = session.Command(sql);
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
    }

    private static void Say(string what, Stopwatch clock) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0} s  {what}"));
}

/// <summary>An import: how many facts, from the first byte read to the last batch on disk.</summary>
internal sealed record ImportFigures(long Facts, double Seconds);
