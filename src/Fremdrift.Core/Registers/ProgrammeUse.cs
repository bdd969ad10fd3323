namespace Fremdrift.Core.Registers;

/// <summary>A programme, in one of its editions, that a municipality runs.</summary>
public sealed class ProgrammeUse
{
    public required int Municipality { get; init; }

    public required int Programme { get; init; }

    public required string Model { get; init; }

    public required string Edition { get; set; }

    public required int Version { get; set; }

    public required long Since { get; set; }
}
