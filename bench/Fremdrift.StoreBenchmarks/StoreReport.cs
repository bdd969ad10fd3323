using System.Globalization;
using System.Text;

namespace Fremdrift.StoreBenchmarks;

/// <summary>Prints the figures as they come, and keeps them in bench/RESULTS-STORE.md.</summary>
internal sealed class StoreReport
{
    private readonly StringBuilder _text = new();

    public StoreReport(int citizens)
    {
        Line("# Results: the store and the web application");
        Line("");
        Line($"Made by `bench/run-store.sh` on {DateTime.UtcNow:yyyy-MM-dd}: PostgreSQL with {Number(citizens)} citizens in {Country.Municipalities} municipalities,");
        Line($"on {Environment.ProcessorCount} cores shared by database, server and those who ask; .NET {Environment.Version}. Everything acknowledged is on disk (fsync on).");
        Line("");
        Line("Pages are asked for by people who have worked for two minutes: a server that has just started answers slower until its code is compiled.");
        Line("");
        Line("| what | how many | median | 95th percentile | asked |");
        Line("|---|---:|---:|---:|---:|");
    }

    public void Import(ImportFigures import) =>
        Line($"| importing facts into a municipality, results stored | {Number(import.Facts)} | | {Number((long)(import.Facts / import.Seconds))} facts a second | 10,000 or more |");

    public void Registering(string what, Latencies times) => Row(what, times, "30 ms");

    public void Reevaluation(int cases, double seconds, Latencies meanwhile)
    {
        Line($"| evaluating and storing a whole municipality by another edition | {Number(cases)} | | {Text(seconds)} s | 10 s |");
        Row("registering in that municipality meanwhile", meanwhile, "-");
    }

    public void Page(string what, Latencies times) => Row(what, times, "-");

    public void Pages(int people, Dictionary<string, Latencies> pages)
    {
        foreach (var (page, times) in pages) Row($"{page}, {people} people at once", times, "50 ms");
    }

    public void Save() => File.WriteAllText(Path.Combine("bench", "RESULTS-STORE.md"), _text.ToString());

    private void Row(string what, Latencies times, string asked) =>
        Line($"| {what} | {Number(times.Count)} | {Text(times.Percentile(0.5))} ms | {Text(times.Percentile(0.95))} ms | {asked} |");

    private static string Text(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Line(string text)
    {
        Console.WriteLine(text);
        _text.AppendLine(text);
    }
}
