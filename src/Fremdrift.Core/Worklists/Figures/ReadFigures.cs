using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Engine.Indicators;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>How the programmes do, for a scope.</summary>
public sealed record FigureSheet(IReadOnlyList<FigureSum> Figures, Colleagues Colleagues);

/// <summary>A citizen behind a figure, with what they add to it; without the name for whoever may not see it.</summary>
public sealed record FigureCase(string Key, string? Name, string? Broker, Share Counts)
{
    /// <summary>Whether something of what counts is not in the numerator.</summary>
    public bool IsShort => Counts.Numerator < Counts.Denominator;
}

/// <summary>A figure of a scope, and what is behind it.</summary>
/// <param name="Sum">The figure.</param>
/// <param name="ByBroker">The same for each broker, by name, and last for those without one.</param>
/// <param name="Cases">The citizens, in no order.</param>
/// <param name="Colleagues">Who works there.</param>
public sealed record FigureBehind(FigureSum Sum, IReadOnlyList<(string? Broker, Share Share)> ByBroker, IReadOnlyList<FigureCase> Cases, Colleagues Colleagues)
{
    /// <summary>Some or all of the citizens, those to look at first: who is missing where more is better, else who is in the numerator.</summary>
    public IReadOnlyList<FigureCase> InOrder(Func<FigureCase, bool> which) =>
    [
        .. Cases.Where(which).OrderBy(one => Sum.Figure.MoreIsBetter ? !one.IsShort : one.Counts.Numerator == 0)
            .ThenBy(one => one.Name is null).ThenBy(one => one.Name, DanishOrder.Comparer).ThenBy(one => one.Key, StringComparer.Ordinal),
    ];
}

/// <summary>Reads success criteria, fidelity and the other figures, and the citizens behind each.</summary>
public sealed class ReadFigures(Store store, ProgrammeRegistry programmes, TimeProvider time, FigureBook book)
{
    public async Task<FigureSheet> Run(Actor actor, FigureScope scope)
    {
        var basis = await Read(actor, scope);
        return new FigureSheet(basis.Sums, basis.Colleagues);
    }

    /// <summary>One figure by its programme and name; null if there is no such figure.</summary>
    public async Task<FigureBehind?> Run(Actor actor, FigureScope scope, int programme, string name)
    {
        var basis = await Read(actor, scope);
        if (basis.Figures.Find(programme, name) is not { } figure) return null;
        var behind = basis.Cases.Where(one => one.Of(figure).Denominator > 0).ToList();
        var cases = (await Named(actor, behind)).Select(one => new FigureCase(one.Key, one.Name, one.Broker, one.Of(figure))).ToList();
        return new FigureBehind(basis.Sums[figure.Number], ByBroker(cases, basis.Colleagues), cases, basis.Colleagues);
    }

    private async Task<Basis> Read(Actor actor, FigureScope scope)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(scope);
        actor.Demand(Operation.SeeBoard);
        var today = time.Today();
        await using var session = await store.Open();
        var inUse = await ProgrammesInUse.Of(session, actor.Municipality, programmes);
        var colleagues = await Colleagues.Of(session, actor, today);
        var cases = (await book.Of(session, actor, today, inUse)).Where(scope.Chooses(colleagues)).ToList();
        var figures = FigureSet.Of(inUse);
        return new Basis(figures, cases, FigureSum.Of(figures, FigureDays.Of(today), cases), colleagues);
    }

    private async Task<IReadOnlyList<CaseFigures>> Named(Actor actor, List<CaseFigures> cases)
    {
        await using var session = await store.Open();
        return await KeptNames.Masked(session, actor, time.Today(), cases, one => one with { Name = null });
    }

    private static List<(string? Broker, Share Share)> ByBroker(IEnumerable<FigureCase> cases, Colleagues colleagues) =>
    [
        .. cases.GroupBy(one => one.Broker, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null).ThenBy(group => group.Key is null ? "" : colleagues.NameOf(group.Key), DanishOrder.Comparer)
            .Select(group => (group.Key, new Share(group.Sum(one => one.Counts.Numerator), group.Sum(one => one.Counts.Denominator)))),
    ];

    private sealed record Basis(FigureSet Figures, List<CaseFigures> Cases, IReadOnlyList<FigureSum> Sums, Colleagues Colleagues);
}
