using System.CommandLine;

namespace Fremdrift.Cli.Commands;

/// <summary><c>fremdrift municipality</c>: the municipalities of an installation.</summary>
internal static class MunicipalityCommand
{
    public static Command Create() => new("municipality", "The municipalities of an installation.")
    {
        MunicipalityAddCommand.Create(),
    };
}
