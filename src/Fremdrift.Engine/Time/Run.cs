using System.Globalization;
using System.Runtime.InteropServices;

namespace Fremdrift.Engine.Time;

/// <summary>
/// A stretch of consecutive days, both ends included. In a <see cref="Timeline"/> a run is maximal: the day before it and the
/// day after it are not in the timeline.
/// </summary>
/// <param name="From">The first day, as a day number.</param>
/// <param name="To">The last day, as a day number; not before <paramref name="From"/>.</param>
/// <remarks>The default value is the single day 0001-01-01. Source: semantics 1.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Run(int From, int To)
{
    /// <summary>The number of days in the run; at least one.</summary>
    public int Days => To - From + 1;

    /// <summary>Whether <paramref name="day"/> lies in the run, ends included.</summary>
    public bool Contains(int day) => day >= From && day <= To;

    /// <summary>The run as ISO 8601 dates, "2020-04-01..2021-09-30".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Day.ToDate(From):yyyy-MM-dd}..{Day.ToDate(To):yyyy-MM-dd}");
}
