using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Engine.Time;

public sealed class DayTests
{
    private static readonly Gen<int> AnyDay = Gen.Frequency(
        (6, Gen.Choose(Days.Of("1990-01-01"), Days.Of("2040-12-31"))),
        (2, Gen.Choose(Day.First, Day.First + 800)),
        (2, Gen.Choose(Day.Last - 800, Day.Last)),
        (1, Gen.Choose(Day.First, Day.Last)));

    [Theory]
    [InlineData("2020-01-31", 1, "2020-02-29")]
    [InlineData("2021-01-31", 1, "2021-02-28")]
    [InlineData("2020-08-31", 6, "2021-02-28")]
    [InlineData("2020-02-29", 12, "2021-02-28")]
    [InlineData("2020-02-29", 48, "2024-02-29")]
    [InlineData("2020-03-31", -1, "2020-02-29")]
    [InlineData("2020-04-01", 6, "2020-10-01")]
    [InlineData("2020-12-15", 1, "2021-01-15")]
    [InlineData("2020-05-05", 0, "2020-05-05")]
    public void AddMonths_WithinTheCalendar_KeepsOrClampsTheDay(string day, int months, string expected) =>
        Assert.Equal(Days.Of(expected), Day.AddMonths(Days.Of(day), months));

    [Theory]
    [InlineData("9999-12-31", 1)]
    [InlineData("9999-12-01", 1)]
    [InlineData("9998-12-31", 13)]
    [InlineData("2020-01-01", int.MaxValue)]
    public void AddMonths_BeyondTheCalendar_IsTheLastDay(string day, int months) => Assert.Equal(Day.Last, Day.AddMonths(Days.Of(day), months));

    [Theory]
    [InlineData("0001-01-01", -1)]
    [InlineData("0001-12-31", -12)]
    [InlineData("2020-01-01", int.MinValue)]
    public void AddMonths_BeforeTheCalendar_IsTheFirstDay(string day, int months) => Assert.Equal(Day.First, Day.AddMonths(Days.Of(day), months));

    [Fact]
    public void AddMonths_AnyDay_AgreesWithDateOnly() => Law.ForAll(AnyDay.Zip(Gen.Choose(-130_000, 130_000).Or(Gen.Choose(-30, 30))), pair =>
    {
        var (day, months) = pair;
        Assert.Equal(Plain(day, months), Day.AddMonths(day, months));
    }, 2000);

    [Fact]
    public void AddMonths_TwoDays_KeepsTheirOrder() => Law.ForAll(AnyDay.Zip(AnyDay).Zip(Gen.Choose(-24, 24)), triple =>
    {
        var ((a, b), months) = triple;
        Assert.True(Day.AddMonths(Math.Min(a, b), months) <= Day.AddMonths(Math.Max(a, b), months));
    }, 1000);

    [Fact]
    public void AddDays_AnyDay_SaturatesAtBothEnds() => Law.ForAll(AnyDay.Zip(Gen.Elements(int.MinValue, -5_000_000, -14, 0, 1, 70, 5_000_000, int.MaxValue)), pair =>
    {
        var (day, days) = pair;
        Assert.Equal((int)Math.Min(Math.Max((long)day + days, Day.First), Day.Last), Day.AddDays(day, days));
    });

    [Fact]
    public void Of_ADate_IsItsDayNumber()
    {
        Assert.Equal(Day.First, Day.Of(1, 1, 1));
        Assert.Equal(Day.Last, Day.Of(9999, 12, 31));
        Assert.Equal(new DateOnly(2020, 2, 29), Day.ToDate(Day.Of(2020, 2, 29)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Day.ToDate(Day.Last + 1));
    }

    /// <summary>The same by the calendar of .NET, which throws beyond its ends.</summary>
    private static int Plain(int day, int months)
    {
        try
        {
            return DateOnly.FromDayNumber(day).AddMonths(months).DayNumber;
        }
        catch (ArgumentOutOfRangeException)
        {
            return months < 0 ? Day.First : Day.Last;
        }
    }
}
