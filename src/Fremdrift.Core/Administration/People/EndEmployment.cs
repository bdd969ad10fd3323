using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Administration.People;

/// <summary>Sets the last day of somebody who leaves, or takes it away again. After that day they cannot sign in.</summary>
public sealed class EndEmployment(Store store, TimeProvider time)
{
    private static readonly Label Oneself = new("Du kan ikke stoppe dig selv. Bed en anden administrator om det.", "You cannot end your own employment. Ask another administrator.");
    private static readonly Label LongAgo = new("Vælg en dag inden for det seneste år eller senere.", "Choose a day within the past year, or later.");
    private static readonly Label Changed = new(
        "En anden har ændret oplysningerne imens. Hent siden igen, og se, hvad der står nu.", "Somebody else has changed this meanwhile. Reload the page and see what it says now.");

    /// <param name="actor">Who does it.</param>
    /// <param name="person">The number of whoever leaves.</param>
    /// <param name="version">The version that has been seen.</param>
    /// <param name="last">The last day; null if they stay after all.</param>
    /// <returns>What is wrong; null if it was done.</returns>
    public async Task<Label?> Run(Actor actor, int person, int version, int? last)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        if (person == actor.Person && last is not null) return Oneself;
        if (last < time.Today() - 366) return LongAgo;
        await using var session = await store.Open();
        var changed = await session.Execute(
            "update person set left_on = @last, version = version + 1 where municipality = @municipality and person = @person and version = @version",
            ("last", last), ("municipality", actor.Municipality), ("person", person), ("version", version));
        return changed == 0 ? Changed : null;
    }
}
