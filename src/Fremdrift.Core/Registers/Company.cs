namespace Fremdrift.Core.Registers;

public sealed class Company
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public string? Cvr { get; set; }

    public required string Name { get; set; }

    public required string Search { get; set; }

    public string? Branch { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public int Version { get; set; }
}
