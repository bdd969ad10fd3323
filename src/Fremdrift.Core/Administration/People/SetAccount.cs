using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration.People;

/// <summary>Says which account somebody signs in with.</summary>
public sealed class SetAccount(Store store)
{
    /// <summary>False if they have one already, or there is nobody of that number.</summary>
    public async Task<bool> Run(Actor actor, int person, string account)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        return await session.Execute(
            "update person set account = @account, version = version + 1 where municipality = @municipality and person = @person and account is null",
            ("account", account), ("municipality", actor.Municipality), ("person", person)) > 0;
    }
}
