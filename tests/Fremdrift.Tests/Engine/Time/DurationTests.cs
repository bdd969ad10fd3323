using System.Globalization;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Engine.Time;

public sealed class DurationTests
{
    private static readonly Gen<Duration> AnyDuration =
        from amount in Gen.Choose(0, 40).Or(Gen.Choose(0, 100_000))
        from unit in Gen.Elements(Enum.GetValues<DurationUnit>())
        select new Duration(amount, unit);

    [Theory]
    [InlineData("14 days", 14, DurationUnit.Days)]
    [InlineData("1 day", 1, DurationUnit.Days)]
    [InlineData("0 days", 0, DurationUnit.Days)]
    [InlineData("13 weeks", 13, DurationUnit.Weeks)]
    [InlineData("6 months", 6, DurationUnit.Months)]
    [InlineData("1 year", 12, DurationUnit.Months)]
    [InlineData("2 years", 24, DurationUnit.Months)]
    [InlineData("24 hours", 24, DurationUnit.Hours)]
    [InlineData("  14   days  ", 14, DurationUnit.Days)]
    public void TryParse_ALengthOfTime_IsRead(string text, int amount, DurationUnit unit)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(new Duration(amount, unit), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("days")]
    [InlineData("14")]
    [InlineData("14days")]
    [InlineData("-1 days")]
    [InlineData("+1 days")]
    [InlineData("1.5 days")]
    [InlineData("14 dage")]
    [InlineData("14 dayss")]
    [InlineData("14 Days")]
    [InlineData("1 s")]
    [InlineData("100001 days")]
    [InlineData("99999999999 days")]
    [InlineData("14 days later")]
    [InlineData("١٤ days")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Duration.TryParse(text, out _));

    [Fact]
    public void ToString_AnyDuration_ReadsBackTheSame() => Law.ForAll(AnyDuration, duration =>
    {
        Assert.True(Duration.TryParse(duration.ToString(), out var again));
        Assert.Equal(duration, again);
    }, 500);

    [Theory]
    [InlineData(1, DurationUnit.Days, "1 day")]
    [InlineData(14, DurationUnit.Days, "14 days")]
    [InlineData(0, DurationUnit.Weeks, "0 weeks")]
    [InlineData(1, DurationUnit.Months, "1 month")]
    [InlineData(24, DurationUnit.Hours, "24 hours")]
    public void ToString_OneOrMany_IsEnglish(int amount, DurationUnit unit, string expected) => Assert.Equal(expected, new Duration(amount, unit).ToString());

    [Fact]
    public void After_AnyDuration_AgreesWithDateOnly() => Law.ForAll(AnyDuration.Zip(Gen.Choose(Days.Of("2000-01-01"), Days.Of("2030-12-31"))), pair =>
    {
        var (duration, day) = pair;
        var date = DateOnly.FromDayNumber(day);
        var expected = duration.Unit switch
        {
            DurationUnit.Days => Plain(() => date.AddDays(duration.Amount)),
            DurationUnit.Weeks => Plain(() => date.AddDays(checked(duration.Amount * 7))),
            DurationUnit.Months => Plain(() => date.AddMonths(duration.Amount)),
            _ => day,
        };
        Assert.Equal(expected, duration.After(day));
    }, 1000);

    private static int Plain(Func<DateOnly> add)
    {
        try
        {
            return add().DayNumber;
        }
        catch (ArgumentOutOfRangeException)
        {
            return Day.Last;
        }
    }

    [Fact]
    public void Default_Duration_IsZeroHours() => Assert.Equal("0 hours", string.Create(CultureInfo.InvariantCulture, $"{default(Duration)}"));
}
