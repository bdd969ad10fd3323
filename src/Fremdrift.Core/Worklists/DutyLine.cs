namespace Fremdrift.Core.Worklists;

/// <summary>Something owed to a citizen now or soon, as lists show it.</summary>
public sealed record DutyLine
{
    public required int Programme { get; init; }

    public required string Rule { get; init; }

    /// <summary>What it is owed for, such as a job; null for nothing in particular.</summary>
    public required string? Member { get; init; }

    /// <summary>The id of the fact it is about, such as the message to answer; null if about none.</summary>
    public string? About { get; init; }

    public required int Opens { get; init; }

    public required int Due { get; init; }

    /// <summary>Seconds since midnight at which it falls due; -1 where the day alone counts.</summary>
    public required int DueSecond { get; init; }

    public bool IsOverdue(WallClock now) => now.IsPast(Due, DueSecond);
}
