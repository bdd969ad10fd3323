using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

/// <summary>Reads the times that are offered.</summary>
public sealed class ReadOffers(Store store, TimeProvider time)
{
    /// <summary>
    /// One's own and those of the colleagues one stands in for: the open ones, and those a citizen has chosen that nobody has seen yet.
    /// </summary>
    public Task<List<OfferRow>> Mine(Actor actor) =>
        Read(actor, $"(o.person = @person or o.person in ({ReadCalendar.Covered})) and (o.state = 0 or (o.state = 1 and o.by_citizen and o.seen_on is null))", 0);

    /// <summary>The open ones of a case.</summary>
    public Task<List<OfferRow>> OfCase(Actor actor, string key) => Read(actor, "c.key = @which and o.state = 0", key);

    public async Task<OfferRow?> One(Actor actor, int number) => (await Read(actor, "o.offer = @which", number)).FirstOrDefault();

    private async Task<List<OfferRow>> Read(Actor actor, string which, object value)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await OfferRow.Of(session, actor, time.LocalNow(), which, value);
    }
}
