using Fremdrift.Core.Cases.Overview;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Overview;

public sealed class StandingOfTests
{
    private const string Contact = "contact-14-days";
    private const string Reprocessing = "reprocess-at-six-months";

    [Fact]
    public void Duty_Overdue_StandsBeforeWhatIsOnlyPending()
    {
        var standing = Seen(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-24");

        Assert.Equal((Contact, true), (standing.Now[0].Rule.Name, standing.Now[0].IsOverdue));
        Assert.Contains(standing.Now, duty => !duty.IsOverdue);
        Assert.Equal(standing.Now.OrderBy(duty => duty.IsOverdue ? 0 : 1).ThenBy(duty => duty.Dates.Due), standing.Now);
    }

    [Fact]
    public void Clock_ThatWillRunOut_IsNextHalfAYearAhead()
    {
        var standing = Seen(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-24");

        var next = Assert.Single(standing.Next, duty => duty.Rule.Name is Reprocessing);
        Assert.Equal(Days.Of("2020-11-01"), next.Dates.Opens);
        Assert.DoesNotContain(standing.Now, duty => duty.Rule.Name is Reprocessing);
    }

    [Fact]
    public void Right_ThatWillArise_IsSeenComingAndThenStands()
    {
        var facts = new FactBuilder().Visitation("2020-04-15").Benefit("2020-05-01").Broker("2020-04-15");

        var coming = Seen(facts, "2020-06-01").Rights;
        var later = Seen(facts, "2020-12-01").Rights;

        Assert.All(coming, right => Assert.True(right.On > Days.Of("2020-06-01")));
        Assert.Equal(coming.Select(right => right.On), later.Where(right => right.On <= Days.Of("2020-12-01")).Select(right => right.On));
        Assert.NotEmpty(coming);
    }

    [Fact]
    public void Phase_ThatGoesOn_IsCutAtTheDay()
    {
        var phase = Assert.Single(Seen(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-24").Phases);

        Assert.True(phase.GoesOn);
        Assert.Equal(24, phase.Length);
    }

    [Fact]
    public void Elements_CountWhatFidelityCounts()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-10").Contact("2020-06-20");
        var plan = Shipped.Plan(Shipped.Flexjob);
        var standing = Seen(facts, "2020-07-20");

        var found = new Evaluator(plan).Evaluate(facts.ToTable(plan.Vocabulary), 0, Days.Of("2020-07-20"));
        var expected = new Dictionary<ObligationStatus, int>();
        foreach (var owed in found.Obligations)
        {
            if (plan.Rules[owed.Rule].Element is "E") expected[owed.StatusOn(Days.Of("2020-07-20"))] = expected.GetValueOrDefault(owed.StatusOn(Days.Of("2020-07-20"))) + 1;
        }

        var contact = Assert.Single(standing.Elements, element => element.Element.Name is "E");
        int Of(ObligationStatus status) => expected.GetValueOrDefault(status);
        Assert.Equal(
            (Of(ObligationStatus.Fulfilled), Of(ObligationStatus.Late), Of(ObligationStatus.Overdue), Of(ObligationStatus.Missed)),
            (contact.Fulfilled, contact.Late, contact.Overdue, contact.Missed));
        Assert.True(contact.Fulfilled > 0 && contact.Counted > contact.Fulfilled);
        Assert.Equal(Delivery.Partly, contact.Delivery);
        Assert.Equal(Delivery.NotYet, Assert.Single(standing.Elements, element => element.Element.Name is "G").Delivery);
    }

    [Fact]
    public void Elements_HoldTheDutiesTheyCount()
    {
        var standing = Seen(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-10").Contact("2020-06-20"), "2020-07-20");

        Assert.All(standing.Elements, element => Assert.All(element.Duties, duty => Assert.Equal(element.Element.Name, duty.Rule.Element)));
        Assert.All(standing.Elements, element => Assert.Equal(element.Counted, element.Duties.Count(duty => duty.Status is ObligationStatus.Fulfilled or ObligationStatus.Late or ObligationStatus.Overdue or ObligationStatus.Missed)));
        Assert.NotEmpty(Assert.Single(standing.Elements, element => element.Element.Name is "E").Duties);
    }

    [Theory]
    [InlineData("2020-05-24", Delivery.DeliveredLate)]
    [InlineData(null, Delivery.NotDelivered)]
    public void Element_MetTooLate_IsDeliveredLateAndNotUndelivered(string? brokerFrom, Delivery expected)
    {
        var facts = new FactBuilder().Benefit("2020-05-01");
        var standing = Seen(brokerFrom is null ? facts : facts.Broker(brokerFrom), "2020-05-28");

        Assert.Equal(expected, Assert.Single(standing.Elements, element => element.Element.Name is "C").Delivery);
    }

    [Fact]
    public void Standing_AsKnownEarlier_LeavesOutWhatCameLater()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-10").Recorded("2020-07-01T12:00:00Z");

        var before = Seen(facts, "2020-05-24", "2020-06-01T00:00:00Z");
        var after = Seen(facts, "2020-05-24");

        Assert.Contains(before.Now, duty => duty.Rule.Name is Contact && duty.IsOverdue);
        Assert.DoesNotContain(after.Now, duty => duty.Rule.Name is Contact && duty.IsOverdue);
    }

    [Fact]
    public void Standing_OfACaseThatHasEnded_OwesNothingAndIsInNoPhase()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01");

        var standing = Seen(facts, "2020-05-24", endsOn: "2020-05-20");

        Assert.Empty(standing.Now);
        Assert.Empty(standing.Next);
        Assert.All(standing.Phases.Concat(standing.Groups), stretch => Assert.Equal((false, Days.Of("2020-05-19")), (stretch.GoesOn, stretch.Days.To)));
        Assert.NotEmpty(standing.Phases);
        Assert.NotEmpty(Seen(facts, "2020-05-19", endsOn: "2020-05-20").Now);
    }

    // The message came at 15.00 the day before.
    [Theory]
    [InlineData(14, false)]
    [InlineData(16, true)]
    public void Answer_OnItsLastDay_IsOverdueOnlyOnceItsHourHasPassed(int hour, bool overdue)
    {
        var standing = Seen(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Message("2020-06-01T15:00"), "2020-06-02", second: hour * 3600);

        Assert.Equal(overdue, Assert.Single(standing.Now, duty => duty.Rule.Name is "reply-24-hours").IsOverdue);
        var element = Assert.Single(standing.Elements, element => element.Element.Name is "C");
        Assert.Equal(overdue ? (1, 0) : (0, 1), (element.Overdue, element.Pending));
    }

    private static CaseStanding Seen(FactBuilder facts, string asOf, string? knownAt = null, string? endsOn = null, int second = Instance.EndOfDay)
    {
        var plan = Shipped.Plan(Shipped.Flexjob);
        return StandingOf.Citizen(
            1, new Evaluator(plan), facts.ToTable(plan.Vocabulary), 0, Days.Of(asOf), knownAt is null ? Fremdrift.Engine.Facts.History.Everything : Days.Instant(knownAt).UtcTicks,
            endsOn is null ? null : Days.Of(endsOn), second);
    }
}
