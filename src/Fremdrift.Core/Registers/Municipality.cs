namespace Fremdrift.Core.Registers;

/// <summary>A municipality that runs programmes here.</summary>
public sealed class Municipality
{
    public required int Number { get; init; }

    public required string Name { get; set; }
}
