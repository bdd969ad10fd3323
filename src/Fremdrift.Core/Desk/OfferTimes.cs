using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Desk;

/// <summary>Offers a citizen some times of one appointment to choose among.</summary>
public sealed class OfferTimes(Store store, TimeProvider time)
{
    /// <param name="actor">Who offers.</param>
    /// <param name="key">The citizen.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="anyway">Whether what is odd has been seen and is meant.</param>
    public async Task<DeskResult> Run(Actor actor, string key, OfferForm form, bool anyway)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        var reading = new DeskReading(time.Today());
        var terms = form.Read(reading, time.LocalNow(), await new DeskColleagues(store, time).Run(actor));
        await using var session = await store.Begin();
        // Taking the number first makes the same form, sent twice at once, wait for itself.
        var number = await session.NextNumber(actor.Municipality, "offer");
        var citizen = await session.First(
            "select citizen, died_on, moved_on from citizen where municipality = @municipality and key = @key",
            row => ((int Number, bool IsGone)?)(row.GetInt32(0), !row.IsDBNull(1) || (!row.IsDBNull(2) && row.GetInt32(2) <= time.Today())), ("municipality", actor.Municipality), ("key", key));
        if (citizen is not { } one) return new DeskResult.NotFound();
        if (one.IsGone) return DeskResult.Of("", "Borgeren er død eller flyttet. Der kan ikke tilbydes tider.", "The citizen has died or moved. No times can be offered.");
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        if (await Same(session, actor.Municipality, one.Number, terms) is { } offered) return new DeskResult.Saved(offered);
        if (!anyway && await Warnings(session, actor.Municipality, one.Number, terms) is { Count: > 0 } warnings) return new DeskResult.Odd(warnings);
        await session.Execute(
            """
            insert into offer (municipality, offer, citizen, person, minutes, what, place, channel, made_on, state)
            values (@municipality, @number, @citizen, @person, @minutes, @what, @place, @channel, @today, 0)
            """,
            ("municipality", actor.Municipality), ("number", number), ("citizen", one.Number), ("person", terms.Person), ("minutes", terms.Minutes), ("what", terms.What),
            ("place", terms.Place), ("channel", terms.Channel), ("today", time.Today()));
        foreach (var offer in terms.Times)
        {
            await session.Execute(
                "insert into offered_time (municipality, offer, day, minute) values (@municipality, @number, @day, @minute)",
                ("municipality", actor.Municipality), ("number", number), ("day", offer.Day), ("minute", offer.Minute));
        }

        await session.Commit();
        return new DeskResult.Saved(number);
    }

    /// <summary>The same form, sent before.</summary>
    private static async Task<int?> Same(Session session, int municipality, int citizen, OfferTerms terms)
    {
        var open = await session.Query(
            "select offer from offer where municipality = @municipality and citizen = @citizen and person = @person and state = 0 and what = @what and minutes = @minutes", row => row.GetInt32(0),
            ("municipality", municipality), ("citizen", citizen), ("person", terms.Person), ("what", terms.What), ("minutes", terms.Minutes));
        foreach (var number in open)
        {
            var times = await session.Query(
                "select day, minute from offered_time where municipality = @municipality and offer = @number order by day, minute", row => new OfferTime(row.GetInt32(0), row.GetInt32(1)),
                ("municipality", municipality), ("number", number));
            if (times.SequenceEqual(terms.Times)) return number;
        }

        return null;
    }

    private async Task<List<Label>> Warnings(Session session, int municipality, int citizen, OfferTerms terms)
    {
        var warnings = new List<Label>();
        foreach (var offer in terms.Times)
        {
            var (danish, english) = ($"{Language.Danish.Date(offer.Day)} kl. {Language.Danish.Time(offer.Minute * 60)}", $"{Language.English.Date(offer.Day)} at {Language.English.Time(offer.Minute * 60)}");
            var one = new AppointmentTerms(terms.Person, offer.Day, offer.Minute, terms.Minutes, terms.What, terms.Place, terms.Channel, Invite: false);
            warnings.AddRange((await AppointmentWarnings.Of(session, municipality, citizen, one, 0, time.LocalNow())).Select(what => new Label($"{danish}: {what.Danish}", $"{english}: {what.English}")));
        }

        return warnings;
    }
}
