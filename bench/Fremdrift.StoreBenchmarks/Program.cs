using System.Globalization;
using Fremdrift.StoreBenchmarks;

// Usage: Fremdrift.StoreBenchmarks <folder for the database> [citizens, 1000000 unless told] [load | measure | all]
var folder = args[0];
var citizens = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
var what = args.Length > 2 ? args[2] : "all";

using var server = PostgresCluster.Start(folder);
var country = new Country(server.ConnectionString, citizens);
if (what is "load" or "all") await Loading.Run(country);
