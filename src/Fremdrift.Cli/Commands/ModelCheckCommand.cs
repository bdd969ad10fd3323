using System.CommandLine;
using System.Globalization;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift model check</c>: everything that is wrong with models, at once.</summary>
internal static class ModelCheckCommand
{
    public static Command Create()
    {
        var models = new Argument<string[]>("model") { Description = "Models: their names or files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Tell everything that is wrong with a model, each with its line and how to mend it.") { models };
        command.SetAction(parsed => parsed.GetRequiredValue(models).Select(Check).ToArray().Max());
        return command;
    }

    private static int Check(string nameOrPath)
    {
        var (model, problems) = ModelLibrary.Load(nameOrPath);
        foreach (var problem in problems) Console.Out.WriteLine(problem);
        if (model is null) return ExitCode.Unusable;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{nameOrPath}: sound ({model.TargetGroups.Count} target groups, {model.Phases.Count} phases, {model.Obligations.Count} obligations, {model.Timelines.Count} timelines)"));
        return ExitCode.Success;
    }
}
