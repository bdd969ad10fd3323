using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Desk;

/// <summary>Somebody who works with cases, as forms name them.</summary>
public sealed record DeskColleague(int Person, string Key, string Name);

/// <summary>Those who work with cases in a municipality, by name.</summary>
public sealed class DeskColleagues(Store store, TimeProvider time)
{
    public async Task<IReadOnlyList<DeskColleague>> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        var all = await Colleagues.Of(session, actor, time.Today());
        return [.. all.All.Where(one => MayRegister(actor, one)).Select(one => new DeskColleague(one.Person, one.Key, one.Name))];
    }

    private static bool MayRegister(Actor actor, Colleague one) => new Actor(actor.Municipality, one.Person, one.Key, one.Name, one.Role, one.Team).Allows(Operation.Register);
}
