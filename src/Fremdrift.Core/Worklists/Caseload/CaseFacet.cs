using System.Collections.Immutable;
using System.Globalization;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>One way to narrow the caseload list: what addresses call it, and which of its values a case has.</summary>
public sealed record CaseFacet(string Name, Func<CaseRow, FacetBasis, IEnumerable<string>> ValuesOf)
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
        new(Duty, static (row, basis) => [basis.Status(row)]),
        new(Phase, static (row, _) => row.Phases.Count > 0 ? row.Phases : [None]),
        new(Group, static (row, _) => row.Groups.Count > 0 ? row.Groups : [None]),
        new(Rule, static (row, _) => row.Owed.Select(owed => owed.Name)),
        new(Broker, static (row, _) => [row.Broker ?? None]),
        new(Caseworker, static (row, _) => [row.Caseworker?.ToString(CultureInfo.InvariantCulture) ?? None]),
        new(Team, static (row, basis) => [basis.Colleagues.Find(row.Broker)?.Team?.ToString(CultureInfo.InvariantCulture) ?? None]),
        new(Hours, static (row, _) => [HoursBand(row.Hours)]),
        new(Seniority, static (row, basis) => [SeniorityBand(row.BenefitFrom, basis.Today)]),
        new(Match, static (row, _) => [row.MatchGroup?.ToString(CultureInfo.InvariantCulture) ?? None]),
        new(Marking, static (row, _) => row.Markings.Count > 0 ? row.Markings : [None]),
        new(Away, static (row, _) => [row.IsAway ? "fravaer" : "til-stede"]),
    ];

    /// <summary>The bands of weekly hours, from none up.</summary>
    public static ImmutableArray<string> HoursValues { get; } = [None, .. HourBands.Reverse().Select(band => band.Name)];

    /// <summary>The bands of whole months on the present benefit, the shortest first.</summary>
    public static ImmutableArray<string> SeniorityValues { get; } = [.. MonthBands.Reverse().Select(band => band.Name), None];

    public static CaseFacet? Find(string name) => All.FirstOrDefault(facet => string.Equals(facet.Name, name, StringComparison.Ordinal));

    /// <summary>Where the most pressing duty stands: over its day, soon, or not yet.</summary>
    public static string Status(OwedRule? next, WallClock now) =>
        next is null || next.Due > now.Day + SoonDays ? "intet" : next.IsOverdue(now) ? "over" : "snart";

    public static string HoursBand(double? hours) => hours is { } given ? HourBands.FirstOrDefault(band => given > band.Above).Name ?? None : None;

    public static string SeniorityBand(int? from, int today) => from is { } first ? MonthBands.First(band => Day.AddMonths(first, band.From) <= Math.Max(first, today)).Name : None;
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

    public string Status(CaseRow row) => CaseFacet.Status(Owed(row) is [var next, ..] ? next : null, Now);
}
