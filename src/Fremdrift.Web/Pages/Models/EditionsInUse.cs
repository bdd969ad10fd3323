using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Pages.Models;

/// <summary>The editions that the reader's municipality works by.</summary>
internal static class EditionsInUse
{
    public static async Task<IReadOnlyList<EditionInUse>> Of(Store store, Actor actor, ProgrammeRegistry programmes)
    {
        await using var session = await store.Open();
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        return [.. inUse.Select(used => new EditionInUse(used.Plan.Model.Name, used.Plan.Edition.Name, DateOnly.FromDateTime(DanishTime.ToLocal(used.Since)).DayNumber))];
    }
}
