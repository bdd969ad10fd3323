using Fremdrift.Core.Cases.Course;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Course;

public sealed class CourseOfTests
{
    [Fact]
    public void Course_OfSomebodyNothingIsKnownAbout_HasNoLanes()
    {
        var course = Seen.Course(new FactBuilder(), "2021-03-10");

        Assert.Empty(course.Lanes);
        Assert.Empty(course.Upcoming);
        Assert.Empty(course.Jobs);
        Assert.Equal("2020-12-01..2021-06-10", course.Days.ToString());
    }

    [Fact]
    public void Periods_ThatGoOn_AreCutAtTheDaySeenFrom()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Broker("2020-06-01", "2021-12-31").Absence("2021-03-01", "2021-03-09"), "2021-03-10");

        Assert.Equal([["2020-05-01.. Ledighedsydelse"]], course.Bars(LaneKind.Benefit));
        Assert.Equal([["2020-06-01.. Bente"]], course.Bars(LaneKind.People));
        Assert.Equal([["2021-03-01..2021-03-09 Sygdom"]], course.Bars(LaneKind.Pause));
        Assert.All(course.Lanes.OfType<BarLane>().SelectMany(lane => lane.Rows).SelectMany(row => row), bar => Assert.True(bar.Days.To <= course.AsOf));
    }

    [Fact]
    public void Facts_AfterTheDaySeenFrom_HaveNotHappened()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Contact("2021-03-10").Contact("2021-03-11").Job("2021-03-11").Absence("2021-04-01", null), "2021-03-10");

        Assert.Equal(Days.Of("2021-03-10"), Assert.Single(course.Lane<DotLane>(LaneKind.Contact).Dots).Day);
        Assert.DoesNotContain(LaneKind.Job, course.Kinds());
        Assert.DoesNotContain(LaneKind.Pause, course.Kinds());
    }

    [Fact]
    public void Facts_RecordedAfterTheMomentKnownAt_AreNotShown()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Contact("2020-06-01").Recorded("2020-06-20T08:00:00Z");

        Assert.DoesNotContain(LaneKind.Contact, Seen.Course(facts, "2020-06-25", "2020-06-20T07:59:59Z").Kinds());
        Assert.Contains(LaneKind.Contact, Seen.Course(facts, "2020-06-25", "2020-06-20T08:00:00Z").Kinds());
    }

    [Fact]
    public void Facts_CorrectedOrTakenBack_Vanish()
    {
        var facts = new FactBuilder().Benefit("2020-05-01");
        facts.Contact("2020-06-01").Retract(facts.LastId, "2020-07-01T12:00:00Z");
        facts.Job("2020-08-01", hours: 8);
        facts.Job("2020-08-01", hours: 5).Correcting(facts.Facts[^2].Id).Recorded("2020-09-01T12:00:00Z");

        var now = Seen.Course(facts, "2020-10-01");
        Assert.DoesNotContain(LaneKind.Contact, now.Kinds());
        Assert.Equal(["2020-08-01..2020-10-01 5"], Seen.Steps(Assert.Single(now.Jobs)));

        var then = Seen.Course(facts, "2020-10-01", "2020-06-15T12:00:00Z");
        Assert.Contains(LaneKind.Contact, then.Kinds());
    }

    [Fact]
    public void Bars_ThatOverlap_StandInRowsOfTheirOwn()
    {
        var course = Seen.Course(
            new FactBuilder().Benefit("2020-05-01", "2020-08-31").Benefit("2020-08-31", "2020-12-31", "fleksloentilskud").Benefit("2021-01-01"), "2021-03-10");

        Assert.Equal(
            [["2020-05-01..2020-08-31 Ledighedsydelse", "2021-01-01.. Ledighedsydelse"], ["2020-08-31..2020-12-31 Fleksløntilskud"]],
            course.Bars(LaneKind.Benefit));
    }

    [Fact]
    public void Phases_AreNamedByTheModel_InTheLanguageOfTheReader()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01");
        var model = Shipped.Model(Shipped.Flexjob);
        var phase = model.Phases.Single(phase => phase.Name is "2");

        Assert.Equal([[$"2020-05-01.. 2: {Language.Danish.Of(model).Of(phase).Title}"]], Seen.Course(facts, "2020-06-10").Bars(LaneKind.Phase));
        Assert.Equal([[$"2020-05-01.. 2: {Language.English.Of(model).Of(phase).Title}"]], Seen.Course(facts, "2020-06-10", language: Language.English).Bars(LaneKind.Phase));
    }

    [Fact]
    public void Programmes_TwoAtOnce_AreBothShown()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Group("2020-05-01", null, "1"), "2020-06-10", programmes: [Shipped.Flexjob, Shipped.Copenhagen]);

        Assert.Equal(2, course.Lanes.Count(lane => lane.Kind is LaneKind.Group));
    }

    [Fact]
    public void Contacts_AreToldApartByShape()
    {
        var course = Seen.Course(
            new FactBuilder().Contact("2020-05-01", "meeting").Contact("2020-05-02").Contact("2020-05-03", "video").Contact("2020-05-04", "mail").Contact("2020-05-05", "meeting", "company"), "2020-06-10");

        var dots = course.Lane<DotLane>(LaneKind.Contact).Dots;
        Assert.Equal([Mark.Filled, Mark.Open, Mark.Square, Mark.Small, Mark.Triangle], dots.Select(dot => dot.Mark));
        Assert.Equal("Møde med borgeren", dots[0].Text);
    }

    [Theory]
    [InlineData(CourseWindow.Quarter, "2020-12-01")]
    [InlineData(CourseWindow.Year, "2020-03-01")]
    [InlineData(CourseWindow.Recent, "2019-03-01")]
    [InlineData(CourseWindow.All, "2015-02-01")]
    public void Window_Chosen_BeginsSoFarBackAndEndsAQuarterAhead(CourseWindow window, string from)
    {
        var course = Seen.Course(new FactBuilder().Benefit("2015-02-14").Contact("2015-03-01"), "2021-03-10", window: window);

        Assert.Equal($"{from}..2021-06-10", course.Days.ToString());
        Assert.Equal(window is CourseWindow.All, course.Kinds().Contains(LaneKind.Contact));
        Assert.Equal([["2015-02-14.. Ledighedsydelse"]], course.Bars(LaneKind.Benefit));
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    public void Days_AtTheEndsOfTheCalendar_AreShown(string from, string asOf)
    {
        var course = Seen.Course(new FactBuilder().Benefit(from).Job(from).Recorded("2020-01-01T12:00:00Z"), asOf, window: CourseWindow.All);

        Assert.Contains(LaneKind.Benefit, course.Kinds());
        Assert.Contains(LaneKind.Job, course.Kinds());
    }

    [Fact]
    public void Facts_Hundreds_AreAllShown()
    {
        var facts = new FactBuilder().Benefit("2020-04-01").Broker("2020-04-01");
        for (var day = Days.Of("2020-04-01"); day < Days.Of("2021-04-01"); day++)
            facts.Contact(Days.Text(day)).Absence(Days.Text(day), Days.Text(day + 9));

        var course = Seen.Course(facts, "2021-04-01");

        Assert.Equal(365, course.Lane<DotLane>(LaneKind.Contact).Dots.Count);
        var rows = course.Lane<BarLane>(LaneKind.Pause).Rows;
        Assert.Equal(10, rows.Count);
        Assert.Equal(365, rows.Sum(row => row.Count));
        Assert.All(rows, row => Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.First.Days.To < pair.Second.Days.From)));
    }
}
