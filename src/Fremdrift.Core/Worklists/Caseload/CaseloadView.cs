using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>The cases of a list, narrowed, counted and sorted: pure, so that the same rows and choice always give the same.</summary>
public sealed class CaseloadView
{
    public const int PageSize = 50;

    private readonly IOrderedEnumerable<CaseRow> _sorted;

    private CaseloadView(FacetBasis basis, IReadOnlyCollection<CaseRow> passed, CaseloadChoice choice, int unfiltered, ImmutableSortedDictionary<string, IReadOnlyDictionary<string, int>> counts)
    {
        (Basis, Count, Unfiltered, Counts) = (basis, passed.Count, unfiltered, counts);
        _sorted = CaseOrder.Sort(passed, choice, basis);
        Page = Math.Min(choice.Page, Pages);
    }

    /// <summary>What the cases were judged by.</summary>
    public FacetBasis Basis { get; }

    /// <summary>How many pass the filters.</summary>
    public int Count { get; }

    /// <summary>All that pass the filters, in order.</summary>
    public IReadOnlyList<CaseRow> Rows => field ??= [.. _sorted];

    /// <summary>How many there are before any filter.</summary>
    public int Unfiltered { get; }

    /// <summary>Of each facet: how many cases have a value, among those that pass all the other facets.</summary>
    public ImmutableSortedDictionary<string, IReadOnlyDictionary<string, int>> Counts { get; }

    /// <summary>The page shown, from 1; the last one if there are not so many.</summary>
    public int Page { get; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>Those of the page shown; the others need not be sorted for it.</summary>
    public IReadOnlyList<CaseRow> RowsOfPage => field ??= [.. _sorted.Skip((Page - 1) * PageSize).Take(PageSize)];

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
            var (failed, failures, failuresElsewhere) = (-1, 0, 0);
            for (var i = 0; i < facets.Length; i++)
            {
                values[i].Clear();
                facets[i].AddValues(row, basis, values[i]);
                if (chosen[i] is not { } wanted || values[i].Exists(wanted.Contains)) continue;
                (failed, failures) = (i, failures + 1);
                if (i != rule && i != duty) failuresElsewhere++;
            }

            // One that fails a single facet is still counted there: choosing its value would let it in.
            if (failures == 0) passed.Add(row);
            for (var i = 0; i < facets.Length; i++)
            {
                if (i == rule || failures > 1 || (failures == 1 && failed != i)) continue;
                foreach (var value in values[i]) CollectionsMarshal.GetValueRefOrAddDefault(counts[i], value, out _)++;
            }

            // Choosing another rule would look at the days of that one.
            if (failuresElsewhere > 0) continue;
            foreach (var value in values[rule])
            {
                if (chosen[duty] is not { } days || days.Contains(basis.StatusUnder(row, value))) CollectionsMarshal.GetValueRefOrAddDefault(counts[rule], value, out _)++;
            }
        }

        return new CaseloadView(
            basis, passed, choice, rows.Count,
            facets.Select((facet, i) => KeyValuePair.Create(facet.Name, (IReadOnlyDictionary<string, int>)counts[i])).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
