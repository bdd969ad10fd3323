using System.CommandLine;
using System.Globalization;
using Fremdrift.Core.Synthetic;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift generate</c>: a made-up municipality.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var citizens = new Option<int>("--citizens") { Description = "How many citizens.", Required = true };
        var seed = new Option<ulong>("--seed") { Description = "Any number; the same one gives the same municipality again.", Required = true };
        var upTo = new Option<string>("--up-to") { Description = "The last day anything happens, such as 2021-09-30.", Required = true };
        var command = new Command("generate", "Make up a municipality: plausible courses through the programmes, as JSON Lines sorted by citizen.") { citizens, seed, upTo };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(citizens), parsed.GetRequiredValue(seed), parsed.GetRequiredValue(upTo)));
        return command;
    }

    private static int Run(int citizens, ulong seed, string upTo)
    {
        if (!DateOnly.TryParseExact(upTo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new Refusal($"--up-to: \"{upTo}\" is no date; write it as yyyy-MM-dd, for example 2021-09-30");
        var options = new SyntheticOptions { Citizens = citizens, Seed = seed, UpTo = day };
        var problems = options.Problems();
        if (problems.Count > 0) throw new Refusal([.. problems]);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 20);
        Progress.Show("Making up citizens", () => citizens, progress =>
        {
            SyntheticFile.WriteAsync(output, options, (IProgress<int>?)progress).GetAwaiter().GetResult();
            return 0;
        });
        return ExitCode.Success;
    }
}
