using System.CommandLine;
using Fremdrift.Cli;
using Fremdrift.Cli.Commands;

var root = new RootCommand("Fremdrift: what is true, what is owed and why, for citizens in employment programmes.")
{
    EvaluateCommand.Create(),
    IndicatorsCommand.Create(),
    ExplainCommand.Create(),
    ModelCommand.Create(),
    GenerateCommand.Create(),
    MunicipalityCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("fremdrift --help tells what can be asked.");
    return ExitCode.Unusable;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Refusal refusal)
{
    foreach (var line in refusal.Lines) Console.Error.WriteLine(line);
    return ExitCode.Unusable;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"fremdrift: {error.Message}");
    return ExitCode.Unusable;
}
catch (OperationCanceledException)
{
    return ExitCode.Unusable;
}
catch (Exception error)
{
    // A bug. Its message may hold what was read from the files, so only its kind is told.
    Console.Error.WriteLine($"fremdrift: something went wrong that should not ({error.GetType().Name}). Please report it, with the command line but without the data.");
    return ExitCode.Unusable;
}
