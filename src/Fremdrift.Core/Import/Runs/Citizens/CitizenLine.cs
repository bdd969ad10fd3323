namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>What a row says of a citizen. What it leaves out is null, and changes nothing.</summary>
internal sealed record CitizenLine
{
    public required string Key { get; init; }

    public string? Cpr { get; init; }

    public int? BornOn { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? CaseNumber { get; init; }

    public int? MatchGroup { get; init; }

    public string? Interpreter { get; init; }

    public bool? Protected { get; init; }
}

/// <summary>A row that was read: what it says, or what is wrong with it.</summary>
internal sealed record CitizenRow(long Line, CitizenLine? Says, IReadOnlyList<Problem> Problems);
