using Fremdrift.Core.Database;
using Fremdrift.Engine.Evaluation;

namespace Fremdrift.Core.Programmes;

/// <summary>A programme that a municipality runs, in one of its editions.</summary>
/// <param name="Number">The municipality's number of it; results are stored under it.</param>
/// <param name="Plan">What it is evaluated with.</param>
/// <param name="Since">Since when, in UTC ticks.</param>
public sealed record ProgrammeInUse(int Number, Plan Plan, long Since);

/// <summary>Which programmes a municipality runs.</summary>
public static class ProgrammesInUse
{
    public static async Task<List<ProgrammeInUse>> Of(Session session, int municipality, ProgrammeRegistry programmes)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(programmes);
        var rows = await session.Query(
            "select programme, model, edition, since from programme_use where municipality = @municipality order by programme",
            row => (Number: row.GetInt32(0), Model: row.GetString(1), Edition: row.GetString(2), Since: row.GetInt64(3)), ("municipality", municipality));
        return [.. rows.Select(row => new ProgrammeInUse(row.Number, programmes.Plan(row.Model, row.Edition), row.Since))];
    }
}
