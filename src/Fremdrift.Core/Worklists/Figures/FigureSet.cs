using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>The figures of the programmes that a municipality runs, in the order of their models.</summary>
public sealed class FigureSet
{
    private FigureSet(IReadOnlyList<Figure> all) => All = all;

    public IReadOnlyList<Figure> All { get; }

    public static FigureSet Of(IReadOnlyList<ProgrammeInUse> inUse)
    {
        ArgumentNullException.ThrowIfNull(inUse);
        var all = new List<Figure>();
        foreach (var programme in inUse)
        {
            foreach (var (kind, name, definition) in Of(programme.Plan)) all.Add(new Figure(all.Count, programme, kind, name, definition));
        }

        return new FigureSet(all);
    }

    public Figure? Find(int programme, string name) => All.FirstOrDefault(figure => figure.Programme.Number == programme && string.Equals(figure.Name, name, StringComparison.Ordinal));

    private static IEnumerable<(FigureKind Kind, string Name, Definition Definition)> Of(Engine.Evaluation.Plan plan)
    {
        var model = plan.Model;
        var reported = plan.IndicatorNames.Skip(model.Indicators.Count);
        var core = model.Elements.Where(element => element.IsCore).ToArray();
        return
        [
            .. model.Indicators.Select(indicator => (FigureKind.Indicator, indicator.Name, (Definition)indicator)),
            .. reported.Select((name, i) => (FigureKind.Fidelity, name, model.Fidelity is FidelityBy.Element ? (Definition)core[i] : plan.Rules[i])),
            .. plan.Rules.Where(rule => IsExtra(model, rule)).Select(rule => (FigureKind.Extra, rule.Name, (Definition)rule)),
        ];
    }

    /// <summary>Whether a rule belongs to an element, and to one that fidelity is not reported for.</summary>
    private static bool IsExtra(ProgrammeModel model, ObligationDefinition rule) =>
        model.Fidelity is FidelityBy.Element && model.Elements.Any(element => !element.IsCore && string.Equals(element.Name, rule.Element, StringComparison.Ordinal));
}
