using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Worklists.Passive;

/// <summary>A leader has gone through a case with the broker.</summary>
/// <param name="Key">The case.</param>
/// <param name="Seq">The case's latest registration that the leader has seen; null to register whatever came in between.</param>
/// <param name="Id">The registration's id, made with the form, so that sending it twice changes nothing.</param>
/// <param name="On">The day they went through it.</param>
/// <param name="Leader">Who led the review.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Booking">The reprocessing that was booked; null if none was.</param>
public sealed record CaseReview(string Key, int? Seq, Guid Id, int On, string Leader, string Decision, Booking? Booking);

/// <summary>When a case is to be reprocessed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Minute">Minutes since midnight, local time.</param>
/// <param name="What">What the appointment is called.</param>
/// <param name="Reminder">What the broker is reminded of.</param>
public sealed record Booking(int Day, int Minute, string What, string Reminder);

/// <summary>Registers a leader's review of a case and, if a reprocessing was booked, the appointment and a reminder to prepare it: all of it or none.</summary>
public sealed class ReviewCase(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    /// <summary>The broker is reminded so many days ahead, in time for the preparatory part.</summary>
    public const int RemindedDaysAhead = 14;

    /// <summary>What the id of every review begins with, and so what it booked can be told by.</summary>
    public const string IdPrefix = "case-review-";

    private const int MinutesOfMeeting = 60;

    public async Task<RegisterResult> Run(Actor actor, CaseReview review)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(review);
        actor.Demand(Operation.RegisterReview);
        var id = $"{IdPrefix}{review.Id:N}";
        var line = new JsonObject
        {
            ["id"] = id, ["citizen"] = review.Key, ["type"] = "case-review", ["date"] = Day.ToDate(review.On).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["leader"] = review.Leader, ["decision"] = review.Decision,
            ["recorded"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        };
        await using var session = await store.Begin();
        var known = await session.First("select seq from fact where municipality = @municipality and id = @id", row => row.GetInt32(0), ("municipality", actor.Municipality), ("id", id));
        if (known > 0) return new RegisterResult.Unchanged(review.Seq ?? known);
        var result = await new RegisterFacts(store, programmes, time).In(session, actor, new RegisterInput(review.Key, Encoding.UTF8.GetBytes(line.ToJsonString()), review.Seq));
        if (result is not RegisterResult.Registered) return result;
        if (review.Booking is { } booking) await Book(session, actor, review.Key, booking, id);
        await session.Commit();
        return result;
    }

    /// <summary>What is odd about a booking, and may still be meant.</summary>
    public async Task<IReadOnlyList<Label>> Warnings(Actor actor, string key, Booking booking)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(booking);
        actor.Demand(Operation.RegisterReview);
        await using var session = await store.Open();
        var (citizen, person) = await Who(session, actor, key);
        return await AppointmentWarnings.Of(
            session, actor.Municipality, citizen, new AppointmentTerms(person, booking.Day, booking.Minute, MinutesOfMeeting, booking.What, null, AppointmentForm.Channels[0], false), 0, time.LocalNow());
    }

    /// <summary>The citizen, and with whom it is booked: with their broker; with the leader where there is none.</summary>
    private async Task<(int Citizen, int Person)> Who(Session session, Actor actor, string key) => await session.First(
        """
        select c.citizen, coalesce((
          select max(p.person) from span b join person p on p.municipality = b.municipality and p.key = b.name
          where b.municipality = @municipality and b.citizen = c.citizen and b.kind = 4 and b.to_day >= @today and b.from_day <= @today), @person)
        from citizen c where c.municipality = @municipality and c.key = @key
        """,
        row => (row.GetInt32(0), row.GetInt32(1)), ("municipality", actor.Municipality), ("key", key), ("today", time.Today()), ("person", actor.Person));

    private async Task Book(Session session, Actor actor, string key, Booking booking, string origin)
    {
        var (citizen, person) = await Who(session, actor, key);
        await session.Execute(
            """
            insert into appointment (municipality, appointment, citizen, person, day, minute, minutes, what, origin)
            values (@municipality, @number, @citizen, @person, @day, @minute, @minutes, @what, @origin)
            """,
            ("municipality", actor.Municipality), ("number", await session.NextNumber(actor.Municipality, "appointment")), ("citizen", citizen), ("person", person),
            ("day", booking.Day), ("minute", booking.Minute), ("minutes", MinutesOfMeeting), ("what", booking.What), ("origin", origin));
        await session.Execute(
            """
            insert into reminder (municipality, reminder, citizen, person, day, text, origin)
            values (@municipality, @number, @citizen, @person, @day, @text, @origin)
            """,
            ("municipality", actor.Municipality), ("number", await session.NextNumber(actor.Municipality, "reminder")), ("citizen", citizen), ("person", person),
            ("day", Math.Max(time.Today(), booking.Day - RemindedDaysAhead)), ("text", booking.Reminder), ("origin", origin));
    }
}
