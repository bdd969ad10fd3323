using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration.People;

/// <summary>Which accounts the people of a municipality sign in with.</summary>
public sealed class ReadAccounts(Store store)
{
    /// <summary>The names of those that are shut until further notice, and not only for too many wrong passwords.</summary>
    public async Task<HashSet<string>> Locked(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        var names = await session.Query(
            "select a.user_name from account a join person p on p.account = a.user_name where p.municipality = @municipality and a.lockout_end like '9999%'",
            row => row.GetString(0), ("municipality", actor.Municipality));
        return names.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The name of somebody's account; null if they have none.</summary>
    public async Task<string?> Of(Actor actor, int person)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        return await session.First(
            "select account from person where municipality = @municipality and person = @person and account is not null", row => row.GetString(0),
            ("municipality", actor.Municipality), ("person", person));
    }
}
