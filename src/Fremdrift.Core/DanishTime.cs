namespace Fremdrift.Core;

/// <summary>The clock on the wall in a Danish job centre. The rule of summer time stands here, so that no machine's own tables matter.</summary>
public static class DanishTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone(
        "Europe/Copenhagen", TimeSpan.FromHours(1), "Danish time", "CET", "CEST",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                new DateTime(1996, 1, 1), DateTime.MaxValue.Date, TimeSpan.FromHours(1), LastSunday(3, 2), LastSunday(10, 3)),
        ]);

    /// <summary>Today, as a day number.</summary>
    public static int Today(this TimeProvider time) => DateOnly.FromDateTime(time.LocalNow()).DayNumber;

    /// <summary>The local date and time.</summary>
    public static DateTime LocalNow(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return ToLocal(time.GetUtcNow().UtcTicks);
    }

    /// <summary>The local day and second.</summary>
    public static WallClock Wall(this TimeProvider time)
    {
        var now = time.LocalNow();
        return new WallClock(DateOnly.FromDateTime(now).DayNumber, (int)now.TimeOfDay.TotalSeconds);
    }

    /// <summary>The local date and time of a moment given in UTC ticks.</summary>
    public static DateTime ToLocal(long utcTicks) =>
        TimeZoneInfo.ConvertTimeFromUtc(new DateTime(utcTicks, DateTimeKind.Utc), Zone);

    private static TimeZoneInfo.TransitionTime LastSunday(int month, int hour) =>
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, hour, 0, 0), month, 5, DayOfWeek.Sunday);
}
