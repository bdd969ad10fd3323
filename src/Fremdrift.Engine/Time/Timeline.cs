using System.Diagnostics.CodeAnalysis;

namespace Fremdrift.Engine.Time;

/// <summary>
/// An immutable set of days, kept as sorted runs that neither overlap nor touch. Two timelines are equal when they hold the
/// same days. The default value is the empty set.
/// </summary>
/// <remarks>
/// <para><c>&amp;</c> is intersection, <c>|</c> union and <c>-</c> difference; all are linear in the number of runs. Days outside
/// <see cref="Day.First"/>..<see cref="Day.Last"/> do not exist.</para>
/// <para>Source: semantics 1.</para>
/// </remarks>
public readonly struct Timeline : IEquatable<Timeline>
{
    private readonly Run[]? _runs;

    private Timeline(Run[]? runs) => _runs = runs is { Length: 0 } ? null : runs;

    /// <summary>No day at all.</summary>
    public static Timeline Empty => default;

    /// <summary>Every day there is.</summary>
    public static Timeline Always { get; } = new([new Run(Day.First, Day.Last)]);

    /// <summary>The runs, in order; no two of them touch.</summary>
    public ReadOnlySpan<Run> Runs => _runs;

    /// <summary>Whether the set holds no day.</summary>
    public bool IsEmpty => _runs is null;

    /// <summary>How many days the set holds.</summary>
    public int CountDays
    {
        get
        {
            var days = 0;
            foreach (var run in Runs) days += run.Days;
            return days;
        }
    }

    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static Timeline Of(int from, int to)
    {
        if (to < from) throw new ArgumentException("The last day of a period is before its first.", nameof(to));
        return new Timeline([new Run(from, to)]);
    }

    /// <summary>The days of all <paramref name="runs"/>, which may come in any order, touch and overlap.</summary>
    /// <exception cref="ArgumentException">A run ends before it begins.</exception>
    public static Timeline Of(IEnumerable<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var sorted = runs.OrderBy(run => run.From).ToArray();
        if (Array.Exists(sorted, run => run.To < run.From))
            throw new ArgumentException("The last day of a period is before its first.", nameof(runs));
        var merged = new Run[sorted.Length];
        var n = 0;
        foreach (var run in sorted) n = RunAlgebra.Append(run, merged, n);
        return new Timeline(merged[..n]);
    }

    /// <summary>A copy of runs that are already sorted and do not touch, as <see cref="RunAlgebra"/> leaves them.</summary>
    internal static Timeline OfSorted(ReadOnlySpan<Run> runs) => new(runs.ToArray());

    /// <summary>Intersection: the days in both.</summary>
    public static Timeline operator &(Timeline left, Timeline right) => Combine(left, right, RunAlgebra.Intersect);

    /// <summary>Union: the days in either.</summary>
    public static Timeline operator |(Timeline left, Timeline right) => Combine(left, right, RunAlgebra.Union);

    /// <summary>Difference: the days of <paramref name="left"/> that are not in <paramref name="right"/>.</summary>
    public static Timeline operator -(Timeline left, Timeline right) => Combine(left, right, RunAlgebra.Except);

    /// <summary>Whether both hold the same days.</summary>
    public static bool operator ==(Timeline left, Timeline right) => left.Equals(right);

    /// <summary>Whether one holds a day that the other does not.</summary>
    public static bool operator !=(Timeline left, Timeline right) => !left.Equals(right);

    /// <summary>Complement within bounds: the days from <paramref name="from"/> to <paramref name="to"/>, both included, that are not in the set.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Timeline ComplementWithin(int from, int to) => Of(from, to) - this;

    /// <summary>Every day moved by <paramref name="days"/>; days moved beyond the first or last day there is are lost.</summary>
    public Timeline Shift(int days)
    {
        var shifted = new Run[Runs.Length];
        var n = 0;
        foreach (var run in Runs)
        {
            var from = Math.Max((long)run.From + days, Day.First);
            var to = Math.Min((long)run.To + days, Day.Last);
            if (from <= to) shifted[n++] = new Run((int)from, (int)to);
        }

        return new Timeline(shifted[..n]);
    }

    /// <summary>Whether <paramref name="day"/> is in the set.</summary>
    public bool Contains(int day) => RunAlgebra.Contains(Runs, day);

    /// <summary>The <paramref name="n"/>th day of the set, counted from 1; null if it holds fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1.</exception>
    public int? NthDay(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return RunAlgebra.TryNthDay(Runs, Day.First, n, out var nth) ? nth : null;
    }

    /// <summary>The first day of the set on or after <paramref name="day"/>; null if there is none.</summary>
    public int? FirstOnOrAfter(int day) => RunAlgebra.TryFirstOnOrAfter(Runs, day, out var first) ? first : null;

    /// <summary>The run that holds <paramref name="day"/>; null if the day is not in the set.</summary>
    public Run? RunContaining(int day) => RunAlgebra.TryRunHolding(Runs, day, out var run) ? run : null;

    /// <inheritdoc/>
    public bool Equals(Timeline other) => Runs.SequenceEqual(other.Runs);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Timeline other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var run in Runs) hash.Add(run);
        return hash.ToHashCode();
    }

    /// <summary>The runs as ISO 8601 dates, comma separated; "none" for the empty set.</summary>
    public override string ToString() =>
        _runs is null ? "none" : string.Join(", ", _runs.Select(run => run.ToString()));

    private delegate int Operation(ReadOnlySpan<Run> left, ReadOnlySpan<Run> right, Span<Run> into);

    private static Timeline Combine(Timeline left, Timeline right, Operation operation)
    {
        var into = new Run[left.Runs.Length + right.Runs.Length];
        var n = operation(left.Runs, right.Runs, into);
        return new Timeline(into[..n]);
    }
}
