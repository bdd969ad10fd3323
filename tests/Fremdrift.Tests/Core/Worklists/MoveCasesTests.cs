using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Board;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

public sealed class MoveCasesTests
{
    private static readonly string[] All = ["a", "b", "c", "d"];

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Move_ManyFromADay_EndsTheOldBrokerTheDayBefore(string kind)
    {
        await using var town = await Town(kind);
        var move = await Move(town, All, "bo", WorklistTown.Today);

        var outcome = await Moving(town).Run(town.Leader, move);

        Assert.Equal(All, outcome.Moved);
        Assert.True(outcome.IsWhole);
        Assert.Equal(All, await Of(town, "bo", WorklistTown.Today));
        Assert.Equal(["a"], await Of(town, "anna", WorklistTown.Today - 1));
        Assert.Equal(["d"], await Of(town, "cille", WorklistTown.Today - 1));
        Assert.Empty(await Of(town, "anna", WorklistTown.Today + 100));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Undo_OfAMove_LeavesTheResultsAsTheyWere(string kind)
    {
        await using var town = await Town(kind);
        var before = await town.Results();
        var move = await Move(town, All, "bo", WorklistTown.Today);
        await Moving(town).Run(town.Leader, move);
        Assert.NotEqual(before, await town.Results());
        var undo = new UndoMove(town.Store, town.Programmes, town.Clock);
        Assert.Equal(new KnownMove(move.Batch, 4, "bo", WorklistTown.Today, 0), await undo.Find(town.Leader, move.Batch));

        var undone = await undo.Run(town.Leader, move.Batch);
        var again = await undo.Run(town.Leader, move.Batch);

        Assert.Equal(All, undone.Moved);
        Assert.Equal(All, again.Moved);
        Assert.Equal(before, await town.Results());
        Assert.True((await undo.Find(town.Leader, move.Batch))!.IsUndone);
        Assert.Null(await undo.Find(town.Leader, Guid.NewGuid()));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Move_CaseChangedMeanwhile_IsLeftAndTheRestAreMoved(string kind)
    {
        await using var town = await Town(kind);
        var move = await Move(town, ["a", "c", "nobody"], "bo", WorklistTown.Today);
        await town.Benefit("c", "2020-11-20");

        var outcome = await Moving(town).Run(town.Leader, move);

        Assert.Equal(["a"], outcome.Moved);
        Assert.Equal(["c"], outcome.Changed);
        Assert.Equal(["nobody"], outcome.Refused);
        Assert.False(outcome.IsWhole);
        Assert.Equal(["a", "b"], await Of(town, "bo", WorklistTown.Today));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Move_SentTwice_MovesOnce(string kind)
    {
        await using var town = await Town(kind);
        var move = await Move(town, ["a"], "bo", WorklistTown.Today);
        await Moving(town).Run(town.Leader, move);
        var seq = await town.Seq("a");

        var again = await Moving(town).Run(town.Leader, move);
        var other = await Moving(town).Run(town.Leader, await Move(town, ["a"], "bo", WorklistTown.Today));

        Assert.Equal(["a"], again.Moved);
        Assert.Equal(["a"], other.AlreadyThere);
        Assert.Equal(seq, await town.Seq("a"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Undo_AfterTheBrokerWasRegisteredAgain_LeavesThatCase(string kind)
    {
        await using var town = await Town(kind);
        var first = await Move(town, ["a", "c"], "bo", WorklistTown.Today);
        await Moving(town).Run(town.Leader, first);
        await Moving(town).Run(town.Leader, await Move(town, ["a"], "cille", WorklistTown.Today + 3));

        var undone = await new UndoMove(town.Store, town.Programmes, town.Clock).Run(town.Leader, first.Batch);

        Assert.Equal(["c"], undone.Moved);
        Assert.Equal(["a"], undone.Changed);
        Assert.Equal(["a", "d"], await Of(town, "cille", WorklistTown.Today + 3));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Move_HandsOverWhatIsToCome_AndUndoGivesItBack(string kind)
    {
        await using var town = await Town(kind);
        await using (var context = new FremdriftContext(town.Store))
        {
            var citizen = context.Citizens.Single(row => row.Key == "a").Number;
            foreach (var (number, person, day) in new[] { (1, town.Anna.Person, 3), (2, town.Anna.Person, -3), (3, town.Leader.Person, 3) })
                context.Appointments.Add(new Appointment { Municipality = 1, Number = number, Citizen = citizen, Person = person, Day = WorklistTown.Today + day, Minute = 600, Minutes = 30, What = "Samtale" });
            context.Reminders.Add(new Reminder { Municipality = 1, Number = 1, Citizen = citizen, Person = town.Anna.Person, Day = WorklistTown.Today - 1, Text = "Ring" });
            await context.SaveChangesAsync();
        }

        var plan = await new PlanMove(town.Store, town.Clock).Run(town.Leader, All, "bo", WorklistTown.Today);
        var move = await Move(town, All, "bo", WorklistTown.Today);
        await Moving(town).Run(town.Leader, move);
        var moved = Holders(town);
        var undo = new UndoMove(town.Store, town.Programmes, town.Clock);
        var recent = await undo.Recent(town.Leader);
        await undo.Run(town.Leader, move.Batch);

        Assert.Equal((1, 1), plan.HandedOver);
        Assert.Equal([town.Bo.Person, town.Anna.Person, town.Leader.Person, town.Bo.Person], moved);
        Assert.Equal([town.Anna.Person, town.Anna.Person, town.Leader.Person, town.Anna.Person], Holders(town));
        Assert.Equal([(move.Batch, 4, "bo", 0)], recent.Select(one => (one.Batch, one.Cases, one.To, one.Undone)));
        Assert.True(Assert.Single(await undo.Recent(town.Leader)).IsUndone);
    }

    private static List<int> Holders(WorklistTown town)
    {
        using var context = new FremdriftContext(town.Store);
        return [.. context.Appointments.OrderBy(row => row.Number).Select(row => row.Person), .. context.Reminders.Select(row => row.Person)];
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Plan_SaysTheNewCaseloadAndForWhomItIsAChange(string kind)
    {
        await using var town = await Town(kind);

        var plan = await new PlanMove(town.Store, town.Clock).Run(town.Leader, All, "bo");

        Assert.Equal((1, 4, true, 2), (plan.CasesBefore, plan.CasesAfter, plan.GoesOverLimit, plan.Changes));
        Assert.Equal([("a", 1), ("b", 1), ("c", 0), ("d", 2)], plan.Cases.Select(one => (one.Row.Key, one.BrokersSoFar)));
    }

    [Fact]
    public async Task Move_ByABroker_IsNotAllowed()
    {
        await using var town = await Town(TestDatabases.Sqlite);
        var move = await Move(town, ["a"], "bo", WorklistTown.Today);

        Assert.Equal(Operation.MoveCases, (await Assert.ThrowsAsync<NotAllowedException>(() => Moving(town).Run(town.Anna, move))).Operation);
        await Assert.ThrowsAsync<NotAllowedException>(() => new UndoMove(town.Store, town.Programmes, town.Clock).Run(town.Anna, move.Batch));
    }

    [Theory]
    [InlineData("nobody", 0)]
    [InlineData("lis", 0)]
    [InlineData("bo", 400)]
    public async Task Move_ToNoBrokerOrAYearAway_IsRefused(string to, int daysAhead)
    {
        await using var town = await Town(TestDatabases.Sqlite);

        var outcome = await Moving(town).Run(town.Leader, await Move(town, ["a"], to, WorklistTown.Today + daysAhead));

        Assert.Equal(["a"], outcome.Refused);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Board_OfATeam_HasTheirCasesThoseWhoWaitAndTheirContactsOnTime(string kind)
    {
        await using var town = await Town(kind);
        // Due on 19 October and 2 November and met, then due on 16 and 30 November: one late, one not at all.
        await town.Citizen("e", "e");
        await town.Benefit("e", "2020-10-05");
        await town.Broker("e", "anna", "2020-10-05");
        foreach (var day in new[] { "2020-10-19", "2020-11-02", "2020-11-20" }) await town.Register("e", ("contact", $"\"date\":\"{day}\",\"channel\":\"phone\",\"with\":\"citizen\""));

        var board = await new ReadBoard(town.Store, town.Programmes, town.Clock, new CaseBook()).Run(town.Leader, new BoardFilter(1, null));
        var all = await new ReadBoard(town.Store, town.Programmes, town.Clock, new CaseBook()).Run(town.Leader, new BoardFilter(null, null));

        var anna = Assert.Single(board.Loads, load => load.Broker.Key is "anna");
        Assert.Equal((2, false), (anna.Cases, anna.IsOver));
        Assert.Equal(new OnTimeShare(2, 3), anna.OnTime);
        Assert.Equal(["c"], board.Columns[0].Cards.Select(card => card.Key));
        Assert.DoesNotContain(board.Columns.SelectMany(column => column.Cards), card => card.Key is "d");
        Assert.Contains(all.Columns.SelectMany(column => column.Cards), card => card.Key is "d");
        Assert.Equal(board.Programmes.SelectMany(programme => programme.Plan.Model.Phases).Count() + 3, board.Columns.Count);
    }

    /// <summary>a has Anna, b has Bo already with Anna planned, c has nobody, and d has Cille after Bo; all on ledighedsydelse since 20 November.</summary>
    private static async Task<WorklistTown> Town(string kind)
    {
        var town = await WorklistTown.Create(kind);
        foreach (var key in All)
        {
            await town.Citizen(key, key);
            await town.Benefit(key, "2020-11-20");
        }

        await town.Broker("a", "anna", "2020-11-20");
        await town.Broker("b", "bo", "2020-11-20", "2020-12-09");
        await town.Broker("b", "anna", "2020-12-10");
        await town.Broker("d", "bo", "2020-11-20", "2020-11-24");
        await town.Broker("d", "cille", "2020-11-25");
        return town;
    }

    private static async Task<Move> Move(WorklistTown town, IEnumerable<string> cases, string to, int from)
    {
        var seen = new List<(string, int)>();
        foreach (var key in cases) seen.Add((key, await town.Seq(key)));
        return new Move(seen, to, from, Guid.NewGuid());
    }

    private static MoveCases Moving(WorklistTown town) => new(town.Store, town.Programmes, town.Clock);

    private static async Task<List<string>> Of(WorklistTown town, string broker, int day)
    {
        await using var session = await town.Store.Open();
        return [.. (await CaseRows.Of(session, town.Leader, day, new CaseScope { Brokers = [broker] })).Select(row => row.Key)];
    }
}
