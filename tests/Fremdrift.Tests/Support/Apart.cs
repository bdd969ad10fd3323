using System.Diagnostics;

namespace Fremdrift.Tests.Support;

/// <summary>
/// Runs the command line in a process of its own, for input that could take the whole process down: nothing catches a stack that
/// overflows, or stops a check that never ends.
/// </summary>
internal static class Apart
{
    /// <summary>What <c>model check</c> says of a model.</summary>
    /// <returns>The exit code, and what was printed; null if there was no answer in time.</returns>
    public static (int ExitCode, string Output)? CheckModel(ModelText model, TimeSpan limit)
    {
        var folder = Directory.CreateTempSubdirectory("fremdrift-");
        try
        {
            var path = Path.Combine(folder.FullName, "model.yaml");
            File.WriteAllText(path, model.Model);
            foreach (var (language, texts) in model.Texts) File.WriteAllText(Path.Combine(folder.FullName, $"texts.{language}.yaml"), texts.Text);
            return Run(limit, "model", "check", path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output)? Run(TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "fremdrift.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }
}
