using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Journal;

/// <summary>Reads the journal of a case: what is signed, and the reader's own drafts.</summary>
public sealed class ReadNotes(Store store)
{
    /// <summary>The notes, the newest first.</summary>
    public async Task<IReadOnlyList<NoteView>> Run(Actor actor, string citizen)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        if (await FindCitizen.Number(session, actor.Municipality, citizen) is not { } number) return [];
        return await session.Query(
            NoteView.Select + " and (n.signed is not null or n.person = @person) order by n.day desc, n.note desc",
            NoteView.Read, ("municipality", actor.Municipality), ("citizen", number), ("person", actor.Person));
    }
}
