using System.Data.Common;

namespace Fremdrift.Core.Worklists;

/// <summary>A case as lists show it on a day. Phases and target groups are written "programme:name".</summary>
public sealed record CaseRow
{
    public required int Citizen { get; init; }

    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader has no right to it.</summary>
    public required string? Name { get; init; }

    public required bool IsProtected { get; init; }

    public required string? CaseNumber { get; init; }

    public required int? MatchGroup { get; init; }

    public required int? Caseworker { get; init; }

    public required IReadOnlyList<string> Groups { get; init; }

    public required IReadOnlyList<string> Phases { get; init; }

    public required IReadOnlyList<string> Markings { get; init; }

    /// <summary>The key of the broker; null if there is none.</summary>
    public required string? Broker { get; init; }

    public required string? Benefit { get; init; }

    /// <summary>The first day of the present benefit.</summary>
    public required int? BenefitFrom { get; init; }

    /// <summary>The weekly hours of all present jobs; null if there is none.</summary>
    public required double? Hours { get; init; }

    public required bool IsAway { get; init; }

    public required int Open { get; init; }

    public required int Overdue { get; init; }

    /// <summary>The rules of what is owed, "due day:programme:rule", most pressing first.</summary>
    public required string? Next { get; init; }

    /// <summary>The day the most pressing duty falls due.</summary>
    public int? NextDue => Next is null ? null : int.Parse(Next.AsSpan(0, Next.IndexOf(':', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The programme and rule of the most pressing duty.</summary>
    public (int Programme, string Rule)? NextRule
    {
        get
        {
            if (Next?.Split(':', 3) is not [_, var programme, var rule]) return null;
            return (int.Parse(programme, System.Globalization.CultureInfo.InvariantCulture), rule);
        }
    }

    internal static CaseRow Read(DbDataReader row, bool maySeeProtected)
    {
        var isProtected = row.GetBoolean(3);
        return new CaseRow
        {
            Citizen = row.GetInt32(0),
            Key = row.GetString(1),
            Name = isProtected && !maySeeProtected ? null : row.GetString(2),
            IsProtected = isProtected,
            CaseNumber = Text(row, 4),
            MatchGroup = row.IsDBNull(5) ? null : row.GetInt32(5),
            Caseworker = row.IsDBNull(6) ? null : row.GetInt32(6),
            Groups = List(row, 7),
            Phases = List(row, 8),
            Markings = List(row, 9),
            Broker = Text(row, 10),
            Benefit = Text(row, 11),
            BenefitFrom = row.IsDBNull(12) ? null : row.GetInt32(12),
            Hours = row.IsDBNull(13) ? null : row.GetDouble(13),
            IsAway = !row.IsDBNull(14),
            Open = row.IsDBNull(15) ? 0 : row.GetInt32(15),
            Overdue = row.IsDBNull(16) ? 0 : row.GetInt32(16),
            Next = Text(row, 17),
        };
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static IReadOnlyList<string> List(DbDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split('\n');
}
