using System.Collections.Immutable;
using System.Globalization;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>One way to narrow the caseload list: what addresses call it, and which of its values a case has, added to a list made once for all cases.</summary>
public sealed record CaseFacet(string Name, Action<CaseRow, FacetBasis, List<string>> AddValues)
{
    public const string Phase = "fase";
    public const string Group = "gruppe";
    public const string Marking = "markering";
    public const string Duty = "frist";
    public const string Rule = "regel";
    public const string Broker = "formidler";
    public const string Caseworker = "sagsbehandler";
    public const string Team = "team";
    public const string Hours = "timer";
    public const string Seniority = "ydelse";
    public const string Match = "match";
    public const string Away = "nu";

    /// <summary>The value of having nothing of the kind.</summary>
    public const string None = "-";

    /// <summary>A duty that falls due within so many days falls due soon.</summary>
    public const int SoonDays = 7;

    private static readonly ImmutableArray<(double Above, string Name)> HourBands = [(20, "over-20"), (10, "11-20"), (5, "6-10"), (0, "1-5")];
    private static readonly ImmutableArray<(int From, string Name)> MonthBands = [(24, "24-"), (12, "12-23"), (6, "6-11"), (3, "3-5"), (0, "0-2")];

    public static ImmutableArray<CaseFacet> All { get; } =
    [
        new(Duty, static (row, basis, values) => values.Add(basis.Status(row))),
        new(Phase, static (row, _, values) => AddAll(row.Phases, values)),
        new(Group, static (row, _, values) => AddAll(row.Groups, values)),
        new(Rule, static (row, _, values) =>
        {
            foreach (var owed in row.Owed)
            {
                if (!values.Contains(owed.Name)) values.Add(owed.Name);
            }
        }),
        new(Broker, static (row, _, values) => values.Add(row.Broker ?? None)),
        new(Caseworker, static (row, _, values) => values.Add(Number(row.Caseworker))),
        new(Team, static (row, basis, values) => values.Add(Number(basis.Colleagues.Find(row.Broker)?.Team))),
        new(Hours, static (row, _, values) => values.Add(HoursBand(row.Hours))),
        new(Seniority, static (row, basis, values) => values.Add(SeniorityBand(row.BenefitDays, basis.Today))),
        new(Match, static (row, _, values) => values.Add(Number(row.MatchGroup))),
        new(Marking, static (row, _, values) => AddAll(row.Markings, values)),
        new(Away, static (row, _, values) => values.Add(row.IsAway ? "fravaer" : "til-stede")),
    ];

    /// <summary>The bands of weekly hours, from none up.</summary>
    public static ImmutableArray<string> HoursValues { get; } = [None, .. HourBands.Reverse().Select(band => band.Name)];

    /// <summary>The bands of whole months of seniority on the present benefit, the shortest first.</summary>
    public static ImmutableArray<string> SeniorityValues { get; } = [.. MonthBands.Reverse().Select(band => band.Name), None];

    public static CaseFacet? Find(string name) => All.FirstOrDefault(facet => string.Equals(facet.Name, name, StringComparison.Ordinal));

    /// <summary>Where the most pressing duty stands: over its day, soon, or not yet.</summary>
    public static string Status(OwedRule? next, WallClock now) =>
        next is null || next.Due > now.Day + SoonDays ? "intet" : next.IsOverdue(now) ? "over" : "snart";

    public static string HoursBand(double? hours)
    {
        foreach (var (above, name) in HourBands)
        {
            if (hours > above) return name;
        }

        return None;
    }

    /// <summary>The band of so many days, counted as if they were the latest ones, today included.</summary>
    public static string SeniorityBand(int? days, int today)
    {
        if (days is not { } count) return None;
        foreach (var (months, name) in MonthBands)
        {
            if (Day.AddMonths(today - count + 1, months) <= today) return name;
        }

        return MonthBands[^1].Name;
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? None;

    private static void AddAll(IReadOnlyList<string> from, List<string> values)
    {
        if (from.Count == 0) values.Add(None);
        for (var i = 0; i < from.Count; i++)
        {
            if (!values.Contains(from[i])) values.Add(from[i]);
        }
    }
}

/// <summary>What a case is judged by beside what it is itself.</summary>
public sealed record FacetBasis(WallClock Now, Colleagues Colleagues)
{
    /// <summary>The rules that are looked at, as facets name them; null for all.</summary>
    public IReadOnlySet<string>? Rules { get; init; }

    /// <summary>What the programmes in use say of the rules.</summary>
    public ListRules InUse { get; init; } = ListRules.None;

    public int Today => Now.Day;

    /// <summary>What is owed under the rules looked at, most pressing first.</summary>
    public IReadOnlyList<OwedRule> Owed(CaseRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Rules is null ? row.Owed : [.. row.Owed.Where(owed => Rules.Contains(owed.Name))];
    }

    public string Status(CaseRow row) => CaseFacet.Status(Next(row, Rules), Now);

    /// <summary>How it would stand if one rule alone were looked at.</summary>
    internal string StatusUnder(CaseRow row, string rule)
    {
        foreach (var owed in row.Owed)
        {
            if (string.Equals(owed.Name, rule, StringComparison.Ordinal)) return CaseFacet.Status(owed, Now);
        }

        return CaseFacet.Status(null, Now);
    }

    private static OwedRule? Next(CaseRow row, IReadOnlySet<string>? rules)
    {
        foreach (var owed in row.Owed)
        {
            if (rules is null || rules.Contains(owed.Name)) return owed;
        }

        return null;
    }
}
