using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

/// <summary>Withdraws times that are offered, or says that one's choice has been seen.</summary>
public sealed class EndOffer(Store store, TimeProvider time)
{
    public Task<DeskResult> Withdraw(Actor actor, int number) => Run(actor, number, "state = 2", "state = 0", "state = 2");

    public Task<DeskResult> Seen(Actor actor, int number) => Run(actor, number, "seen_on = @today", "state = 1 and seen_on is null", "state = 1");

    private async Task<DeskResult> Run(Actor actor, int number, string change, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        (string, object?)[] values = [("municipality", actor.Municipality), ("number", number), ("today", time.Today())];
        await using var session = await store.Begin();
        var changed = await session.Execute($"update offer set {change} where municipality = @municipality and offer = @number and {before}", values);
        // Whoever sends it twice finds it as the first left it.
        var isSo = changed > 0 || await session.First($"select count(*) from offer where municipality = @municipality and offer = @number and {after}", row => row.GetInt64(0), values) > 0;
        await session.Commit();
        return isSo ? new DeskResult.Saved(number) : new DeskResult.Overtaken();
    }
}
