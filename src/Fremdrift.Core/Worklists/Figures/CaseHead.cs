using Fremdrift.Core.Database;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>Who a case is about, as figures need to know it.</summary>
/// <param name="Citizen">The citizen's number.</param>
/// <param name="Key">The citizen's key.</param>
/// <param name="Name">The name, which no reader has been asked for yet.</param>
/// <param name="IsProtected">Whether the name is protected.</param>
/// <param name="EndsOn">The first day of which nothing more is owed, because the citizen died or moved away; null while neither is known.</param>
/// <param name="Broker">The key of the broker.</param>
internal sealed record CaseHead(int Citizen, string Key, string Name, bool IsProtected, int? EndsOn, string? Broker)
{
    public bool HasEndedBy(int day) => EndsOn <= day;

    /// <summary>The last day up to a given one that counts.</summary>
    public int LastDayBy(int day) => EndsOn is { } ends && ends <= day ? ends - 1 : day;

    public static Task<List<CaseHead>> Of(Session session, int municipality, int today, IReadOnlyCollection<int>? citizens) =>
        session.Query(
            $"""
            select c.citizen, c.key, c.name, c.is_protected, c.died_on, c.moved_on, b.name
            from citizen c left join (
              select citizen, max(name) as name from span where municipality = @municipality and kind = 4 and to_day >= @today and from_day <= @today group by citizen) b on b.citizen = c.citizen
            where c.municipality = @municipality {(citizens is null ? "" : $"and {Sql.AnyOf("c.citizen", citizens)}")}
            order by c.citizen
            """,
            row =>
            {
                int? died = row.IsDBNull(4) ? null : row.GetInt32(4), moved = row.IsDBNull(5) ? null : row.GetInt32(5);
                return new CaseHead(
                    row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetBoolean(3),
                    died is null ? moved : Math.Min(died.Value, moved ?? died.Value), row.IsDBNull(6) ? null : row.GetString(6));
            },
            ("municipality", municipality), ("today", today));
}
