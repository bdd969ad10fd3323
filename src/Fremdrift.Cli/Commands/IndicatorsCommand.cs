using System.CommandLine;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift indicators</c>: how the programme does.</summary>
internal static class IndicatorsCommand
{
    public static Command Create()
    {
        var facts = new FactsOptions();
        var command = new Command("indicators", "Count a programme's indicators over citizens' facts.");
        facts.AddTo(command);
        command.SetAction(parsed => Run(parsed, facts));
        return command;
    }

    private static int Run(ParseResult parsed, FactsOptions options)
    {
        var plan = options.Plan(parsed);
        var view = options.View(parsed);
        using var files = options.Open(parsed, plan.Vocabulary);
        if (options.GivesUp(parsed, files)) return ExitCode.LinesRefused;
        var tally = Progress.Show("Counting", () => files.BatchCount, progress => EvaluateFacts.Count(plan, files, view, progress: (IProgress<int>?)progress));
        using var output = Console.OpenStandardOutput();
        IndicatorsJson.Write(tally, output);
        output.WriteByte((byte)'\n');
        return FactsOptions.CodeFor(files);
    }
}
