using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Time;
using Microsoft.EntityFrameworkCore;

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

/// <summary>Registers a leader's review of a case and, if a reprocessing was booked, the appointment and a reminder to prepare it.</summary>
public sealed class ReviewCase(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    /// <summary>The broker is reminded so many days ahead, in time for the preparatory part.</summary>
    public const int RemindedDaysAhead = 14;

    private const int MinutesOfMeeting = 60;

    public async Task<RegisterResult> Run(Actor actor, CaseReview review)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(review);
        actor.Demand(Operation.RegisterReview);
        var line = new JsonObject
        {
            ["id"] = $"case-review-{review.Id:N}", ["citizen"] = review.Key, ["type"] = "case-review", ["date"] = Day.ToDate(review.On).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["leader"] = review.Leader, ["decision"] = review.Decision,
            ["recorded"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        };
        if (await IsKnown(actor, review)) return new RegisterResult.Unchanged(review.Seq ?? 0);
        var result = await new RegisterFacts(store, programmes, time).Run(actor, new RegisterInput(review.Key, Encoding.UTF8.GetBytes(line.ToJsonString()), review.Seq));
        if (result is RegisterResult.Registered && review.Booking is { } booking) await Book(actor, review.Key, booking);
        return result;
    }

    private async Task<bool> IsKnown(Actor actor, CaseReview review)
    {
        await using var session = await store.Open();
        return await session.First(
            "select seq from fact where municipality = @municipality and id = @id", row => row.GetInt32(0), ("municipality", actor.Municipality), ("id", $"case-review-{review.Id:N}")) > 0;
    }

    /// <summary>With the citizen's broker; with the leader where there is none.</summary>
    private async Task Book(Actor actor, string key, Booking booking)
    {
        var today = time.Today();
        await using var context = new FremdriftContext(store);
        var citizen = await context.Citizens.AsNoTracking().Where(row => row.Municipality == actor.Municipality && row.Key == key).Select(row => row.Number).FirstAsync();
        int? broker;
        await using (var session = await store.Open())
        {
            broker = await session.First(
                """
                select p.person from span b join person p on p.municipality = b.municipality and p.key = b.name
                where b.municipality = @municipality and b.citizen = @citizen and b.kind = 4 and b.to_day >= @today and b.from_day <= @today
                """,
                row => (int?)row.GetInt32(0), ("municipality", actor.Municipality), ("citizen", citizen), ("today", today));
        }

        context.Appointments.Add(new Appointment
        {
            Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "appointment"), Citizen = citizen, Person = broker ?? actor.Person,
            Day = booking.Day, Minute = booking.Minute, Minutes = MinutesOfMeeting, What = booking.What,
        });
        context.Reminders.Add(new Reminder
        {
            Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "reminder"), Citizen = citizen, Person = broker ?? actor.Person,
            Day = Math.Max(today, booking.Day - RemindedDaysAhead), Text = booking.Reminder,
        });
        await context.SaveChangesAsync();
    }
}
