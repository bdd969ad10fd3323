using System.Globalization;
using Fremdrift.Core.Database;
using Fremdrift.StoreBenchmarks;

// Usage: Fremdrift.StoreBenchmarks <folder for the database, kept> [citizens, 1000000 unless told]
var folder = Directory.CreateDirectory(args[0]).FullName;
var citizens = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;

using var server = PostgresCluster.Start(Path.Combine(folder, "cluster"));
var country = new Country(server.ConnectionString, citizens);
var loaded = Path.Combine(folder, "loaded");
await MigrateStore.Run(country.Store);
if (!File.Exists(loaded))
{
    await Loading.Run(country);
    File.WriteAllText(loaded, "");
}

var report = new StoreReport(citizens);
await StoreMeasures.Run(country, report);
await WebMeasures.Run(country, report);
report.Save();
