using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>Finds a marking by what somebody wrote when searching.</summary>
public sealed class FindMarking(Store store, TimeProvider time)
{
    /// <summary>The marking that some citizen has today and that is called so; null if there is none.</summary>
    public async Task<string?> Run(Actor actor, string? text)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        if (string.IsNullOrWhiteSpace(text)) return null;
        var asked = Searchable.Of(text.Trim());
        await using var session = await store.Open();
        var names = await session.Query(
            "select distinct name from span where municipality = @municipality and kind = @marking and to_day >= @today and from_day <= @today",
            row => row.GetString(0), ("municipality", actor.Municipality), ("marking", (int)SpanKind.Marking), ("today", time.Today()));
        return names.Find(name => string.Equals(Searchable.Of(name), asked, StringComparison.Ordinal));
    }
}
