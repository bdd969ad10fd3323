using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration;

/// <summary>What whoever stands at the door may know of an installation: it takes no actor, for nobody has signed in.</summary>
public sealed class ReadInstallation(Store store)
{
    /// <summary>Whether there is no municipality yet, so that nobody can sign in.</summary>
    public async Task<bool> IsEmpty()
    {
        await using var session = await store.Open();
        return await session.First("select 1 from municipality limit 1", _ => (int?)1) is null;
    }
}
