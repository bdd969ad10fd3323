using Fremdrift.Core.Cases.Course;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Course;

public sealed class DutiesTests
{
    private const string Contact = "Kontakt mindst hver 14. dag";
    private const string Reprocessing = "Genbehandling efter seks måneder";

    [Fact]
    public void Duty_StillInTime_StandsAheadOnItsDueDay()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-05");

        var contact = Assert.Single(course.Upcoming, duty => duty.Title is Contact);
        Assert.Equal((DutyState.Pending, Days.Of("2020-05-15"), "om 10 dage"), (contact.State, contact.Day, contact.Status));
    }

    [Theory]
    [InlineData(14, DutyState.Pending, "i dag, kl. 15.00")]
    [InlineData(16, DutyState.Overdue, "over fristen kl. 15.00")]
    public void Answer_OnItsLastDay_IsOverdueOnlyOnceItsHourHasPassed(int hour, DutyState state, string status)
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Message("2020-06-01T15:00"), "2020-06-02", second: hour * 3600);

        var answer = Assert.Single(course.Upcoming, duty => duty.Title.Contains("24", StringComparison.Ordinal));
        Assert.Equal((state, status), (answer.State, answer.Status));
    }

    [Fact]
    public void Duty_PastItsDueDay_IsMostPressing()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-24");

        Assert.Equal((Contact, DutyState.Overdue, "9 dage over fristen", 1), (course.Upcoming[0].Title, course.Upcoming[0].State, course.Upcoming[0].Status, course.Upcoming[0].Number));
    }

    [Fact]
    public void Duty_ThatWentAwayUnmet_IsShownButNotNext()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01", "2020-06-30").Broker("2020-05-01", "2020-06-30"), "2020-07-15");

        Assert.Contains(course.Lane<DutyLane>(LaneKind.Duty).Duties, duty => duty is { Title: Contact, State: DutyState.Missed, Number: null });
        Assert.DoesNotContain(course.Upcoming, duty => duty.Title is Contact);
    }

    [Fact]
    public void Duty_OfACaseThatHasEnded_IsNeitherOwedNorForetold()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-24", endsOn: "2020-05-20");

        Assert.Empty(course.Upcoming);
        Assert.All(course.Bars(LaneKind.Phase).SelectMany(row => row), bar => Assert.Contains("..2020-05-19", bar, StringComparison.Ordinal));
    }

    [Fact]
    public void Duty_OpeningWithinAQuarter_IsForetold()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01");

        var duty = Assert.Single(Seen.Course(facts, "2020-09-01").Upcoming, duty => duty.Title is Reprocessing);
        Assert.Equal((DutyState.Coming, Days.Of("2020-11-01"), "om 61 dage"), (duty.State, duty.Day, duty.Status));
        Assert.DoesNotContain(Seen.Course(facts, "2020-06-01").Upcoming, duty => duty.Title is Reprocessing);
    }

    [Fact]
    public void Duty_Foretold_HeedsNothingThatHasNotHappened()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Reprocessing("2020-10-01").Job("2020-10-15");

        Assert.Contains(Seen.Course(facts, "2020-09-01").Upcoming, duty => duty is { Title: Reprocessing, State: DutyState.Coming });
        Assert.DoesNotContain(Seen.Course(facts, "2020-10-20").Upcoming, duty => duty.Title is Reprocessing);
    }

    [Fact]
    public void Duty_Foretold_HeedsOnlyWhatWasKnown()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Absence("2020-06-01", "2020-06-30").Recorded("2020-08-01T12:00:00Z");

        int Foretold(string knownAt) => Assert.Single(Seen.Course(facts, "2020-09-15", knownAt).Upcoming, duty => duty.Title is Reprocessing).Day;

        Assert.Equal(Days.Of("2020-11-01"), Foretold("2020-07-01T12:00:00Z"));
        Assert.Equal(Days.Of("2020-12-01"), Foretold("2020-09-01T12:00:00Z"));
    }

    [Fact]
    public void Duty_ThatIsMet_IsNotShown()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-10"), "2020-05-12");

        Assert.Equal(Days.Of("2020-05-24"), Assert.Single(course.Upcoming, duty => duty.Title is Contact).Day);
    }

    [Fact]
    public void Appointments_StandAmongWhatIsNext()
    {
        var course = Seen.Course(
            new FactBuilder().Benefit("2020-05-01"), "2020-05-05",
            appointments: [new CourseAppointment(Days.Of("2020-05-06"), "Samtale"), new CourseAppointment(Days.Of("2020-05-01"), "Forbi"), new CourseAppointment(Days.Of("2021-05-01"), "Langt ude")]);

        Assert.Contains(course.Upcoming, item => item is { Title: "Samtale", State: DutyState.Appointment, Status: "i morgen", Number: not null });
        Assert.DoesNotContain(course.Upcoming, item => item.Title is "Forbi");
        Assert.Contains(course.Upcoming, item => item is { Title: "Langt ude", Number: null });
    }

    [Fact]
    public void Numbers_InThePicture_AreThoseOfTheList()
    {
        var course = Seen.Course(new FactBuilder().Benefit("2020-05-01").Message("2020-08-01T10:00"), "2020-09-01");

        var numbered = course.Upcoming.Where(item => item.Number is not null).Select(item => (item.Number, item.Title, item.Day)).ToList();
        Assert.Equal(Enumerable.Range(1, numbered.Count), numbered.Select(item => item.Number!.Value));
        Assert.Equal(numbered.ToHashSet(), course.Lane<DutyLane>(LaneKind.Duty).Duties.Where(duty => duty.Number is not null).Select(duty => (duty.Number, duty.Title, duty.Due)).ToHashSet());
    }
}
