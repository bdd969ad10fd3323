using System.Data.Common;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

public enum OfferState
{
    Open,
    Chosen,
    Withdrawn,
}

/// <summary>Times that a citizen may choose among; until one is chosen, they block nobody's calendar.</summary>
public sealed record OfferRow
{
    public required int Number { get; init; }

    public required int Person { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Who to call to talk about it.</summary>
    public string? PersonPhone { get; init; }

    public required string What { get; init; }

    public string? Place { get; init; }

    public required string Channel { get; init; }

    public required int Minutes { get; init; }

    public required OfferState State { get; init; }

    /// <summary>The appointment that was chosen.</summary>
    public int? Appointment { get; init; }

    /// <summary>Whether the citizen chose it, and not somebody for them.</summary>
    public required bool ByCitizen { get; init; }

    /// <summary>The citizen's key.</summary>
    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader has no right to it.</summary>
    public string? Name { get; init; }

    /// <summary>When the chosen appointment is.</summary>
    public OfferTime? Chosen { get; init; }

    /// <summary>The times that can be chosen still: they have not passed, and nothing else is booked then.</summary>
    public IReadOnlyList<OfferTime> Times { get; init; } = [];

    private static string Columns(Actor actor) =>
        $"""
        o.offer, o.person, p.name, p.phone, o.what, o.place, o.channel, o.minutes, o.state, o.appointment, o.by_citizen, c.key, {NameRight.Name(actor)}, a.day, a.minute
        from offer o
        join citizen c on c.municipality = o.municipality and c.citizen = o.citizen
        join person p on p.municipality = o.municipality and p.person = o.person
        left join appointment a on a.municipality = o.municipality and a.appointment = o.appointment
        where o.municipality = @municipality and (o.state <> 0 or (c.died_on is null and (c.moved_on is null or c.moved_on > @today)))
        """;

    /// <param name="session">An open session.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="now">The local time.</param>
    /// <param name="which">More of the condition; it may ask for @person and @which.</param>
    /// <param name="value">The value of @which.</param>
    internal static async Task<List<OfferRow>> Of(Session session, Actor actor, DateTime now, string which, object value)
    {
        var today = DateOnly.FromDateTime(now).DayNumber;
        (string, object?)[] values = [("municipality", actor.Municipality), ("person", actor.Person), ("today", today), ("which", value)];
        var offers = await session.Query($"select {Columns(actor)} and {which} order by o.offer", Read, values);
        if (offers.Count == 0) return offers;
        var times = await session.Query(
            $"""
            select t.offer, t.day, t.minute from offered_time t join offer o on o.municipality = t.municipality and o.offer = t.offer
            where t.municipality = @municipality and t.day >= @today and {Sql.AnyOf("t.offer", offers.Where(one => one.State is OfferState.Open).Select(one => one.Number))} and {IsFree}
            order by t.day, t.minute
            """,
            row => (Offer: row.GetInt32(0), Time: new OfferTime(row.GetInt32(1), row.GetInt32(2))), ("municipality", actor.Municipality), ("today", today));
        var byOffer = times.Where(one => one.Time.IsAhead(now)).ToLookup(one => one.Offer, one => one.Time);
        return [.. offers.Select(one => one with { Times = [.. byOffer[one.Number]] })];
    }

    /// <summary>Neither of the two has something else then; of an offered_time t and its offer o.</summary>
    internal const string IsFree =
        """
        not exists (
          select 1 from appointment x where x.municipality = o.municipality and (x.person = o.person or x.citizen = o.citizen) and x.day = t.day
            and x.minute < t.minute + o.minutes and x.minute + x.minutes > t.minute and x.state in (0, 1))
        """;

    private static OfferRow Read(DbDataReader row) => new()
    {
        Number = row.GetInt32(0), Person = row.GetInt32(1), PersonName = row.GetString(2), PersonPhone = row.IsDBNull(3) ? null : row.GetString(3), What = row.GetString(4),
        Place = row.IsDBNull(5) ? null : row.GetString(5), Channel = row.GetString(6), Minutes = row.GetInt32(7), State = (OfferState)row.GetInt32(8),
        Appointment = row.IsDBNull(9) ? null : row.GetInt32(9), ByCitizen = row.GetBoolean(10), Key = row.GetString(11), Name = row.IsDBNull(12) ? null : row.GetString(12),
        Chosen = row.IsDBNull(13) ? null : new OfferTime(row.GetInt32(13), row.GetInt32(14)),
    };
}
