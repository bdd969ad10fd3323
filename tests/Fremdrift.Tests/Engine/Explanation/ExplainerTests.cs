using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Explanation;

/// <summary>What a job broker reads: why something is owed, and the least that would meet it.</summary>
public sealed class ExplainerTests
{
    private static readonly string[] Filled = ["1.4", "2.1"];

    [Fact]
    public void Contact_Overdue_AsksForAContactWithTheCitizen()
    {
        var owed = Explained.Citizen(new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01"), "2020-05-20").Of("contact-14-days");

        Assert.Equal(ObligationStatus.Overdue, owed.Status);
        Assert.Equal("contact 2020-05-20 channel=phone with=citizen", owed.Remedy.Text());
    }

    [Fact]
    public void Contact_Owed_IsExplainedByTheRegistrationsBehindPhase2()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-03").Contact("2020-05-10", channel: "mail");

        var owed = Explained.Citizen(facts, "2020-05-20").Of("contact-14-days");

        Assert.True(owed.WhyOwed!.Holds);
        Assert.Equal(Days.Of("2020-05-03"), owed.WhyOwed.Day);
        Assert.Equal("benefit 2020-05-01, broker 2020-05-03", Named(owed.WhyOwed));
        Assert.Contains(owed.WhyOwed.All(), reason => reason.Definition?.Name is "2" && reason.Definition.Citation.Source is "MODEL, fase 2; NOTE 2");
        Assert.False(owed.WhyStatus!.Holds);
    }

    [Fact]
    public void Contact_Met_NamesTheContact()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-12");

        var met = Explained.Citizen(facts, "2020-05-20").Obligations.First(owed => owed.Rule.Name is "contact-14-days");

        Assert.Equal(ObligationStatus.Fulfilled, met.Status);
        Assert.True(met.WhyStatus!.Holds);
        Assert.Equal("contact 2020-05-12", Named(met.WhyStatus));
        Assert.Empty(met.Remedy);
    }

    /// <summary>The contact that met the last one does not meet the next, also on the day it is held.</summary>
    [Fact]
    public void Contact_NextOwedOnTheDayOfTheLast_IsNotExplainedAsMet()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Contact("2020-05-12");

        var pending = Explained.Citizen(facts, "2020-05-12").Obligations.Last(owed => owed.Rule.Name is "contact-14-days");

        Assert.Equal(ObligationStatus.Pending, pending.Status);
        Assert.False(pending.WhyStatus?.Holds ?? false);
    }

    [Fact]
    public void Broker_Missing_AsksForABroker()
    {
        var owed = Explained.Citizen(new FactBuilder().Benefit("2020-05-01"), "2020-05-20").Of("personal-broker");

        Assert.Equal(ObligationStatus.Overdue, owed.Status);
        Assert.Equal("broker 2020-05-20 broker=…", owed.Remedy.Text());
        Assert.Equal("benefit 2020-05-01", Named(owed.WhyOwed));
    }

    [Fact]
    public void FollowUps_TwoMissing_AsksForTwoOfThatJob()
    {
        var facts = new FactBuilder().Job("2020-05-01").FollowUp("2020-05-20").FollowUp("2020-06-20");

        var owed = Explained.Citizen(facts, "2020-08-01").Of("four-follow-ups");

        Assert.Equal("j1", owed.Member);
        Assert.Equal("follow-up 2020-08-01 job=j1; follow-up 2020-08-02 job=j1", owed.Remedy.Text());
    }

    [Fact]
    public void FollowUps_TwoMissingAndOneMadeToday_StillAsksForTwo()
    {
        var facts = new FactBuilder().Job("2020-05-01").FollowUp("2020-05-20").FollowUp("2020-08-01");

        var owed = Explained.Citizen(facts, "2020-08-01").Of("four-follow-ups");

        Assert.Equal(2, owed.Remedy.Count);
    }

    /// <summary>The job has ended, so only days before its end would have counted; its last day has a follow-up already.</summary>
    [Fact]
    public void FollowUps_TwoMissingWhenTheJobEnded_StillAsksForTwo()
    {
        var facts = new FactBuilder().Job("2020-05-01", "2020-11-30").FollowUp("2020-05-20").FollowUp("2020-11-30");

        var owed = Explained.Citizen(facts, "2020-12-15").Of("four-follow-ups");

        Assert.Equal(ObligationStatus.Missed, owed.Status);
        Assert.Equal(2, owed.Remedy.Count);
    }

    [Fact]
    public void Plan_ThreeDocumentsMissing_AsksForThoseThree()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").On("2020-04-20", "job-goal");

        var owed = Explained.Citizen(facts, "2020-05-20").Of("plan-consolidated");

        Assert.Equal(ObligationStatus.Pending, owed.Status);
        Assert.Equal("cv 2020-05-20; job-search-plan 2020-05-20; job-wish 2020-05-20", owed.Remedy.Text());
    }

    [Fact]
    public void Consultant_NotAtTheMeeting_AsksForACorrectionOfThatMeeting()
    {
        var facts = new FactBuilder().FirstMeeting("2020-06-01", ("consultantPresent", true)).FirstMeeting("2020-06-15", ("progressionGoal", "flere timer"));

        var owed = Explained.Citizen(facts, "2020-07-01").Obligations.Last(owed => owed.Rule.Name is "consultant-at-meeting");

        Assert.Equal(ObligationStatus.Missed, owed.Status);
        Assert.Equal(facts.LastId, owed.Fact!.Id);
        Assert.Equal($"rehab-meeting 2020-06-15 kind=first consultantPresent=true progressionGoal=flere timer corrects {facts.LastId}", owed.Remedy.Text());
    }

    [Fact]
    public void Sections_Missing_AsksForACorrectionWithAllOfThem()
    {
        var facts = new FactBuilder().Reprocessing("2020-06-15", ("sections", Filled));

        var owed = Explained.Citizen(facts, "2020-07-01").Of("reprocessing-sections");

        Assert.Equal($"rehab-meeting 2020-06-15 kind=reprocessing sections=1.4, 2.1, 2.2, 2.3, 2.4, 2.5, 3.1, 3.2, 3.3, 3.4 corrects {facts.LastId}", owed.Remedy.Text());
    }

    [Fact]
    public void JobGoal_MissingBeforeTheMeeting_AsksForOneOnThatDay()
    {
        var owed = Explained.Citizen(new FactBuilder().FirstMeeting("2020-06-15"), "2020-07-01").Of("job-goal-before-meeting");

        Assert.Equal("job-goal 2020-06-15", owed.Remedy.Text());
    }

    [Fact]
    public void Message_Unanswered_AsksForAReplyToIt()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Message("2020-05-10T12:00");

        var owed = Explained.Citizen(facts, "2020-05-10").Of("reply-24-hours");

        Assert.Equal(ObligationStatus.Pending, owed.Status);
        Assert.Equal("message", owed.Fact!.Type.Name);
        Assert.Equal($"reply 2020-05-10 inReplyTo={facts.LastId}", owed.Remedy.Text());
    }

    [Fact]
    public void Message_Answered_NamesTheFirstReply()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Message("2020-05-10T12:00");
        var message = facts.LastId;
        facts.Reply("2020-05-11T09:00", message).Reply("2020-05-10T15:00", message);

        var owed = Explained.Citizen(facts, "2020-05-20").Of("reply-24-hours");

        Assert.Equal(ObligationStatus.Fulfilled, owed.Status);
        Assert.Equal((message, facts.LastId), (owed.Fact!.Id, owed.Settled!.Id));
    }

    [Fact]
    public void Marking_Missing_AsksForTheMarkingByItsName()
    {
        var owed = Explained.Citizen(new FactBuilder().Job("2020-05-01").Agreement("2020-05-01"), "2020-05-20").Of("person-group-marking");

        Assert.Equal("marking 2020-05-20 name=Udvikling i fleksjob II", owed.Remedy.Text());
    }

    [Fact]
    public void Reprocessing_Overdue_AsksForOneRegistration()
    {
        var owed = Explained.Citizen(new FactBuilder().Benefit("2019-11-01").Broker("2020-04-01"), "2020-10-20").Of("reprocess-at-six-months");

        Assert.Equal("rehab-meeting 2020-10-20 kind=reprocessing", owed.Remedy.Text());
        Assert.Equal(Days.Of("2020-10-01"), owed.WhyOwed!.Day);
    }

    [Fact]
    public void Lapsed_NeedsNoRemedy()
    {
        var owed = Explained.Citizen(new FactBuilder().Job("2020-05-01", "2020-08-01"), "2020-09-01").Of("four-follow-ups");

        Assert.Equal(ObligationStatus.Lapsed, owed.Status);
        Assert.Empty(owed.Remedy);
    }

    [Fact]
    public void Waived_NeedsNoRemedy()
    {
        var facts = new FactBuilder().Job("2020-05-01").Waiver("2020-06-01", "four-follow-ups");

        var owed = Explained.Citizen(facts, "2020-12-01").Of("four-follow-ups");

        Assert.Equal(ObligationStatus.Waived, owed.Status);
        Assert.Equal(facts.LastId, owed.Settled!.Id);
        Assert.Empty(owed.Remedy);
    }

    [Fact]
    public void Phase2_EndedByAnotherActor_SaysSo()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").During("2020-07-01", null, "other-actor");

        var phase = Assert.Single(Explained.Citizen(facts, "2020-08-01").Phases);

        Assert.Equal(Days.Of("2020-06-30"), phase.Days.To);
        Assert.False(phase.WhyEnded!.Holds);
        Assert.Contains(phase.WhyEnded.All().SelectMany(reason => reason.Facts), fact => fact.Type.Name is "other-actor");
    }

    [Fact]
    public void Phase2_EndedByPhase3_SaysWhichGoesBefore()
    {
        var facts = new FactBuilder().Benefit("2020-05-01").Broker("2020-05-01").Job("2020-06-01").Agreement("2020-06-01").Marking("2020-06-01");

        var phase = Explained.Citizen(facts, "2020-08-01").Phases.First(stretch => stretch.Definition.Name is "2");

        Assert.Equal(Days.Of("2020-05-31"), phase.Days.To);
        Assert.Contains(phase.WhyEnded.All(), reason => reason.Definition?.Name is "3");
    }

    [Fact]
    public void Entitlement_Arisen_NamesTheBenefitBehindIt()
    {
        var facts = new FactBuilder().Visitation("2020-04-01").Benefit("2020-04-01");

        var right = Assert.Single(Explained.Citizen(facts, "2020-12-01").Entitlements);

        Assert.Equal(Days.Of("2020-10-01"), right.On);
        Assert.True(right.Why.Holds);
        Assert.Contains(right.Why.All().SelectMany(reason => reason.Facts), fact => fact.Type.Name is "benefit");
    }

    [Fact]
    public void Goal_OfCopenhagen_AsksForAScoreAboveTheBaseline()
    {
        var facts = new FactBuilder().Group("2016-04-01", null, "2").On("2016-03-20", "development", ("dimension", "motivation"), ("score", 3));

        var owed = Explained.Citizen(Shipped.Plan(Shipped.Copenhagen), facts, "2016-06-01").Of("g2-motivation");

        Assert.Equal("development 2016-06-01 dimension=motivation score=4", owed.Remedy.Text());
    }

    private static string Named(Reason? reason) => string.Join(", ", reason.All().SelectMany(part => part.Facts)
        .Select(fact => $"{fact.Type.Name} {Days.Text(fact.Days.From)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
