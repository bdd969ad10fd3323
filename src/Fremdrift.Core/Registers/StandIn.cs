namespace Fremdrift.Core.Registers;

/// <summary>Somebody covers a colleague's caseload for a while.</summary>
public sealed class StandIn
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required int Absent { get; init; }

    public required int Substitute { get; init; }

    public required int FromDay { get; set; }

    public required int ToDay { get; set; }

    public string? Note { get; set; }
}
