using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Demo;

/// <summary>A made-up citizen of the register: nobody real.</summary>
public sealed record DemoCitizen
{
    /// <summary>Eight letters and digits that say nothing of the citizen.</summary>
    public required string Key { get; init; }

    /// <summary>One of those that cannot be anyone's.</summary>
    public required Cpr Cpr { get; init; }

    public required string Name { get; init; }

    public required DateOnly BirthDay { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required string Street { get; init; }

    public required string PostCode { get; init; }

    public required string Town { get; init; }

    /// <summary>Year and running number, such as 2025-00123.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>From 1 to 3.</summary>
    public required int MatchGroup { get; init; }

    /// <summary>The language an interpreter is needed for; null if none is.</summary>
    public string? Interpreter { get; init; }

    public bool HasProtectedAddress { get; init; }

    public DateOnly? MovedOn { get; init; }

    public string? MovedTo { get; init; }

    public DateOnly? DiedOn { get; init; }

    /// <summary>The key of the caseworker who handles the case as the authority.</summary>
    public required string Caseworker { get; init; }

    /// <summary>The key of the present broker; null if there is none.</summary>
    public string? Broker { get; init; }
}
