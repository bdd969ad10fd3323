namespace Fremdrift.Core.Worklists.Figures;

/// <summary>The days that figures are counted as of: today, and back from it the last day of each of twelve months.</summary>
public static class FigureDays
{
    private const int Months = 12;

    /// <summary>Today first, then one month after the other back in time.</summary>
    public static IReadOnlyList<int> Of(int today)
    {
        var date = DateOnly.FromDayNumber(today);
        var first = new DateOnly(date.Year, date.Month, 1);
        return [today, .. Enumerable.Range(0, Months).Select(back => first.AddMonths(-back).DayNumber - 1)];
    }
}
