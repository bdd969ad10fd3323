using Fremdrift.Core.Cases.Course;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Course;

public sealed class JobHoursTests
{
    [Fact]
    public void Hours_ThatRise_AreStepsFromTheHoursAtStart()
    {
        var course = Seen.Course(
            new FactBuilder().Job("2021-01-04", "2021-02-28", 4).Job("2021-03-01", "2021-04-30", 6).Job("2021-05-01", null, 7.5), "2021-06-10");

        var job = Assert.Single(course.Jobs);
        Assert.Equal(["2021-01-04..2021-02-28 4", "2021-03-01..2021-04-30 6", "2021-05-01..2021-06-10 7.5"], Seen.Steps(job));
        Assert.Equal(4, job.AtStart);
        Assert.True(job.GoesOn);
    }

    [Fact]
    public void Hours_Unchanged_AreOneStep()
    {
        var course = Seen.Course(new FactBuilder().Job("2021-01-04", "2021-02-28", 4).Job("2021-03-01", "2021-04-30", 4), "2021-06-10");

        var job = Assert.Single(course.Jobs);
        Assert.Equal(["2021-01-04..2021-04-30 4"], Seen.Steps(job));
        Assert.False(job.GoesOn);
    }

    [Fact]
    public void Hours_OfPeriodsThatOverlap_AreThoseOfTheOneThatBeganLast()
    {
        var course = Seen.Course(new FactBuilder().Job("2021-01-04", null, 4).Job("2021-03-01", "2021-03-31", 9), "2021-06-10");

        Assert.Equal(["2021-01-04..2021-02-28 4", "2021-03-01..2021-03-31 9", "2021-04-01..2021-06-10 4"], Seen.Steps(Assert.Single(course.Jobs)));
    }

    [Fact]
    public void Hours_OfPeriodsThatBeginTogether_AreTheFewest()
    {
        var course = Seen.Course(new FactBuilder().Job("2021-01-04", null, 9).Job("2021-01-04", null, 4), "2021-02-01");

        Assert.Equal(4, Assert.Single(course.Jobs).AtStart);
    }

    [Fact]
    public void Job_WithDaysOff_KeepsTheGap()
    {
        var course = Seen.Course(new FactBuilder().Job("2021-01-04", "2021-01-31", 4).Job("2021-03-01", null, 4), "2021-03-31");

        Assert.Equal(["2021-01-04..2021-01-31 4", "2021-03-01..2021-03-31 4"], Seen.Steps(Assert.Single(course.Jobs)));
    }

    [Fact]
    public void Jobs_SideBySide_HaveALaneEach_AndThoseInTurnShareOne()
    {
        var course = Seen.Course(
            new FactBuilder().Job("2020-05-01", "2020-08-31", job: "a").Job("2020-08-01", "2020-12-31", job: "b").Job("2020-09-01", null, job: "c"), "2021-03-10");

        Assert.Equal("a,c|b", string.Join("|", course.Lanes.OfType<StepLane>().Select(lane => string.Join(",", lane.Jobs.Select(job => job.Job)))));
    }

    [Fact]
    public void Job_EndedBeforeTheWindow_IsKeptAmongTheJobsAlone()
    {
        var course = Seen.Course(new FactBuilder().Job("2019-05-01", "2019-08-31"), "2021-03-10", window: CourseWindow.Year);

        Assert.Empty(course.Lanes.OfType<StepLane>());
        Assert.Single(course.Jobs);
    }

    [Fact]
    public void Duties_OfTwoJobs_NameTheirJob()
    {
        var course = Seen.Course(
            new FactBuilder()
                .During("2020-05-01", null, "flexjob", ("job", "a"), ("hours", 6), ("employer", "Bageren"))
                .During("2020-05-01", null, "flexjob", ("job", "b"), ("hours", 4), ("employer", "Gartneren")), "2020-05-03");

        Assert.Contains(course.Upcoming, duty => duty.Title.EndsWith("(Bageren)", StringComparison.Ordinal));
        Assert.Contains(course.Upcoming, duty => duty.Title.EndsWith("(Gartneren)", StringComparison.Ordinal));
    }
}
