using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Fremdrift.Benchmarks;

/// <param name="LoadSeconds">What DuckDB took to load the file.</param>
/// <param name="ComputeSeconds">What it took to compute its part of the rules, with the data loaded.</param>
/// <param name="Differences">How many of the answers differ.</param>
/// <param name="Steps">What each step took.</param>
internal sealed record PeerResult(double LoadSeconds, double ComputeSeconds, long Differences, IReadOnlyDictionary<string, double> Steps);

/// <summary>Gives DuckDB the same file and cores, and compares the answers.</summary>
internal static class Peer
{
    public static PeerResult? Measure(FromFileResult file, InMemoryResult memory)
    {
        _ = memory;
        var folder = Path.Combine(Root(), "bench", "duckdb");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Run("npm", ["ci", "--silent"], folder, out _);
        var asOf = Programme.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Run(
            "node",
            ["peer.mjs", "--facts", file.Facts, "--as-of", asOf, "--threads", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), "--temp-directory", Path.GetDirectoryName(file.Facts)!, "--compare", file.Results, "--criteria", file.Indicators],
            folder,
            out var output);
        var report = JsonDocument.Parse(output).RootElement;
        return new PeerResult(
            report.GetProperty("loadSeconds").GetDouble(),
            report.GetProperty("computeSeconds").GetDouble(),
            report.GetProperty("differences").GetInt64(),
            report.GetProperty("perStep").EnumerateObject().ToDictionary(step => step.Name, step => step.Value.GetDouble(), StringComparer.Ordinal));
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fremdrift.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it in the repository.");
        return folder;
    }

    private static void Run(string program, IReadOnlyList<string> arguments, string folder, out string output)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // 1 means that answers differ; the report says how many.
        if (process.ExitCode > 1) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
