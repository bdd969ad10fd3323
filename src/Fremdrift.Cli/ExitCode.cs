namespace Fremdrift.Cli;

/// <summary>What the program returns to its caller.</summary>
/// <remarks>Source: interchange, "command line".</remarks>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Lines were refused; the results of the rest were printed all the same.</summary>
    public const int LinesRefused = 1;

    /// <summary>The arguments or the model cannot be used.</summary>
    public const int Unusable = 2;
}

/// <summary>The arguments or the model cannot be used; the lines say why.</summary>
internal sealed class Refusal(params IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
