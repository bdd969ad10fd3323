using Fremdrift.Core.Demo;
using Fremdrift.Engine.Evaluation;
using Xunit;

namespace Fremdrift.Tests.Core.Demo;

/// <summary>There is always somebody passive in the demo, so that a leader can go through the cases: at every step of it.</summary>
public sealed class DemoStandstillTests
{
    private const string Clock = "reprocess-at-six-months";
    private const string Review = "passive-case-review";

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void PassiveToday_AreAFew_OneOfThemForTheSecondTime(string today)
    {
        var town = DemoTown.On(today);
        var passive = Passive(town);

        Assert.InRange(passive.Count, 5, 10);
        Assert.All(passive, citizen => Assert.Equal("2", citizen.Phase));
        Assert.All(passive, citizen => Assert.Equal([Review, Clock], citizen.Open(town.Today).Where(one => one.Duty.StatusOn(town.Today) is ObligationStatus.Overdue).Select(one => one.Rule)
            .Union([Review]).Order(StringComparer.Ordinal)));
        Assert.Single(passive, citizen => citizen.Duties.Count(one => one.Rule is Clock && one.Duty.ExistsOn(town.Today)) == 2);
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void PassiveToday_OneIsReviewed_WithItsReprocessingBooked(string today)
    {
        var town = DemoTown.On(today);
        var reviewed = Assert.Single(Passive(town), citizen => IsReviewed(town, citizen));

        var booked = Assert.Single(town.Data.Appointments, one => one.Review is not null);
        var reminder = Assert.Single(town.Data.Reminders, one => one.Review is not null);
        Assert.Equal((reviewed.Key, reviewed.Key), (booked.Citizen, reminder.Citizen));
        Assert.True(booked.Day > reminder.Day && reminder.Day > town.Data.Today);
        Assert.Equal((booked.Person, booked.Review), (reminder.Person, reminder.Review));
    }

    [Theory]
    [MemberData(nameof(DemoTown.Todays), MemberType = typeof(DemoTown))]
    public void PassiveToday_AreAmongThoseOfTheBrokerAndTheLeaderWithAccounts(string today)
    {
        var town = DemoTown.On(today);
        var people = town.Data.People;
        var (broker, leader) = (people.Single(person => person.Account is "jobformidler"), people.Single(person => person.Account is "teamleder"));
        var team = people.Where(person => person.Team == leader.Team).Select(person => person.Key).ToHashSet(StringComparer.Ordinal);
        var passive = Passive(town).Join(town.Data.Citizens, one => one.Key, citizen => citizen.Key, (one, citizen) => (IsReviewed: IsReviewed(town, one), citizen.Broker), StringComparer.Ordinal).ToList();

        Assert.Equal([false, true], passive.Where(one => string.Equals(one.Broker, broker.Key, StringComparison.Ordinal)).Select(one => one.IsReviewed).Order());
        Assert.InRange(passive.Count(one => !one.IsReviewed && team.Contains(one.Broker!)), 3, 5);
    }

    private static List<DemoTown.Standing> Passive(DemoTown town) => [.. town.Citizens.Where(citizen => citizen.Open(town.Today).Any(one => one.Rule is Clock))];

    private static bool IsReviewed(DemoTown town, DemoTown.Standing citizen) => citizen.Open(town.Today).All(one => one.Rule is not Review);
}
