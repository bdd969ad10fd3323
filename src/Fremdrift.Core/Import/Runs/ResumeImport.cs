using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Import.Runs;

/// <summary>Takes up an import that broke down, from the file that is here still.</summary>
public sealed class ResumeImport(Store store)
{
    /// <summary>False if there is nothing to go on with, or it goes on already.</summary>
    public async Task<bool> Run(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Import);
        await using var session = await store.Open();
        return await session.Execute(
            """
            update import_run set state = @waiting, ended = null where municipality = @municipality and import = @import and state = @failed
              and exists (select 1 from import_part where municipality = @municipality and import = @import)
            """,
            ("waiting", (int)ImportState.Waiting), ("municipality", actor.Municipality), ("import", number), ("failed", (int)ImportState.Failed)) > 0;
    }
}
