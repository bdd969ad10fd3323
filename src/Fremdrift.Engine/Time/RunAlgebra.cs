namespace Fremdrift.Engine.Time;

/// <summary>
/// The algebra of sets of days on sorted, disjoint, non-adjacent runs, written into memory the caller lends. It is the one
/// place where days are combined: <see cref="Timeline"/> and the evaluator both stand on it.
/// </summary>
/// <remarks>
/// Every operation is linear in the runs it is given and returns how many runs it wrote. Unless said otherwise the
/// destination needs room for as many runs as both operands hold together, and must not overlap them.
/// </remarks>
public static class RunAlgebra
{
    private const int FewEnoughToScan = 8;

    /// <summary>The days in both sets.</summary>
    public static int Intersect(ReadOnlySpan<Run> left, ReadOnlySpan<Run> right, Span<Run> into)
    {
        int i = 0, j = 0, n = 0;
        while (i < left.Length && j < right.Length)
        {
            var a = left[i];
            var b = right[j];
            var from = Math.Max(a.From, b.From);
            var to = Math.Min(a.To, b.To);
            if (from <= to) into[n++] = new Run(from, to);
            if (a.To < b.To) i++;
            else j++;
        }

        return n;
    }

    /// <summary>The days in either set; runs that touch or overlap become one.</summary>
    public static int Union(ReadOnlySpan<Run> left, ReadOnlySpan<Run> right, Span<Run> into)
    {
        int i = 0, j = 0, n = 0;
        while (i < left.Length || j < right.Length)
        {
            var takeLeft = j >= right.Length || (i < left.Length && left[i].From <= right[j].From);
            n = Append(takeLeft ? left[i++] : right[j++], into, n);
        }

        return n;
    }

    /// <summary>The days of <paramref name="left"/> that are not in <paramref name="right"/>.</summary>
    public static int Except(ReadOnlySpan<Run> left, ReadOnlySpan<Run> right, Span<Run> into)
    {
        int j = 0, n = 0;
        foreach (var run in left)
        {
            var from = run.From;
            while (j < right.Length && right[j].To < from) j++;
            for (var k = j; k < right.Length && right[k].From <= run.To; k++)
            {
                if (right[k].From > from) into[n++] = new Run(from, right[k].From - 1);
                from = right[k].To + 1;
            }

            if (from <= run.To) into[n++] = new Run(from, run.To);
        }

        return n;
    }

    /// <summary>
    /// Adds a run to <paramref name="count"/> runs already written, merging it with the last one if they touch or overlap. Runs
    /// must come in order of their first day.
    /// </summary>
    public static int Append(Run run, Span<Run> into, int count)
    {
        if (count > 0 && run.From <= into[count - 1].To + 1)
        {
            if (run.To > into[count - 1].To) into[count - 1] = new Run(into[count - 1].From, run.To);
            return count;
        }

        into[count] = run;
        return count + 1;
    }

    /// <summary>The first day of each run. The destination needs as many runs as the operand.</summary>
    public static int FirstDays(ReadOnlySpan<Run> runs, Span<Run> into)
    {
        for (var i = 0; i < runs.Length; i++) into[i] = new Run(runs[i].From, runs[i].From);
        return runs.Length;
    }

    /// <summary>The last day of each run. The destination needs as many runs as the operand.</summary>
    public static int LastDays(ReadOnlySpan<Run> runs, Span<Run> into)
    {
        for (var i = 0; i < runs.Length; i++) into[i] = new Run(runs[i].To, runs[i].To);
        return runs.Length;
    }

    /// <summary>The runs of <paramref name="runs"/> that hold at least one day of <paramref name="at"/>, whole.</summary>
    public static int RunsHolding(ReadOnlySpan<Run> runs, ReadOnlySpan<Run> at, Span<Run> into)
    {
        int j = 0, n = 0;
        foreach (var run in runs)
        {
            while (j < at.Length && at[j].To < run.From) j++;
            if (j == at.Length) break;
            if (at[j].From <= run.To) into[n++] = run;
        }

        return n;
    }

    /// <summary>The first day of the set on or after <paramref name="day"/>; false if there is none.</summary>
    public static bool TryFirstOnOrAfter(ReadOnlySpan<Run> runs, int day, out int first)
    {
        var at = FirstEndingOnOrAfter(runs, day);
        if (at == runs.Length)
        {
            first = 0;
            return false;
        }

        first = Math.Max(runs[at].From, day);
        return true;
    }

    /// <summary>
    /// The <paramref name="n"/>th day (from 1) of the set counted from <paramref name="from"/> on, that day included; false if
    /// there are fewer.
    /// </summary>
    public static bool TryNthDay(ReadOnlySpan<Run> runs, int from, int n, out int nth)
    {
        foreach (var run in runs)
        {
            if (run.To < from) continue;
            var start = Math.Max(run.From, from);
            if (run.To - start + 1 >= n)
            {
                nth = start + n - 1;
                return true;
            }

            n -= run.To - start + 1;
        }

        nth = 0;
        return false;
    }

    /// <summary>Whether <paramref name="day"/> is in the set.</summary>
    public static bool Contains(ReadOnlySpan<Run> runs, int day) => TryRunHolding(runs, day, out _);

    /// <summary>The run that holds <paramref name="day"/>; false if the day is not in the set.</summary>
    public static bool TryRunHolding(ReadOnlySpan<Run> runs, int day, out Run holding)
    {
        var at = FirstEndingOnOrAfter(runs, day);
        holding = at == runs.Length ? default : runs[at];
        return at < runs.Length && holding.From <= day;
    }

    private static int FirstEndingOnOrAfter(ReadOnlySpan<Run> runs, int day)
    {
        if (runs.Length > FewEnoughToScan) return Search(runs, day);
        var at = 0;
        while (at < runs.Length && runs[at].To < day) at++;
        return at;
    }

    private static int Search(ReadOnlySpan<Run> runs, int day)
    {
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (runs[middle].To < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
