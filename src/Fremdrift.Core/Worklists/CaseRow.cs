using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Fremdrift.Core.Access;

namespace Fremdrift.Core.Worklists;

/// <summary>A case as lists show it on a day. Phases and target groups are written "programme:name".</summary>
public sealed record CaseRow : IKeptCase
{
    public required int Citizen { get; init; }

    public required string Key { get; init; }

    /// <summary>How many facts the case holds: what somebody who registers on it has seen.</summary>
    public required int Seq { get; init; }

    /// <summary>Null where it is protected and the reader may not see it: see <see cref="NameRight"/>.</summary>
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

    /// <summary>The keys of all who are brokers at once, as may be when one takes over from another.</summary>
    public required IReadOnlyList<string> Brokers { get; init; }

    public required string? Benefit { get; init; }

    /// <summary>The first day of the present benefit.</summary>
    public required int? BenefitFrom { get; init; }

    /// <summary>The seniority: how many days they have had that benefit, today and all earlier periods of it included; null if there is none.</summary>
    public required int? BenefitDays { get; init; }

    /// <summary>The weekly hours of all present jobs; null if there is none.</summary>
    public required double? Hours { get; init; }

    public required bool IsAway { get; init; }

    /// <summary>What is owed now, most pressing first.</summary>
    public required IReadOnlyList<OwedRule> Owed { get; init; }

    /// <summary>Moved away or dead: found by a search, and in no list of work.</summary>
    public required bool IsClosed { get; init; }

    public int Open => Owed.Count;

    /// <summary>The most pressing duty.</summary>
    public OwedRule? Next => Owed.Count > 0 ? Owed[0] : null;

    /// <summary>The day the most pressing duty falls due.</summary>
    public int? NextDue => Next?.Due;

    public int Overdue(WallClock now) => Owed.Count(owed => owed.IsOverdue(now));

    internal static CaseRow Read(DbDataReader row, ListRules rules)
    {
        var isClosed = row.GetBoolean(17);
        return new CaseRow
        {
            Citizen = row.GetInt32(0),
            Key = row.GetString(1),
            Name = Text(row, 2),
            IsProtected = row.GetBoolean(3),
            CaseNumber = Text(row, 4),
            MatchGroup = row.IsDBNull(5) ? null : row.GetInt32(5),
            Caseworker = row.IsDBNull(6) ? null : row.GetInt32(6),
            // Whoever has died or moved away is in no phase and is owed nothing.
            Groups = isClosed ? [] : List(row, 7),
            Phases = isClosed ? [] : List(row, 8),
            Markings = List(row, 9),
            Broker = Text(row, 10),
            Benefit = Text(row, 11),
            BenefitFrom = row.IsDBNull(12) ? null : row.GetInt32(12),
            BenefitDays = row.IsDBNull(19) ? null : row.GetInt32(19),
            Hours = row.IsDBNull(13) ? null : row.GetDouble(13),
            IsAway = !row.IsDBNull(14),
            Owed = isClosed ? [] : [.. List(row, 15).Select(OwedRule.Parse).OrderBy(rules.Urgency).ThenBy(owed => owed.Programme).ThenBy(owed => owed.Rule, StringComparer.Ordinal)],
            Seq = row.GetInt32(16),
            IsClosed = isClosed,
            Brokers = List(row, 18),
        };
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>In an order of their own: a database joins them in whichever order it comes by them.</summary>
    private static IReadOnlyList<string> List(DbDataReader row, int column)
    {
        if (row.IsDBNull(column)) return [];
        var entries = row.GetString(column).Split('\n');
        if (entries.Length > 1) Array.Sort(entries, StringComparer.Ordinal);
        return entries;
    }
}

/// <summary>Something owed now: when it falls due, and which rule of which programme asks for it.</summary>
public sealed record OwedRule(int Due, int Programme, string Rule)
{
    private static readonly ConcurrentDictionary<(int Programme, string Rule), string> Names = [];

    /// <summary>Seconds since midnight at which it falls due; -1 where the day alone counts.</summary>
    public int DueSecond { get; init; } = -1;

    /// <summary>The rule as facets name it, "programme:name"; one text shared by all, since a municipality holds tens of thousands.</summary>
    public string Name { get; } = Names.GetOrAdd((Programme, Rule), static rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Programme}:{rule.Rule}"));

    public bool IsOverdue(WallClock now) => now.IsPast(Due, DueSecond);

    /// <summary>Reads "due day:due second:programme:rule".</summary>
    internal static OwedRule Parse(string text)
    {
        var parts = text.Split(':', 4);
        return new OwedRule(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3])
        {
            DueSecond = int.Parse(parts[1], CultureInfo.InvariantCulture),
        };
    }
}
