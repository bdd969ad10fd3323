using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Cases.Citizens;

/// <summary>Stops whoever would change the particulars of a citizen whose name they may not see.</summary>
internal static class DemandName
{
    /// <exception cref="NotAllowedException">The actor may not see them, so they may not change them either.</exception>
    public static async Task Of(Store store, Actor actor, Citizen citizen, int today)
    {
        if (!citizen.IsProtected) return;
        await using var session = await store.Open();
        if (!await NameRight.Covers(session, actor, citizen.Key, today)) throw new NotAllowedException(Operation.SeeProtected);
    }
}
