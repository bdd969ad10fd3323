namespace Fremdrift.Core.Registers;

public sealed class ApiKey
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required long Created { get; init; }

    /// <summary>When it was last used, give or take an hour; null if it never was.</summary>
    public long? Used { get; set; }

    public long? Revoked { get; set; }
}
