using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Time;

public sealed class TimelineTests
{
    [Fact]
    public void Default_Timeline_IsEmpty()
    {
        var nothing = default(Timeline);

        Assert.True(nothing.IsEmpty);
        Assert.Equal(0, nothing.CountDays);
        Assert.Equal(Timeline.Empty, nothing);
        Assert.Equal(Timeline.Empty, Timeline.Of([]));
        Assert.Equal("none", nothing.ToString());
        Assert.Null(nothing.FirstOnOrAfter(Day.First));
        Assert.Null(nothing.RunContaining(0));
        Assert.Null(nothing.NthDay(1));
    }

    [Fact]
    public void Always_HoldsFirstAndLastDay()
    {
        Assert.True(Timeline.Always.Contains(Day.First));
        Assert.True(Timeline.Always.Contains(Day.Last));
        Assert.Equal(Day.Last - Day.First + 1, Timeline.Always.CountDays);
        Assert.Equal(Day.Last, Timeline.Always.NthDay(Timeline.Always.CountDays));
    }

    [Fact]
    public void Of_LastBeforeFirst_Throws()
    {
        Assert.Throws<ArgumentException>(() => Timeline.Of(10, 9));
        Assert.Throws<ArgumentException>(() => Timeline.Of([new Run(10, 9)]));
        Assert.Throws<ArgumentException>(() => Timeline.Empty.ComplementWithin(10, 9));
    }

    [Fact]
    public void Of_AdjacentPeriods_IsOneRun()
    {
        var line = Timeline.Of([new Run(Days.Of("2020-06-01"), Days.Of("2020-06-30")), new Run(Days.Of("2020-05-01"), Days.Of("2020-05-31"))]);

        Assert.Equal("2020-05-01..2020-06-30", line.ToString());
    }

    [Fact]
    public void Of_PeriodsADayApart_AreTwoRuns()
    {
        var line = Timeline.Of([new Run(Days.Of("2020-05-01"), Days.Of("2020-05-30")), new Run(Days.Of("2020-06-01"), Days.Of("2020-06-30"))]);

        Assert.Equal("2020-05-01..2020-05-30, 2020-06-01..2020-06-30", line.ToString());
    }

    [Fact]
    public void NthDay_BelowOne_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Timeline.Always.NthDay(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Timeline.Always.NthDay(-1));
    }

    [Theory]
    [InlineData(Day.Last)]
    [InlineData(int.MaxValue)]
    public void Shift_BeyondTheEnds_LosesDays(int by)
    {
        var line = Timeline.Of([new Run(Day.First, 5), new Run(Day.Last - 5, Day.Last)]);

        Assert.Equal(by == Day.Last ? Timeline.Of(Day.Last, Day.Last) : Timeline.Empty, line.Shift(by));
        Assert.Equal(by == Day.Last ? Timeline.Of(Day.First, Day.First) : Timeline.Empty, line.Shift(-by));
    }

    [Fact]
    public void Operations_AtTheEndsOfTime_DoNotOverflow()
    {
        var ends = Timeline.Of([new Run(Day.First, Day.First), new Run(Day.Last, Day.Last)]);

        Assert.Equal(ends, Timeline.Always - ends.ComplementWithin(Day.First, Day.Last));
        Assert.Equal(Timeline.Always, ends | Timeline.Of(Day.First + 1, Day.Last - 1));
        Assert.Equal(Timeline.Of(Day.First, Day.First), ends.Shift(1).Shift(-1));
    }

    [Fact]
    public void Run_ContainsBothEnds_AndCountsThem()
    {
        var run = new Run(10, 12);

        Assert.Equal(3, run.Days);
        Assert.Equal([false, true, true, true, false], Enumerable.Range(9, 5).Select(run.Contains));
        Assert.Equal("0001-01-01..0001-01-01", default(Run).ToString());
    }
}
