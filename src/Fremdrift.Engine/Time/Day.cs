namespace Fremdrift.Engine.Time;

/// <summary>
/// Arithmetic on day numbers. Inside the engine a day is an <see cref="int"/>: the number of days since 0001-01-01
/// (<see cref="DateOnly.DayNumber"/>), in the Danish local calendar. Every operation saturates at
/// <see cref="First"/> and <see cref="Last"/> instead of throwing, so that no registered date can stop an evaluation.
/// </summary>
/// <remarks>Source: semantics 1.</remarks>
public static class Day
{
    /// <summary>The first day there is: 0001-01-01.</summary>
    public const int First = 0;

    /// <summary>
    /// The last day there is: 9999-12-31. It is also the horizon of "evaluate once, far ahead": a stretch that ends here has
    /// no end, and a due day here lies beyond every calendar.
    /// </summary>
    public const int Last = 3_652_058;

    /// <summary>The day number of a date.</summary>
    public static int Of(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    /// <summary>
    /// The day <paramref name="months"/> months after <paramref name="day"/> (before it, if negative), keeping the day of the
    /// month and clamping it to the month's last day: 31 January + 1 month is 28 or 29 February.
    /// </summary>
    public static int AddMonths(int day, int months)
    {
        var (year, month, date) = DateOnly.FromDayNumber(Math.Clamp(day, First, Last));
        var target = ((long)year * 12) + month - 1 + months;
        if (target < 12) return First;
        if (target >= 120_000) return Last;
        var (newYear, newMonth) = ((int)(target / 12), (int)(target % 12) + 1);
        return new DateOnly(newYear, newMonth, date <= 28 ? date : Math.Min(date, DateTime.DaysInMonth(newYear, newMonth))).DayNumber;
    }

    /// <summary>The day <paramref name="days"/> days after <paramref name="day"/> (before it, if negative).</summary>
    public static int AddDays(int day, int days) => (int)Math.Clamp((long)day + days, First, Last);

    /// <summary>The day as <see cref="DateOnly"/>; <paramref name="day"/> must lie between <see cref="First"/> and <see cref="Last"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is no day.</exception>
    public static DateOnly ToDate(int day) => DateOnly.FromDayNumber(day);
}
