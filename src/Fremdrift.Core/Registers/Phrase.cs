namespace Fremdrift.Core.Registers;

public sealed class Phrase
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    /// <summary>Whose it is; null if everybody's.</summary>
    public int? Person { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public int Version { get; set; }
}
