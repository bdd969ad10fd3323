using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>What each case of whole municipalities adds to the figures, kept in memory and never older than the question: see <see cref="KeptCases{T}"/>.</summary>
public sealed class FigureBook(ProgrammeRegistry programmes) : IDisposable
{
    /// <summary>How many municipalities are kept; one of 10,000 citizens takes some 20 MB.</summary>
    private const int Most = 40;

    private readonly KeptCases<CaseFigures> _kept = new(Most, new CountCases(programmes).Run);

    /// <summary>The cases of a scope, with names that no reader has been asked for yet.</summary>
    internal async Task<IReadOnlyList<CaseFigures>> Of(Session session, Actor actor, int today, IReadOnlyList<ProgrammeInUse> inUse)
    {
        actor.Demand(Operation.SeeBoard);
        return await _kept.Of(session, actor.Municipality, today, inUse);
    }

    public void Dispose() => _kept.Dispose();
}
