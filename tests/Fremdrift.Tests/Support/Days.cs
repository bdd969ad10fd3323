using System.Globalization;
using Fremdrift.Engine.Time;

namespace Fremdrift.Tests.Support;

/// <summary>Days and moments as tests write them.</summary>
internal static class Days
{
    public static int Of(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    public static string Text(int day) => Day.ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Time(int second) => TimeSpan.FromSeconds(second).ToString("c", CultureInfo.InvariantCulture);
}
