using System.Globalization;
using System.Text.Json;
using Fremdrift.StoreBenchmarks;

// Usage: Fremdrift.StoreBenchmarks <folder for the database, kept> [citizens, 1000000 unless told]
var folder = Directory.CreateDirectory(args[0]).FullName;
var citizens = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;

using var server = PostgresCluster.Start(Path.Combine(folder, "cluster"));
var country = new Country(server.ConnectionString, citizens);
var loaded = Path.Combine(folder, "loaded.json");
if (!File.Exists(loaded)) File.WriteAllText(loaded, JsonSerializer.Serialize(await Loading.Run(country)));
var report = new StoreReport(citizens);
report.Import(JsonSerializer.Deserialize<ImportFigures>(File.ReadAllText(loaded))!);
await StoreMeasures.Run(country, report);
await WebMeasures.Run(country, report);
report.Save();
