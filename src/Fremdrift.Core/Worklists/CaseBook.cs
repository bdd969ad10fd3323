using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists;

/// <summary>
/// The cases of whole municipalities as lists show them, kept in memory and never older than the question: see
/// <see cref="KeptCases{T}"/>. Protected names are left out for whoever may not see them.
/// </summary>
public sealed class CaseBook : IDisposable
{
    /// <summary>How many municipalities are kept.</summary>
    private const int Most = 120;

    private readonly KeptCases<CaseRow> _kept = new(Most, (session, municipality, today, inUse, citizens) => CaseRows.Unmasked(session, municipality, today, new ListRules(inUse), citizens));

    /// <summary>The open cases of some brokers, or of all, on a day; in no order.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="today">The day.</param>
    /// <param name="inUse">The programmes that the municipality runs.</param>
    /// <param name="brokers">The brokers' keys; an empty one is those without a broker. Null for all.</param>
    public async Task<IReadOnlyList<CaseRow>> Of(Session session, Actor actor, int today, IReadOnlyList<ProgrammeInUse> inUse, IReadOnlyCollection<string>? brokers)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(inUse);
        actor.Demand(Operation.SeeCases);
        var rows = await _kept.Of(session, actor.Municipality, today, inUse);
        var chosen = brokers?.ToHashSet(StringComparer.Ordinal);
        return await KeptNames.Masked(
            session, actor, today, chosen is null ? rows : [.. rows.Where(row => row.Brokers.Count == 0 ? chosen.Contains("") : row.Brokers.Any(chosen.Contains))], row => row with { Name = null });
    }

    public void Dispose() => _kept.Dispose();
}
