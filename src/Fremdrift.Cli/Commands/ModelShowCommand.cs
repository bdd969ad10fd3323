using System.CommandLine;
using System.Text;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift model show</c>: a programme as a document.</summary>
internal static class ModelShowCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("model") { Description = "The programme: its name, or its model's file." };
        var format = new Option<string>("--format") { Description = "markdown.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown");
        var language = LanguageOption.Create();
        var command = new Command("show", "Write a programme as a document, with its sources and a diagram of its phases.") { name, format, language };
        command.SetAction(parsed =>
        {
            var model = FactsOptions.LoadModel(parsed.GetRequiredValue(name));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            ModelMarkdown.Write(model, LanguageOption.Of(parsed, language), output);
            return ExitCode.Success;
        });
        return command;
    }
}
