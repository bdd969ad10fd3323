using System.CommandLine;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift model</c>: work on models.</summary>
internal static class ModelCommand
{
    public static Command Create() => new("model", "Check, read and compare models of programmes.")
    {
        ModelCheckCommand.Create(),
        ModelShowCommand.Create(),
        ModelDiffCommand.Create(),
    };
}
