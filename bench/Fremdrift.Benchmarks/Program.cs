using System.Globalization;
using Fremdrift.Benchmarks;

// Usage: Fremdrift.Benchmarks [citizens, 1000000 unless told] [folder for the files, the system's temporary one unless told]
var citizens = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var folder = Directory.CreateDirectory(args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "fremdrift-bench")).FullName;

var report = new Report(citizens);
var memory = InMemory.Measure(citizens);
report.InMemory(memory);
report.Linear(LinearCost.Measure());
var file = FromFile.Measure(citizens, folder);
report.FromFile(file);
report.Peer(Peer.Measure(file, memory));
report.Save();
