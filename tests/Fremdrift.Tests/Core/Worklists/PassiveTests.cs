using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Core.Worklists.Passive;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

public sealed class PassiveTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Read_ClocksOfTheModel_SaysWhoIsPassiveAndWhoWillBe(string kind)
    {
        await using var town = await Town(kind);

        var list = await Read(town, town.Leader, whole: true);
        var mine = await Read(town, town.Anna, whole: true);

        Assert.Equal([("today", Days.Of("2020-12-01"))], list.Now.Select(one => (one.Key, one.On)));
        Assert.Equal([("tomorrow", WorklistTown.Today + 1), ("late", Days.Of("2021-03-01"))], list.Ahead.Select(one => (one.Key, one.On)));
        Assert.Equal((1, 1, 2), (list.Within(30), list.Within(89), list.Within(90)));
        Assert.False(list.Now[0].IsReviewed);
        Assert.Single(list.Now[0].Accompanying);
        Assert.Equal(Days.Of("2020-06-01"), list.Now[0].CountsFrom);
        // A broker sees their own, whatever they ask for; a leader without asking for more, the team's.
        Assert.Equal(["today"], mine.Now.Concat(mine.Ahead).Select(one => one.Key));
        Assert.Equal(["today", "tomorrow"], (await Read(town, town.Leader, whole: false)).Now.Concat((await Read(town, town.Leader, whole: false)).Ahead).Select(one => one.Key));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Review_ByALeader_IsRegisteredOnceWithAppointmentAndReminder(string kind)
    {
        await using var town = await Town(kind);
        var review = new CaseReview("today", await town.Seq("today"), Guid.NewGuid(), WorklistTown.Today, "Lis Leder", "Ny praktik <b>og</b> =genbehandling", new Booking(WorklistTown.Today + 30, 600, "Genbehandling", "Gør klar"));

        var first = await Reviewing(town).Run(town.Leader, review);
        var again = await Reviewing(town).Run(town.Leader, review);

        Assert.IsType<RegisterResult.Registered>(first);
        Assert.IsType<RegisterResult.Unchanged>(again);
        var reviewed = (await Read(town, town.Leader, whole: true)).Now[0];
        Assert.True(reviewed.IsReviewed);
        Assert.Equal(new Reviewed(WorklistTown.Today, review.Decision), reviewed.Latest);
        Assert.Equal(WorklistTown.Today + 30, reviewed.BookedOn);
        await using var context = new FremdriftContext(town.Store);
        var appointment = Assert.Single(context.Appointments.ToList());
        Assert.Equal((town.Anna.Person, WorklistTown.Today + 30, 600), (appointment.Person, appointment.Day, appointment.Minute));
        Assert.Equal((town.Anna.Person, WorklistTown.Today + 16), Assert.Single(context.Reminders.ToList().Select(reminder => (reminder.Person, reminder.Day))));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Review_OnWhatSomebodyElseHasAddedTo_RegistersNothing(string kind)
    {
        await using var town = await Town(kind);
        var review = new CaseReview("today", await town.Seq("today") - 1, Guid.NewGuid(), WorklistTown.Today, "Lis", "Ny praktik", new Booking(WorklistTown.Today + 30, 600, "Genbehandling", "Gør klar"));

        Assert.IsType<RegisterResult.Overtaken>(await Reviewing(town).Run(town.Leader, review));
        await using var context = new FremdriftContext(town.Store);
        Assert.Empty(context.Appointments.ToList());
        Assert.IsType<RegisterResult.Registered>(await Reviewing(town).Run(town.Leader, review with { Seq = null }));
    }

    [Fact]
    public async Task Review_ByABroker_IsNotAllowed()
    {
        await using var town = await Town(TestDatabases.Sqlite);

        var refused = await Assert.ThrowsAsync<NotAllowedException>(() => Reviewing(town).Run(town.Anna, new CaseReview("today", null, Guid.NewGuid(), WorklistTown.Today, "Anna", "Nej", null)));

        Assert.Equal(Operation.RegisterReview, refused.Operation);
    }

    private static async Task<WorklistTown> Town(string kind)
    {
        var town = await WorklistTown.Create(kind);
        foreach (var (key, from, broker) in new[] { ("today", "2020-06-01", "anna"), ("tomorrow", "2020-06-02", "bo"), ("late", "2020-09-01", "cille"), ("later", "2020-09-02", "cille") })
        {
            await town.Citizen(key, key);
            await town.Benefit(key, from);
            await town.Broker(key, broker, from);
        }

        return town;
    }

    private static Task<PassiveList> Read(WorklistTown town, Actor actor, bool whole) => new ReadPassive(town.Store, town.Programmes, town.Clock).Run(actor, new PassiveScope(whole));

    private static ReviewCase Reviewing(WorklistTown town) => new(town.Store, town.Programmes, town.Clock);
}
