using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>Names that people give to choices of the caseload list; each sees their own.</summary>
public sealed class SavedViews(Store store)
{
    public const int LongestName = 60;
    public const int Most = 20;

    private const string Page = "borgere";

    /// <summary>Saves a choice under a name, in place of what had the name before. The text searched for is not saved: it is person data.</summary>
    /// <returns>Whether it was saved: not without a name, nor beyond <see cref="Most"/>.</returns>
    public async Task<bool> Save(Actor actor, string name, CaseloadChoice choice)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(choice);
        actor.Demand(Operation.SeeCases);
        name = name.Trim();
        if (name.Length is 0 or > LongestName) return false;
        var address = (choice with { Page = 1 }).ToQuery();
        await using var context = new FremdriftContext(store);
        var own = await context.SavedViews.Where(view => view.Municipality == actor.Municipality && view.Person == actor.Person && view.Page == Page).ToListAsync();
        var same = own.Find(view => string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase));
        if (same is null && own.Count >= Most) return false;
        if (same is not null) (same.Name, same.Address) = (name, address);
        else context.SavedViews.Add(new SavedView { Municipality = actor.Municipality, Person = actor.Person, Number = await context.NextNumber(actor.Municipality, "saved_view"), Page = Page, Name = name, Address = address });
        await context.SaveChangesAsync();
        return true;
    }

    /// <summary>Deletes one of the actor's own; nothing happens if there is none of that number.</summary>
    public async Task Delete(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Begin();
        await session.Execute(
            "delete from saved_view where municipality = @municipality and person = @person and view = @view",
            ("municipality", actor.Municipality), ("person", actor.Person), ("view", number));
        await session.Commit();
    }

    internal static Task<List<(int Number, string Name, string Address)>> Of(Session session, Actor actor) =>
        session.Query(
            "select view, name, address from saved_view where municipality = @municipality and person = @person and page = @page order by name, view",
            row => (row.GetInt32(0), row.GetString(1), row.GetString(2)), ("municipality", actor.Municipality), ("person", actor.Person), ("page", Page));
}
