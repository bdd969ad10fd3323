using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Worklists;

/// <summary>Which cases to read; all of a municipality's if nothing is set.</summary>
public sealed record CaseScope
{
    /// <summary>Those with one of these brokers, by key; an empty text is those without a broker.</summary>
    public IReadOnlyList<string>? Brokers { get; init; }

    /// <summary>Beside those of the brokers, those with one of these caseworkers, by number.</summary>
    public IReadOnlyList<int> Caseworkers { get; init; } = [];

    /// <summary>Those that this text finds: words of the name, a CPR number or the beginning of one, a case number, a marking.</summary>
    public string? Search { get; init; }

    /// <summary>Those with these keys.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>Also those that have moved away or died.</summary>
    public bool AlsoClosed { get; init; }
}

/// <summary>Reads cases as lists show them, with one query: whoever they are, where they stand, what is owed.</summary>
public static class CaseRows
{
    private const string Keys = "keys";

    /// <summary>Fewer digits than this are the end of too many case numbers.</summary>
    private const int LeastOfNumber = 3;

    public static Task<List<CaseRow>> Of(Session session, Actor actor, int today, CaseScope scope, ListRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(scope);
        actor.Demand(Operation.SeeCases);
        var values = new List<(string, object?)> { ("municipality", actor.Municipality), ("person", actor.Person), ("today", today) };
        return Read(session, NameRight.Name(actor), Who(session, actor, scope, values), scope.AlsoClosed, rules ?? ListRules.None, values);
    }

    /// <summary>The open cases of a municipality, or some of its citizens', with names that no reader has been asked for yet.</summary>
    internal static Task<List<CaseRow>> Unmasked(Session session, int municipality, int today, ListRules rules, IReadOnlyCollection<int>? citizens)
    {
        var who = citizens is null ? null : $"select citizen from citizen c where municipality = @municipality and {Sql.AnyOf("citizen", citizens)}";
        return Read(session, "c.name", who, alsoClosed: false, rules, [("municipality", municipality), ("today", today)]);
    }

    private static Task<List<CaseRow>> Read(Session session, string name, string? who, bool alsoClosed, ListRules rules, List<(string, object?)> values)
    {
        var (lawful, kinds) = LawfulAbsence(session, rules);
        if (kinds is { } named) values.Add(named);
        var joined = session.IsPostgres ? "string_agg" : "group_concat";
        var only = who is null ? "" : "and citizen in (select citizen from chosen)";
        return session.Query(
            $"""
            with {(who is null ? "" : $"chosen as {(session.IsPostgres ? "materialized" : "")} ({who}),")}
            spans as (
              select citizen,
                {joined}(case when kind = 1 then programme || ':' || name end, '{'\n'}') as groups,
                {joined}(case when kind = 2 then programme || ':' || name end, '{'\n'}') as phases,
                {joined}(case when kind = 5 then name end, '{'\n'}') as markings,
                max(case when kind = 4 then name end) as broker,
                {joined}(case when kind = 4 then name end, '{'\n'}') as brokers,
                max(case when kind = 3 then name end) as benefit,
                min(case when kind = 3 then from_day end) as benefit_from,
                sum(case when kind = 6 then value end) as hours,
                max(case when kind = 8 or (kind = 7 and {lawful}) then 1 end) as away
              from span where municipality = @municipality and kind <= 8 and to_day >= @today and from_day <= @today {only} group by citizen),
            seniority as (
              select citizen, name, cast(sum(case when to_day < @today then to_day else @today end - from_day + 1) as int) as days
              from span where municipality = @municipality and kind = 3 and from_day <= @today {only} group by citizen, name),
            duties as (
              select citizen, {joined}(due || ':' || case when second < 0 then -1 else due_second end || ':' || programme || ':' || rule, '{'\n'}') as owed
              from duty where municipality = @municipality and open_until >= @today and opens <= @today {only} group by citizen)
            select c.citizen, c.key, {name}, c.is_protected, c.case_number, c.match_group, c.caseworker,
              s.groups, s.phases, s.markings, s.broker, s.benefit, s.benefit_from, s.hours, s.away, d.owed, c.seq,
              c.died_on is not null or (c.moved_on is not null and c.moved_on <= @today), s.brokers, n.days
            from citizen c left join spans s on s.citizen = c.citizen left join duties d on d.citizen = c.citizen
              left join seniority n on n.citizen = c.citizen and n.name = s.benefit
            where c.municipality = @municipality {(alsoClosed ? "" : "and c.died_on is null and (c.moved_on is null or c.moved_on > @today)")}
              {(who is null ? "" : "and c.citizen in (select citizen from chosen)")}
            order by {name} nulls last, c.citizen
            """,
            row => CaseRow.Read(row, rules), [.. values]);
    }

    /// <summary>The query of the citizens asked for; null for all.</summary>
    private static string? Who(Session session, Actor actor, CaseScope scope, List<(string, object?)> values)
    {
        var conditions = new List<string>();
        if (scope.Brokers is { } brokers)
        {
            var (which, value) = Sql.AnyOf(session, "name", brokers.Where(key => key.Length > 0));
            values.Add(value);
            var withBroker = $"select citizen from span where municipality = @municipality and kind = 4 and to_day >= @today and from_day <= @today";
            // Two indexes, one after the other: an "or" between them would read every citizen.
            var ofCaseworkers = scope.Caseworkers.Count == 0 ? "" : $" union select citizen from citizen where municipality = @municipality and {Sql.AnyOf("caseworker", scope.Caseworkers)}";
            var any = $"citizen in ({withBroker} and {which}{ofCaseworkers})";
            if (brokers.Contains("", StringComparer.Ordinal)) any = $"{any} or citizen not in ({withBroker})";
            conditions.Add($"({any})");
        }

        if (scope.Keys is { } keys)
        {
            var (which, value) = Sql.AnyOf(session, "key", keys);
            values.Add((Keys, value.Value));
            conditions.Add(which.Replace("@texts", "@" + Keys, StringComparison.Ordinal));
        }

        if (!string.IsNullOrWhiteSpace(scope.Search)) conditions.Add(Search(scope.Search.Trim(), NameRight.Condition(actor), values));
        return conditions.Count == 0 ? null : $"select citizen from citizen c where municipality = @municipality and {string.Join(" and ", conditions)}";
    }

    /// <summary>The condition that an absence of a name excuses, such as illness, and not a no-show.</summary>
    private static (string Condition, (string, object?)? Value) LawfulAbsence(Session session, ListRules rules)
    {
        if (rules.LawfulAbsence.Count == 0) return ("1 = 1", null);
        var (which, value) = Sql.AnyOf(session, "name", rules.LawfulAbsence);
        return (which.Replace("@texts", "@lawful", StringComparison.Ordinal), ("lawful", value.Value));
    }

    private static string Search(string text, string maySee, List<(string, object?)> values)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length is >= 6 and <= 10 && text.All(letter => char.IsAsciiDigit(letter) || letter is '-' or ' '))
        {
            values.Add(("cpr", digits));
            values.Add(("cpr_end", digits + ":"));
            values.Add(("case_number_end", "%" + text.Trim()));
            // Who has the whole number knows the citizen; the day of birth alone must not find a protected one.
            return $"((cpr >= @cpr and cpr < @cpr_end{(digits.Length < 10 ? $" and {maySee}" : "")}) or case_number like @case_number_end)";
        }

        // The end of a case number is what people say of it.
        var isNumber = digits.Length >= LeastOfNumber && digits.Length == text.Length;
        values.Add(("case_number", isNumber ? "%" + digits : text));
        var byNumber = isNumber ? "case_number like @case_number" : "case_number = @case_number";

        var words = Searchable.Of(text).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var conditions = new List<string>();
        foreach (var word in words.Take(6))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"word{conditions.Count}");
            values.Add((name, $"%{Literal(word)}%"));
            conditions.Add($"search like @{name} escape '\\'");
        }

        values.Add(("marking", $"%{Literal(text)}%"));
        values.Add(("marking_small", $"%{Literal(text.ToLowerInvariant())}%"));
        const string ByMarking =
            """
            citizen in (select citizen from span where municipality = @municipality and kind = 5 and to_day >= @today and from_day <= @today
              and (name like @marking escape '\' or lower(name) like @marking_small escape '\'))
            """;

        // A protected name must not be found by trying names.
        var byName = conditions.Count == 0 ? "1 = 0" : string.Join(" and ", conditions);
        return $"(({byName} and {maySee}) or {byNumber} or {ByMarking})";
    }

    /// <summary>A text as a pattern that finds nothing but itself.</summary>
    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
