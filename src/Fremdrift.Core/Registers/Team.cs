namespace Fremdrift.Core.Registers;

public sealed class Team
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required string Name { get; set; }

    public int Version { get; set; }
}
