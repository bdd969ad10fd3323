using System.Diagnostics;
using System.Globalization;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Benchmarks;

/// <param name="Facts">The file of facts.</param>
/// <param name="Results">The file of results.</param>
/// <param name="Indicators">The file of indicators.</param>
/// <param name="FactBytes">The size of the facts.</param>
/// <param name="ResultBytes">The size of the results.</param>
/// <param name="Seconds">What <c>fremdrift evaluate</c> took, from start to end of the process, best of several.</param>
/// <param name="PeakBytes">The most memory the process held.</param>
internal sealed record FromFileResult(string Facts, string Results, string Indicators, long FactBytes, long ResultBytes, double Seconds, long PeakBytes);

/// <summary>Runs the command line on a file, as a user does.</summary>
internal static class FromFile
{
    private const int Rounds = 2;

    public static FromFileResult Measure(int citizens, string folder)
    {
        var facts = Path.Combine(folder, "facts.jsonl");
        var results = Path.Combine(folder, "results.jsonl");
        var indicators = Path.Combine(folder, "indicators.json");
        using (var file = File.Create(facts)) SyntheticFile.WriteAsync(file, Programme.Municipality(citizens)).GetAwaiter().GetResult();
        var (seconds, peak) = (double.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var took = Run("evaluate", facts, results, out var held);
            if (took < seconds) (seconds, peak) = (took, held);
        }

        Run("indicators", facts, indicators, out _);
        return new FromFileResult(facts, results, indicators, new FileInfo(facts).Length, new FileInfo(results).Length, seconds, peak);
    }

    private static double Run(string command, string facts, string into, out long peak)
    {
        var asOf = Programme.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var program = Path.Combine(AppContext.BaseDirectory, "fremdrift.dll");
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet \"$0\" {command} --model {Programme.Name} --as-of {asOf} --facts \"$1\" > \"$2\"");
        foreach (var argument in new[] { program, facts, into }) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        peak = 0;
        while (!process.WaitForExit(100))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"fremdrift {command} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
        return watch.Elapsed.TotalSeconds;
    }
}
