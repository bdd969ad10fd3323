namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>Sorts the list. Where nothing is to be compared, such as no duty, the case comes last whichever way it is sorted; the name decides what is equal.</summary>
internal static class CaseOrder
{
    public static IOrderedEnumerable<CaseRow> Sort(IEnumerable<CaseRow> rows, CaseloadChoice choice, FacetBasis basis) => choice.Sort switch
    {
        CaseSort.Name => By(rows, row => row.Name, DanishOrder.Comparer, choice),
        CaseSort.Phase => By(rows, row => row.Phases.Count > 0 ? row.Phases[0] : null, StringComparer.Ordinal, choice),
        CaseSort.Hours => By(rows, row => row.Hours, Comparer<double?>.Default, choice),
        CaseSort.Seniority => By(rows, row => -row.BenefitDays, Comparer<int?>.Default, choice),
        CaseSort.Broker => By(rows, row => row.Broker is { } key ? basis.Colleagues.NameOf(key) : null, DanishOrder.Comparer, choice),
        _ => By(rows, row => Urgency(row, basis), Comparer<(int, bool, int, int)?>.Default, choice),
    };

    private static (int, bool, int, int)? Urgency(CaseRow row, FacetBasis basis) => basis.Owed(row) is [var next, ..] ? basis.InUse.Urgency(next) : null;

    private static IOrderedEnumerable<CaseRow> By<T>(IEnumerable<CaseRow> rows, Func<CaseRow, T?> of, IComparer<T?> comparer, CaseloadChoice choice)
    {
        var present = rows.OrderBy(row => of(row) is null);
        var sorted = choice.IsDescending ? present.ThenByDescending(of, comparer) : present.ThenBy(of, comparer);
        return sorted.ThenBy(row => row.Name, DanishOrder.Comparer).ThenBy(row => row.Citizen);
    }
}
