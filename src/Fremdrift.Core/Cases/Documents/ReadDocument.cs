using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>Reads every version of a document.</summary>
public sealed class ReadDocument(Store store)
{
    /// <summary>The versions, the newest first; none if nothing was written yet.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> Run(Actor actor, string citizen, string kind)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await FindCitizen.Number(session, actor.Municipality, citizen) is { } number
            ? await DocumentVersion.All(session, actor.Municipality, number, kind)
            : [];
    }
}
