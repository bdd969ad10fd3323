using System.Globalization;
using System.Text;

namespace Fremdrift.Benchmarks;

/// <summary>Prints the figures as they come, and keeps them in bench/RESULTS.md.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();
    private InMemoryResult? _memory;
    private FromFileResult? _file;

    public Report(int citizens)
    {
        Line("# Results");
        Line("");
        Line($"Made by `bench/run.sh {Number(citizens)}` on {DateTime.UtcNow:yyyy-MM-dd}, on {Machine()}.");
        Line($"The citizens are made up (`fremdrift generate`, all in Udvikling i fleksjob II), evaluated as of {Programme.AsOf:yyyy-MM-dd}.");
        Line("");
    }

    public void InMemory(InMemoryResult result)
    {
        _memory = result;
        Line("## Every rule for everyone, facts in memory");
        Line("");
        Line("| citizens | facts | obligations | seconds (best) | citizens a second | bytes allocated a citizen |");
        Line("|---:|---:|---:|---:|---:|---:|");
        Line($"| {Number(result.Citizens)} | {Number(result.Facts)} | {Number(result.Obligations)} | {result.Seconds:F2} | {Number((long)result.PerSecond)} | {result.BytesPerCitizen:F1} |");
        Line("");
        Line($"All rounds: {string.Join(", ", result.AllRounds.Select(seconds => seconds.ToString("F2", CultureInfo.InvariantCulture)))} s. Target: 1,000,000 citizens a second.");
        Line("");
    }

    public void Linear(IReadOnlyList<LinearResult> results)
    {
        Line("## Cost against facts, one core");
        Line("");
        Line("| scale | facts a citizen | µs a citizen | ns a fact |");
        Line("|---:|---:|---:|---:|");
        foreach (var result in results)
            Line($"| {result.Scale}× | {result.FactsPerCitizen:F1} | {result.MicrosecondsPerCitizen:F2} | {result.NanosecondsPerFact:F1} |");
        Line("");
    }

    public void FromFile(FromFileResult result)
    {
        _file = result;
        Line("## From a JSON Lines file to results (`fremdrift evaluate`, whole process)");
        Line("");
        Line("| facts | results | seconds | most memory held |");
        Line("|---:|---:|---:|---:|");
        Line($"| {Megabytes(result.FactBytes)} | {Megabytes(result.ResultBytes)} | {result.Seconds:F1} | {Megabytes(result.PeakBytes)} |");
        Line("");
    }

    public void Peer(PeerResult? peer)
    {
        if (peer is null) return;
        Line("## Beside DuckDB, same file, same cores");
        Line("");
        Line("DuckDB computes target groups, phases, the contact rule, the marking, the four follow-ups, the passivity clock and the three criteria; Fremdrift computes every rule.");
        Line("");
        Line("| | DuckDB | Fremdrift | |");
        Line("|---|---:|---:|---|");
        Line($"| rules, data loaded | {peer.ComputeSeconds:F1} s | {_memory!.Seconds:F2} s | {peer.ComputeSeconds / _memory.Seconds:F1} times DuckDB (target: 20) |");
        Line($"| load / file to results | {peer.LoadSeconds:F1} s | {_file!.Seconds:F1} s | {_file.Seconds / peer.LoadSeconds:F2} of DuckDB's load (target: at most 2) |");
        Line($"| answers that differ | {Number(peer.Differences)} | | |");
        Line("");
        Line("DuckDB's steps: " + string.Join(", ", peer.Steps.Select(step => $"{step.Key} {step.Value.ToString("F1", CultureInfo.InvariantCulture)} s")) + ".");
        Line("");
    }

    public void Save() => File.WriteAllText(Path.Combine(Benchmarks.Peer.Root(), "bench", "RESULTS.md"), _text.ToString().TrimEnd() + "\n");

    private static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").Where(line => line.StartsWith("model name", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]).FirstOrDefault()
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({processor ?? "unknown"}), {memory} GiB, .NET {Environment.Version}");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => Number(bytes / 1_000_000) + " MB";

    private void Line(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

    private void Line(string text)
    {
        Console.WriteLine(text);
        _text.Append(text).Append('\n');
    }
}
