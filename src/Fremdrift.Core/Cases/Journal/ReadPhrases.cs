using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Journal;

/// <summary>Reads the phrases somebody may insert: their own, then the shared ones.</summary>
public sealed class ReadPhrases(Store store)
{
    public async Task<IReadOnlyList<PhraseView>> Run(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.WriteNotes);
        await using var session = await store.Open();
        var phrases = await session.Query(
            "select phrase, title, text, person, version from phrase where municipality = @municipality and (person is null or person = @person)",
            row => new PhraseView(row.GetInt32(0), row.GetString(1), row.GetString(2), row.IsDBNull(3), row.GetInt32(4)),
            ("municipality", actor.Municipality), ("person", actor.Person));
        return [.. phrases.OrderBy(phrase => phrase.IsShared).ThenBy(phrase => phrase.Title, StringComparer.Ordinal).ThenBy(phrase => phrase.Number)];
    }
}
