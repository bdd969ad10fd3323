using System.CommandLine;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift evaluate</c>: what is true and what is owed, for every citizen.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var facts = new FactsOptions();
        var format = new Option<string>("--format") { Description = "jsonl (a line a citizen), json (one list) or table (what is owed now).", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "json", "table");
        var explain = new Option<string?>("--explain") { Description = "Explain this citizen's results in words instead." };
        var command = new Command("evaluate", "Evaluate a programme over citizens' facts: groups, phases, obligations, entitlements.") { format, explain };
        facts.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(explain) is { } citizen
            ? ExplainCommand.Run(parsed, facts, citizen, Language.Danish)
            : Run(parsed, facts, parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(ParseResult parsed, FactsOptions options, string format)
    {
        var plan = options.Plan(parsed);
        var view = options.View(parsed);
        using var files = options.Open(parsed, plan.Vocabulary);
        if (options.GivesUp(parsed, files)) return ExitCode.LinesRefused;
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 20);
        Progress.Show("Evaluating", () => files.BatchCount, progress =>
        {
            var batches = (IProgress<int>?)progress;
            switch (format)
            {
                case "table":
                    FindingsTable.Write(plan, files, view, output, batches);
                    break;
                case "json":
                    output.WriteByte((byte)'[');
                    EvaluateFacts.Write(plan, files, view, output, ",\n "u8.ToArray(), progress: batches);
                    output.Write("]\n"u8);
                    break;
                default:
                    EvaluateFacts.Write(plan, files, view, output, "\n"u8.ToArray(), progress: batches);
                    if (files.BatchCount > 0) output.WriteByte((byte)'\n');
                    break;
            }

            return 0;
        });
        return FactsOptions.CodeFor(files);
    }
}
