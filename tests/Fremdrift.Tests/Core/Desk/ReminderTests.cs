using Fremdrift.Core.Desk;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Desk;

public sealed class ReminderTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Reminder_AddedPutOffAndDone_ComesAndGoes(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var (reading, marking) = (new ReadReminders(town.Store, town.Time), new MarkReminder(town.Store, town.Time));
        var form = ReminderForm.For(town.Mette) with { Day = "i dag", Text = "Ring til <lægen>" };

        var number = Assert.IsType<DeskResult.Saved>(await new AddReminder(town.Store, town.Time).Run(town.Ole, "anna", form)).Number;
        Assert.Equal(new DeskResult.Saved(number), await new AddReminder(town.Store, town.Time).Run(town.Ole, "anna", form));
        Assert.Empty(await reading.Run(town.Ole, Day.Last));
        Assert.Equal("Ring til <lægen>", Assert.Single(await reading.Run(town.Mette, DeskTown.Today)).Text);

        Assert.IsType<DeskResult.Saved>(await marking.Snooze(town.Mette, number, 0, 7));
        Assert.IsType<DeskResult.Overtaken>(await marking.Done(town.Mette, number, 0));
        Assert.Empty(await reading.Run(town.Mette, DeskTown.Today));
        Assert.Equal((DeskTown.Today + 7, 1), (await reading.Run(town.Mette, Day.Last)).Select(row => (row.Day, row.Version)).Single());

        Assert.IsType<DeskResult.Saved>(await marking.Done(town.Mette, number, 1));
        Assert.Empty(await reading.Run(town.Mette, Day.Last));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Event_OfTheCaseloadWithinFourteenDays_IsTold(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Assign("anna", "meka");
        await town.Register("anna", """{"id":"a","citizen":"anna","type":"absence","kind":"sygdom","from":"2026-11-02","to":"2026-12-02","recorded":"2026-11-02T10:00:00+01:00"}""");
        await town.Register("anna", """{"id":"b","citizen":"anna","type":"benefit","kind":"ledighedsydelse","from":"2026-01-02","to":"2026-12-03","recorded":"2026-01-02T10:00:00+01:00"}""");

        var one = Assert.Single(await new ReadReminders(town.Store, town.Time).Run(town.Mette, Day.Last));

        Assert.Equal((DeskTown.Today + 14, "anna", 0), (one.Day, one.Key, one.Number));
        Assert.Contains("slutter", one.Event!.What.Danish, StringComparison.Ordinal);
        Assert.Empty(await new ReadReminders(town.Store, town.Time).Run(town.Ole, Day.Last));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Event_PutOffOrDone_IsOnesOwnFromThen(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Assign("anna", "meka");
        await town.Register("anna", """{"id":"a","citizen":"anna","type":"exemption","kind":"andet","from":"2026-11-02","to":"2026-11-20","recorded":"2026-11-02T10:00:00+01:00"}""");
        await town.Register("anna", """{"id":"m","citizen":"anna","type":"company-measure","kind":"internship","from":"2026-11-02","to":"2026-11-22","recorded":"2026-11-02T10:00:00+01:00"}""");
        var (reading, marking) = (new ReadReminders(town.Store, town.Time), new MarkEvent(town.Store, town.Time));
        var events = await reading.Run(town.Mette, DeskTown.Today);
        Assert.Equal([DeskTown.Today + 2, DeskTown.Today + 4], events.Select(one => one.Day));

        Assert.IsType<DeskResult.Saved>(await marking.Done(town.Mette, "anna", events[0].Event!.Origin));
        Assert.IsType<DeskResult.Overtaken>(await marking.Done(town.Mette, "anna", events[0].Event!.Origin));
        Assert.IsType<DeskResult.Overtaken>(await marking.Done(town.Ole, "anna", events[1].Event!.Origin));
        var own = Assert.IsType<DeskResult.Saved>(await marking.Snooze(town.Mette, "anna", events[1].Event!.Origin, 1)).Number;

        Assert.Empty(await reading.Run(town.Mette, DeskTown.Today));
        var later = Assert.Single(await reading.Run(town.Mette, DeskTown.Today + 1));
        Assert.Equal((own, events[1].Event, DeskTown.Today + 1), (later.Number, later.Event, later.Day));
        Assert.IsType<DeskResult.Saved>(await new MarkReminder(town.Store, town.Time).Done(town.Mette, own, 0));
        Assert.Empty(await reading.Run(town.Mette, Day.Last));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Change_ToAColleague_MovesIt(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var (reading, changing) = (new ReadReminders(town.Store, town.Time), new ChangeReminder(town.Store, town.Time));
        var form = ReminderForm.For(town.Mette) with { Day = "i dag", Text = "Ring" };
        var number = Assert.IsType<DeskResult.Saved>(await new AddReminder(town.Store, town.Time).Run(town.Mette, "anna", form)).Number;

        Assert.IsType<DeskResult.Saved>(await changing.Run(town.Mette, number, 0, form with { Owner = "2", Text = "Skriv" }));
        Assert.IsType<DeskResult.Overtaken>(await changing.Run(town.Mette, number, 0, form));

        Assert.Empty(await reading.Run(town.Mette, Day.Last));
        Assert.Equal("Skriv", (await reading.One(town.Ole, number))!.Text);
        Assert.Equal(("Skriv", "Ole Bo"), (await reading.Run(town.Ole, Day.Last)).Select(row => (row.Text, row.Owner)).Single());
    }

    [Fact]
    public async Task Add_Unreadable_SaysWhere()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);

        var wrong = Assert.IsType<DeskResult.Wrong>(await new AddReminder(town.Store, town.Time).Run(town.Mette, "anna", new ReminderForm { Day = "i går", Owner = "99" }));

        Assert.Equal(["day", "owner", "text"], wrong.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
    }
}
