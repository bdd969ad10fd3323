using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>How many of a broker's recurring duties of contact were met in time lately, of those that were met or should have been.</summary>
public sealed record OnTimeShare(int InTime, int Closed)
{
    public double? Share => Closed == 0 ? null : (double)InTime / Closed;
}

/// <summary>A duty behind that figure.</summary>
/// <param name="Key">The case.</param>
/// <param name="Name">Null where it is protected and the reader may not see it.</param>
/// <param name="Programme">The municipality's number of the programme.</param>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Opens">The first day of it.</param>
/// <param name="Due">The last day to meet it in time.</param>
/// <param name="MetOn">The day it was met; null if it was not.</param>
public sealed record OnTimeDuty(string Key, string? Name, int Programme, string Rule, int Opens, int Due, int? MetOn)
{
    public bool IsInTime => MetOn <= Due;
}

/// <summary>Counts, with one query, what each broker met in time: of what is owed again and again and met by a contact.</summary>
internal static class OnTime
{
    public const int Days = 90;

    /// <summary>The rules, "programme:name", that ask for contact again and again: as the models say, not as they are called.</summary>
    public static IReadOnlyList<string> Contact(IEnumerable<ProgrammeInUse> programmes) =>
    [
        .. from programme in programmes
           from rule in programme.Plan.Rules
           where rule.Kind is ObligationKind.Recurring && WhatMeets.Of(programme.Plan.Model, rule).Facts.Any(fact => fact.Type.Name is "contact")
           select string.Create(CultureInfo.InvariantCulture, $"{programme.Number}:{rule.Name}"),
    ];

    public static async Task<Dictionary<string, OnTimeShare>> Of(Session session, Actor actor, int today, IReadOnlyList<ProgrammeInUse> programmes)
    {
        List<(string, object?)> values = [("municipality", actor.Municipality), ("today", today), ("since", today - Days)];
        var which = OneOf(Contact(programmes), values);
        var rows = await session.Query(
            $"""
            {Counted(which)}
            select b.name, cast(sum(case when o.fulfilled_on <= o.due then 1 else 0 end) as int), cast(count(*) as int)
            from owed o join broker b on b.citizen = o.citizen and b.from_day <= o.day and b.to_day >= o.day
            group by b.name
            """,
            row => (Broker: row.GetString(0), Share: new OnTimeShare(row.GetInt32(1), row.GetInt32(2))), [.. values]);
        return rows.ToDictionary(row => row.Broker, row => row.Share, StringComparer.Ordinal);
    }

    /// <summary>The duties behind the figure of one broker.</summary>
    public static async Task<List<OnTimeDuty>> Behind(Session session, Actor actor, int today, IReadOnlyList<ProgrammeInUse> programmes, string broker)
    {
        List<(string, object?)> values = [("municipality", actor.Municipality), ("today", today), ("since", today - Days), ("broker", broker), ("person", actor.Person)];
        var which = OneOf(Contact(programmes), values);
        return await session.Query(
            $"""
            {Counted(which)}
            select c.key, {NameRight.Name(actor)}, o.programme, o.rule, o.opens, o.due, o.fulfilled_on
            from owed o join broker b on b.citizen = o.citizen and b.from_day <= o.day and b.to_day >= o.day and b.name = @broker
            join citizen c on c.municipality = @municipality and c.citizen = o.citizen
            order by o.due desc, c.key
            """,
            row => new OnTimeDuty(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6) > today ? null : row.GetInt32(6)),
            [.. values]);
    }

    /// <summary>
    /// Each counts for whoever was the broker on the day it was met, or should have been. Waived and lapsed ones count for nobody. The
    /// duties alone, and the brokers alone, are each read from an index.
    /// </summary>
    private static string Counted(string which) =>
        $"""
        with owed as materialized (
          select citizen, programme, rule, opens, due, fulfilled_on, case when fulfilled_on < due then fulfilled_on else due end as day
          from duty
          where municipality = @municipality and open_until >= @since - 1 and opens <= @today and {which}
            and not (waived_on <= @today and fulfilled_on > waived_on)
            and ((fulfilled_on between @since and @today)
              or (fulfilled_on > @today and due < @today and ground_end >= due and ground_end >= @since))),
        broker as materialized (
          select citizen, name, from_day, to_day from span where municipality = @municipality and kind = 4 and from_day <= @today)
        """;

    /// <summary>The condition that a duty is of one of these rules: on columns as they are, so that the database knows how many there will be.</summary>
    private static string OneOf(IReadOnlyList<string> rules, List<(string, object?)> values)
    {
        var conditions = new List<string>();
        foreach (var rule in rules)
        {
            var (number, name) = (conditions.Count, rule.Split(':', 2));
            values.Add((string.Create(CultureInfo.InvariantCulture, $"programme{number}"), int.Parse(name[0], CultureInfo.InvariantCulture)));
            values.Add((string.Create(CultureInfo.InvariantCulture, $"rule{number}"), name[1]));
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"(programme = @programme{number} and rule = @rule{number})"));
        }

        return conditions.Count == 0 ? "1 = 0" : $"({string.Join(" or ", conditions)})";
    }
}
