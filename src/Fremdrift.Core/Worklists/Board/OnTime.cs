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
        var (which, value) = Sql.AnyOf(session, "d.programme || ':' || d.rule", Contact(programmes));
        // Each counts for whoever was the broker on the day it was met, or should have been. Waived and lapsed ones count for nobody.
        var rows = await session.Query(
            $"""
            select b.name, cast(sum(case when d.fulfilled_on <= d.due then 1 else 0 end) as int), cast(count(*) as int)
            from duty d join span b on b.municipality = d.municipality and b.citizen = d.citizen and b.kind = 4
              and b.from_day <= case when d.fulfilled_on < d.due then d.fulfilled_on else d.due end
              and b.to_day >= case when d.fulfilled_on < d.due then d.fulfilled_on else d.due end
            where d.municipality = @municipality and d.open_until >= @since - 1 and d.opens <= @today and {which}
              and not (d.waived_on <= @today and d.fulfilled_on > d.waived_on)
              and ((d.fulfilled_on between @since and @today)
                or (d.fulfilled_on > @today and d.due < @today and d.ground_end >= d.due and d.ground_end >= @since))
            group by b.name
            """,
            row => (Broker: row.GetString(0), Share: new OnTimeShare(row.GetInt32(1), row.GetInt32(2))),
            ("municipality", actor.Municipality), ("today", today), ("since", today - Days), value);
        return rows.ToDictionary(row => row.Broker, row => row.Share, StringComparer.Ordinal);
    }
}
