using System.Collections.Immutable;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>The cases of a list, narrowed, counted and sorted: pure, so that the same rows and choice always give the same.</summary>
public sealed class CaseloadView
{
    public const int PageSize = 50;

    private CaseloadView(FacetBasis basis, IReadOnlyList<CaseRow> rows, int unfiltered, ImmutableSortedDictionary<string, IReadOnlyDictionary<string, int>> counts, int page) =>
        (Basis, Rows, Unfiltered, Counts, Page) = (basis, rows, unfiltered, counts, page);

    /// <summary>What the cases were judged by.</summary>
    public FacetBasis Basis { get; }

    /// <summary>All that pass the filters, in order.</summary>
    public IReadOnlyList<CaseRow> Rows { get; }

    /// <summary>How many there are before any filter.</summary>
    public int Unfiltered { get; }

    /// <summary>Of each facet: how many cases have a value, among those that pass all the other facets.</summary>
    public ImmutableSortedDictionary<string, IReadOnlyDictionary<string, int>> Counts { get; }

    /// <summary>The page shown, from 1; the last one if there are not so many.</summary>
    public int Page { get; }

    public int Pages => Math.Max(1, (Rows.Count + PageSize - 1) / PageSize);

    public IEnumerable<CaseRow> RowsOfPage => Rows.Skip((Page - 1) * PageSize).Take(PageSize);

    private static int IndexOf(string facet) => CaseFacet.All.IndexOf(CaseFacet.Find(facet)!);

    public static CaseloadView Of(IReadOnlyCollection<CaseRow> rows, CaseloadChoice choice, FacetBasis basis)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(basis);
        var facets = CaseFacet.All;
        // Where a rule is chosen, the days looked at are those of its duties.
        if (choice.Chosen.TryGetValue(CaseFacet.Rule, out var rules)) basis = basis with { Rules = rules };
        var (rule, duty) = (IndexOf(CaseFacet.Rule), IndexOf(CaseFacet.Duty));
        var counts = facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        var chosen = facets.Select(facet => choice.Chosen.GetValueOrDefault(facet.Name)).ToArray();
        var passed = new List<CaseRow>();
        var values = facets.Select(_ => new List<string>()).ToArray();
        foreach (var row in rows)
        {
            var (failed, failures) = (-1, 0);
            for (var i = 0; i < facets.Length; i++)
            {
                values[i].Clear();
                foreach (var value in facets[i].ValuesOf(row, basis))
                {
                    if (!values[i].Contains(value)) values[i].Add(value);
                }

                if (chosen[i] is not { } wanted || values[i].Exists(wanted.Contains)) continue;
                (failed, failures) = (i, failures + 1);
            }

            // One that fails a single facet is still counted there: choosing its value would let it in.
            if (failures == 0) passed.Add(row);
            for (var i = 0; i < facets.Length; i++)
            {
                if (i == rule || failures > 1 || (failures == 1 && failed != i)) continue;
                foreach (var value in values[i]) counts[i][value] = counts[i].GetValueOrDefault(value) + 1;
            }

            // Choosing another rule would look at the days of that one.
            if (facets.Where((_, i) => i != rule && i != duty && chosen[i] is { } wanted && !values[i].Exists(wanted.Contains)).Any()) continue;
            foreach (var value in values[rule])
            {
                if (chosen[duty]?.Contains((basis with { Rules = ImmutableHashSet.Create(StringComparer.Ordinal, value) }).Status(row)) is not false) counts[rule][value] = counts[rule].GetValueOrDefault(value) + 1;
            }
        }

        var sorted = CaseOrder.Sort(passed, choice, basis);
        var pages = Math.Max(1, (sorted.Count + PageSize - 1) / PageSize);
        return new CaseloadView(
            basis, sorted, rows.Count,
            facets.Select((facet, i) => KeyValuePair.Create(facet.Name, (IReadOnlyDictionary<string, int>)counts[i])).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Math.Min(choice.Page, pages));
    }
}
