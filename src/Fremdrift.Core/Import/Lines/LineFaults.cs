using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Lines;

/// <summary>What can be wrong with a line in either format.</summary>
internal static class LineFaults
{
    public static Label TooLong { get; } = new("linjen er længere end 1 MiB", "the line is longer than 1 MiB");

    public static Label OneALine { get; } = new(
        "skriv én registrering pr. linje, og slut hver linje med et linjeskift", "write one fact a line, each ended by a line break");

    public static Label Cut { get; } = new(
        "linjen stopper på midten; filen ser ud til at være klippet over",
        "the line ends in the middle; the file seems to have been cut");

    public static Label SendAgain { get; } = new("send filen igen, hele filen", "send the file again, whole");

    public static Label NotUtf8 { get; } = new("linjen er ikke UTF-8", "the line is not UTF-8");
}
