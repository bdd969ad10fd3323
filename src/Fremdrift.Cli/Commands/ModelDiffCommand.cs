using System.CommandLine;
using System.Text;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift model diff</c>: whose results a new version of a model changes, and why.</summary>
internal static class ModelDiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("old") { Description = "The model as it is: its name or file." };
        var after = new Argument<string>("new") { Description = "The model as it would be: its name or file." };
        var facts = new FactsOptions();
        var command = new Command("diff", "Rehearse a change: evaluate facts with two versions of a model, and tell whose results change and why.") { before, after, facts.Edition };
        facts.AddTo(command, withModel: false);
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), facts));
        return command;
    }

    private static int Run(ParseResult parsed, string before, string after, FactsOptions options)
    {
        var (old, young) = (FactsOptions.LoadModel(before), FactsOptions.LoadModel(after));
        var vocabulary = ModelWords.VocabularyOf(old, young);
        var edition = parsed.GetValue(options.Edition);
        var (oldPlan, youngPlan) = (FactsOptions.PlanOf(old, edition, vocabulary), FactsOptions.PlanOf(young, edition, vocabulary));
        var view = options.View(parsed);
        using var files = options.Open(parsed, vocabulary);
        if (options.GivesUp(parsed, files)) return ExitCode.LinesRefused;
        var rehearsal = Progress.Show("Comparing", () => files.BatchCount, progress => RehearseChange.Run(oldPlan, youngPlan, files, view, (IProgress<int>?)progress));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        RehearsalText.Write(rehearsal, output);
        return FactsOptions.CodeFor(files);
    }
}
