using Fremdrift.Engine.Evaluation;
using Xunit;

namespace Fremdrift.Tests.Engine.Evaluation;

/// <summary>The table of semantics 2. Days are counted from the day the obligation opens, day 0.</summary>
public sealed class StatusTests
{
    private const int Never = Instance.Never;

    // due, last day of the ground, met on, waived on, read on → status
    [Theory]
    [InlineData(14, 100, Never, Never, 0, ObligationStatus.Pending)]
    [InlineData(14, 100, Never, Never, 14, ObligationStatus.Pending)]
    [InlineData(14, 100, Never, Never, 15, ObligationStatus.Overdue)]
    [InlineData(14, 100, Never, Never, 100, ObligationStatus.Overdue)]
    [InlineData(14, 100, Never, Never, 101, ObligationStatus.Missed)]
    [InlineData(14, 14, Never, Never, 14, ObligationStatus.Pending)]
    [InlineData(14, 14, Never, Never, 15, ObligationStatus.Missed)]
    [InlineData(14, 13, Never, Never, 13, ObligationStatus.Pending)]
    [InlineData(14, 13, Never, Never, 14, ObligationStatus.Lapsed)]
    [InlineData(14, 13, Never, Never, 1000, ObligationStatus.Lapsed)]
    [InlineData(0, 0, Never, Never, 0, ObligationStatus.Pending)]
    [InlineData(0, 0, Never, Never, 1, ObligationStatus.Missed)]
    [InlineData(14, 100, 14, Never, 13, ObligationStatus.Pending)]
    [InlineData(14, 100, 14, Never, 14, ObligationStatus.Fulfilled)]
    [InlineData(14, 100, 14, Never, 1000, ObligationStatus.Fulfilled)]
    [InlineData(14, 100, 15, Never, 14, ObligationStatus.Pending)]
    [InlineData(14, 100, 15, Never, 15, ObligationStatus.Late)]
    [InlineData(14, 100, 15, Never, 1000, ObligationStatus.Late)]
    [InlineData(14, 13, 14, Never, 13, ObligationStatus.Pending)]
    [InlineData(14, 13, 14, Never, 14, ObligationStatus.Fulfilled)]
    [InlineData(14, 100, 0, Never, 0, ObligationStatus.Fulfilled)]
    [InlineData(14, 100, Never, 10, 9, ObligationStatus.Pending)]
    [InlineData(14, 100, Never, 10, 10, ObligationStatus.Waived)]
    [InlineData(14, 100, Never, 50, 49, ObligationStatus.Overdue)]
    [InlineData(14, 100, Never, 50, 50, ObligationStatus.Waived)]
    [InlineData(14, 100, Never, 50, 1000, ObligationStatus.Waived)]
    [InlineData(14, 100, 10, 10, 10, ObligationStatus.Fulfilled)]
    [InlineData(14, 100, 9, 10, 10, ObligationStatus.Fulfilled)]
    [InlineData(14, 100, 11, 10, 10, ObligationStatus.Waived)]
    [InlineData(14, 100, 11, 10, 1000, ObligationStatus.Waived)]
    [InlineData(14, 100, 20, 20, 19, ObligationStatus.Overdue)]
    [InlineData(14, 100, 20, 20, 20, ObligationStatus.Late)]
    public void StatusOn_ADay_FollowsTheTable(int due, int groundEnd, int met, int waived, int day, ObligationStatus expected)
    {
        const int Opens = 737_000;
        var owed = new Instance
        {
            Opens = Opens, Due = Opens + due, GroundEnd = Opens + groundEnd, FulfilledOn = Later(met), WaivedOn = Later(waived), Second = -1, Member = Instance.NoMember, About = -1,
        };

        Assert.Equal(expected, owed.StatusOn(Opens + day));
        Assert.False(owed.IsTimed);

        static int Later(int days) => days == Never ? Never : Opens + days;
    }

    // Opens at noon on day 0, owed within 24 hours: due at noon on day 1.
    [Theory]
    [InlineData(12, Never, 0, 0, ObligationStatus.Pending)]
    [InlineData(12, Never, 0, 1, ObligationStatus.Overdue)]
    [InlineData(12, Never, 0, 1000, ObligationStatus.Overdue)]
    [InlineData(12, 1, 12 * 3600, 0, ObligationStatus.Pending)]
    [InlineData(12, 1, 12 * 3600, 1, ObligationStatus.Fulfilled)]
    [InlineData(12, 1, (12 * 3600) + 1, 1, ObligationStatus.Late)]
    [InlineData(12, 0, 12 * 3600, 0, ObligationStatus.Fulfilled)]
    [InlineData(12, 2, 0, 1, ObligationStatus.Overdue)]
    [InlineData(12, 2, 0, 2, ObligationStatus.Late)]
    // At midnight the whole of day 0 is left: the midnight that ends it is not after the due moment.
    [InlineData(0, Never, 0, 0, ObligationStatus.Pending)]
    [InlineData(0, Never, 0, 1, ObligationStatus.Overdue)]
    [InlineData(0, 1, 0, 1, ObligationStatus.Fulfilled)]
    [InlineData(0, 1, 1, 1, ObligationStatus.Late)]
    public void StatusOn_ADayOfATimedOne_IsJudgedAtItsMidnight(int hour, int metOn, int metSecond, int day, ObligationStatus expected)
    {
        const int Opens = 737_000;
        var owed = new Instance
        {
            Opens = Opens, Second = hour * 3600, Due = Opens + 1, DueSecond = hour * 3600, GroundEnd = Never, WaivedOn = Never,
            FulfilledOn = metOn == Never ? Never : Opens + metOn, FulfilledSecond = metSecond,
        };

        Assert.Equal(expected, owed.StatusOn(Opens + day));
        Assert.True(owed.IsTimed);
    }

    // The same one, due at noon on day 1 with the noon included, seen from times of that day.
    [Theory]
    [InlineData(1, 0, ObligationStatus.Pending)]
    [InlineData(1, 12 * 3600, ObligationStatus.Pending)]
    [InlineData(1, (12 * 3600) + 1, ObligationStatus.Overdue)]
    [InlineData(0, 24 * 3600, ObligationStatus.Pending)]
    [InlineData(2, 0, ObligationStatus.Overdue)]
    public void StatusOn_ATimeOfADay_LeavesATimedOneItsHours(int day, int second, ObligationStatus expected)
    {
        const int Opens = 737_000;
        var owed = new Instance { Opens = Opens, Second = 12 * 3600, Due = Opens + 1, DueSecond = 12 * 3600, GroundEnd = Never, WaivedOn = Never, FulfilledOn = Never };

        Assert.Equal(expected, owed.StatusOn(Opens + day, second));
    }

    [Fact]
    public void Exists_BeforeItOpens_IsFalse()
    {
        var owed = new Instance { Opens = 10, FulfilledOn = 12 };

        Assert.Equal([false, true, true], Enumerable.Range(9, 3).Select(day => owed.ExistsOn(day)));
        Assert.Equal([false, true, true], Enumerable.Range(11, 3).Select(day => owed.IsMetBy(day)));
    }
}
