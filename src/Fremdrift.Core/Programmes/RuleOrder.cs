using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Programmes;

/// <summary>
/// The order obligations are printed in: by rule, opens, job, due, fulfilledOn (null last) and status, each compared as it is printed.
/// </summary>
/// <remarks>Source: interchange, "evaluate".</remarks>
internal sealed class RuleOrder(int[] rankOfRule) : IComparer<Instance>
{
    private FactTable? _table;
    private int _asOf;

    public static bool IsMet(ObligationStatus status) => status is ObligationStatus.Fulfilled or ObligationStatus.Late;

    public void Begin(FactTable table, int asOf) => (_table, _asOf) = (table, asOf);

    public int Compare(Instance x, Instance y)
    {
        var order = rankOfRule[x.Rule].CompareTo(rankOfRule[y.Rule]);
        if (order == 0) order = (x.Opens, x.Second).CompareTo((y.Opens, y.Second));
        if (order == 0 && x.Member != y.Member) order = _table!.Texts[(int)~x.Member].SequenceCompareTo(_table.Texts[(int)~y.Member]);
        if (order == 0) order = (x.Due, x.DueSecond).CompareTo((y.Due, y.DueSecond));
        return order == 0 ? ByOutcome(x, y) : order;
    }

    private int ByOutcome(in Instance x, in Instance y)
    {
        var (statusX, statusY) = (x.StatusOn(_asOf), y.StatusOn(_asOf));
        var metX = IsMet(statusX) ? (x.FulfilledOn, x.FulfilledSecond) : (Instance.Never, 0);
        var metY = IsMet(statusY) ? (y.FulfilledOn, y.FulfilledSecond) : (Instance.Never, 0);
        var order = metX.CompareTo(metY);
        return order != 0 ? order : string.CompareOrdinal(statusX.ToString(), statusY.ToString());
    }
}
