using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

/// <summary>Ends a stand-in now: yesterday was its last day. One that has not begun before today is taken away.</summary>
public sealed class EndStandIn(Store store, TimeProvider time)
{
    public async Task<DeskResult> Run(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Register);
        await using var session = await store.Begin();
        var people = await session.First(
            "select absent, substitute from stand_in where municipality = @municipality and stand_in = @number", row => ((int, int)?)(row.GetInt32(0), row.GetInt32(1)),
            ("municipality", actor.Municipality), ("number", number));
        if (people is not { } pair) return new DeskResult.NotFound();
        if (actor.Person != pair.Item1 && actor.Person != pair.Item2) actor.Demand(Operation.MoveCases);
        (string, object?)[] values = [("municipality", actor.Municipality), ("number", number), ("today", time.Today())];
        await session.Execute("delete from stand_in where municipality = @municipality and stand_in = @number and from_day >= @today", values);
        await session.Execute("update stand_in set to_day = @today - 1 where municipality = @municipality and stand_in = @number and to_day >= @today", values);
        await session.Commit();
        return new DeskResult.Saved(number);
    }
}
