using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists.Passive;

/// <summary>Whose passive cases to read: a team's, or all; a broker sees their own whatever is asked for.</summary>
public sealed record PassiveScope(bool WholeMunicipality)
{
    /// <summary>The key of one broker; null for all of them.</summary>
    public string? Broker { get; init; }
}

/// <summary>A citizen whose clock has run out, or will.</summary>
public sealed record PassiveCase
{
    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader may not see it: see <see cref="NameRight"/>.</summary>
    public required string? Name { get; init; }

    /// <summary>The key of the broker; null if there is none.</summary>
    public required string? Broker { get; init; }

    public required int Programme { get; init; }

    /// <summary>The rule whose clock runs out.</summary>
    public required string Rule { get; init; }

    /// <summary>The day it runs out.</summary>
    public required int On { get; init; }

    /// <summary>The day the clock began to count from.</summary>
    public required int CountsFrom { get; init; }

    /// <summary>The rules that go with it, such as a review, each with the day it was or will be met; null if it was not.</summary>
    public required IReadOnlyList<(string Rule, int? MetOn)> Accompanying { get; init; }

    /// <summary>The latest review since the clock began to count; null if there is none.</summary>
    public Reviewed? Latest { get; init; }

    /// <summary>The day a reprocessing that a review booked is to be held; null if none is to come.</summary>
    public int? BookedOn { get; init; }

    public bool IsReviewed => Accompanying.All(one => one.MetOn is not null);
}

/// <summary>A review that was held, and what was decided.</summary>
public sealed record Reviewed(int On, string? Decision);

/// <summary>Who is passive today, and who becomes it in the days ahead if nothing is registered.</summary>
public sealed record PassiveList(int Today, IReadOnlyList<PassiveCase> Now, IReadOnlyList<PassiveCase> Ahead, Colleagues Colleagues, IReadOnlyList<ProgrammeInUse> Programmes)
{
    public int Within(int days) => Ahead.Count(one => one.On <= Today + days);
}

/// <summary>Reads the forecast of passive cases from the stored results: what a clock will ask for is already among them, with the day it will.</summary>
public sealed class ReadPassive(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    public const int Horizon = 90;

    public async Task<PassiveList> Run(Actor actor, PassiveScope scope)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(scope);
        actor.Demand(Operation.SeePassive);
        var today = time.Today();
        await using var session = await store.Open();
        var colleagues = await Colleagues.Of(session, actor, today);
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var cases = await Read(session, actor, today, inUse);
        var brokers = actor.Role is Role.Broker ? colleagues.Own : scope.WholeMunicipality || actor.Team is null ? null : colleagues.OfTeam(actor.Team.Value);
        var chosen = cases.Where(one => brokers is null || (one.Broker is { } broker && brokers.Contains(broker, StringComparer.Ordinal)))
            .Where(one => scope.Broker is null || string.Equals(one.Broker, scope.Broker, StringComparison.Ordinal)).ToList();
        var seen = await WithReviews(session, actor, today, chosen);
        return new PassiveList(
            today, [.. seen.Where(one => one.On <= today)], [.. seen.Where(one => one.On > today)], colleagues, inUse);
    }

    private static async Task<List<PassiveCase>> Read(Session session, Actor actor, int today, List<ProgrammeInUse> inUse)
    {
        var clocks = inUse.SelectMany(programme => programme.Plan.Rules.Where(rule => rule.Kind is ObligationKind.Clock).Select(rule => Name(programme.Number, rule.Name))).ToList();
        var with = inUse.SelectMany(programme => programme.Plan.Rules.Where(rule => rule.Accompanies is not null).Select(rule => (Name: Name(programme.Number, rule.Name), Of: Name(programme.Number, rule.Accompanies!)))).ToList();
        if (clocks.Count == 0) return [];
        var (which, value) = Sql.AnyOf(session, "d.programme || ':' || d.rule", clocks.Concat(with.Select(one => one.Name)));
        var (isClock, names) = Sql.AnyOf(session, "d.programme || ':' || d.rule", clocks);
        // What a clock asks for and what goes with it open on the same day; the one may be met while the other is still owed.
        var rows = await session.Query(
            $"""
            with clock as {(session.IsPostgres ? "materialized" : "")} (
              select distinct d.citizen, d.programme, d.opens from duty d
              where d.municipality = @municipality and d.open_until >= @today and d.open_until >= d.opens and d.opens <= @ahead and {isClock.Replace("@texts", "@clocks", StringComparison.Ordinal)})
            select c.key, {NameRight.Name(actor)}, d.programme, d.rule, d.opens, d.counts_from, d.open_until, d.fulfilled_on, d.ground_end,
              (select max(b.name) from span b where b.municipality = c.municipality and b.citizen = c.citizen and b.kind = 4 and b.to_day >= @today and b.from_day <= @today)
            from clock k
            join duty d on d.municipality = @municipality and d.citizen = k.citizen and d.programme = k.programme and d.opens = k.opens
            join citizen c on c.municipality = d.municipality and c.citizen = d.citizen
            where d.ground_end >= d.opens and {which} and c.died_on is null and (c.moved_on is null or c.moved_on > @today)
            order by d.opens, {NameRight.Name(actor)} nulls last, c.citizen, d.rule
            """,
            row => (Key: row.GetString(0), Name: row.IsDBNull(1) ? null : row.GetString(1), Programme: row.GetInt32(2), Rule: row.GetString(3), Opens: row.GetInt32(4),
                CountsFrom: row.GetInt32(5), OpenUntil: row.GetInt32(6), FulfilledOn: row.GetInt32(7), Broker: row.IsDBNull(9) ? null : row.GetString(9)),
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("ahead", today + Horizon), value, ("clocks", names.Value));
        var all = rows.ToLookup(row => (row.Key, row.Programme, row.Opens));
        return
        [
            .. rows.Where(row => clocks.Contains(Name(row.Programme, row.Rule), StringComparer.Ordinal) && row.OpenUntil >= Math.Max(row.Opens, today)).Select(row => new PassiveCase
            {
                Key = row.Key,
                Name = row.Name,
                Broker = row.Broker, Programme = row.Programme, Rule = row.Rule, On = row.Opens, CountsFrom = row.CountsFrom,
                Accompanying =
                [
                    .. all[(row.Key, row.Programme, row.Opens)]
                        .Where(other => with.Contains((Name(other.Programme, other.Rule), Name(row.Programme, row.Rule))))
                        .Select(other => (other.Rule, other.FulfilledOn == int.MaxValue ? (int?)null : other.FulfilledOn)),
                ],
            }),
        ];
    }

    private static async Task<List<PassiveCase>> WithReviews(Session session, Actor actor, int today, List<PassiveCase> cases)
    {
        if (cases.Count == 0) return cases;
        var (which, keys) = Sql.AnyOf(session, "c.key", cases.Select(one => one.Key).Distinct(StringComparer.Ordinal));
        var reviews = (await session.Query(
            $"""
            select c.key, f.from_day, f.fields from citizen c join fact f on f.municipality = c.municipality and f.citizen = c.citizen
            where c.municipality = @municipality and {which} and f.type = 'case-review' and not exists (
              select 1 from fact s where s.municipality = f.municipality and s.citizen = f.citizen and s.supersedes = f.id)
            order by f.from_day, f.seq
            """,
            row => (Key: row.GetString(0), Review: new Reviewed(row.GetInt32(1), Decision(row.GetString(2)))), ("municipality", actor.Municipality), keys))
            .ToLookup(row => row.Key, row => row.Review, StringComparer.Ordinal);
        var booked = (await session.Query(
            $"""
            select c.key, min(a.day) from citizen c join appointment a on a.municipality = c.municipality and a.citizen = c.citizen
            where c.municipality = @municipality and {which} and a.origin like '{ReviewCase.IdPrefix}%' and a.state = 0 and a.day >= @today group by c.key
            """,
            row => (Key: row.GetString(0), Day: row.GetInt32(1)), ("municipality", actor.Municipality), ("today", today), keys)).ToDictionary(row => row.Key, row => row.Day, StringComparer.Ordinal);
        return
        [
            .. cases.Select(one => one with
            {
                Latest = reviews[one.Key].LastOrDefault(review => review.On >= one.CountsFrom),
                BookedOn = booked.TryGetValue(one.Key, out var day) ? day : null,
            }),
        ];
    }

    private static string? Decision(string fields)
    {
        using var read = System.Text.Json.JsonDocument.Parse(fields);
        return read.RootElement.TryGetProperty("decision", out var value) && value.ValueKind is System.Text.Json.JsonValueKind.String ? value.GetString() : null;
    }

    private static string Name(int programme, string rule) => string.Create(CultureInfo.InvariantCulture, $"{programme}:{rule}");
}
