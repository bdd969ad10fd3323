using Fremdrift.Core.Access;
using Fremdrift.Core.Desk;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Desk;

public sealed class StandInTests
{
    private static readonly StandInForm Week = new() { Absent = "1", Substitute = "2", From = "18-11-2026", To = "24-11-2026", Note = "Anna ringer torsdag" };

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Set_ForOneself_LetsTheOtherSeeTheCalendarUntilItEnds(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        await town.Book();
        var (setting, reading, calendar) = (new SetStandIn(town.Store, town.Time), new ReadStandIns(town.Store, town.Time), new ReadCalendar(town.Store, town.Time));

        var number = Assert.IsType<DeskResult.Saved>(await setting.Run(town.Mette, Week)).Number;
        Assert.Equal(new DeskResult.Saved(number), await setting.Run(town.Mette, Week));

        Assert.Equal("Anna ringer torsdag", Assert.Single(await reading.Run(town.Ole)).Note);
        Assert.Single(await calendar.Run(town.Ole, DeskTown.Today, DeskTown.Today));
        Assert.IsType<DeskResult.Saved>(await new EndStandIn(town.Store, town.Time).Run(town.Ole, number));
        Assert.Empty(await reading.Run(town.Ole));
        Assert.Empty(await calendar.Run(town.Ole, DeskTown.Today, DeskTown.Today));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Set_OverlappingOrOneself_IsRefused(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var setting = new SetStandIn(town.Store, town.Time);
        await setting.Run(town.Leader, Week);

        Assert.Equal("substitute", await Field(Week with { From = "1-12-2026", To = "2-12-2026", Substitute = "1" }));
        Assert.Equal("from", await Field(Week with { From = "24-11-2026", To = "30-11-2026", Substitute = "3" }));
        Assert.Equal("substitute", await Field(new StandInForm { Absent = "3", Substitute = "1", From = "20-11-2026", To = "20-11-2026" }));
        Assert.Equal("to", await Field(Week with { From = "24-12-2026", To = "20-12-2026" }));
        Assert.Equal("to", await Field(Week with { From = "1-11-2026", To = "2-11-2026" }));
        Assert.IsType<DeskResult.Saved>(await setting.Run(town.Leader, Week with { From = "25-11-2026", To = "30-11-2026" }));
        Assert.Equal(2, (await new ReadStandIns(town.Store, town.Time).Run(town.Leader)).Count);

        async Task<string> Field(StandInForm form) => Assert.Single(Assert.IsType<DeskResult.Wrong>(await setting.Run(town.Leader, form)).Problems).Field;
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Set_ForOneWhoIsAStandIn_NamesWhomTheyCover(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var setting = new SetStandIn(town.Store, town.Time);
        await setting.Run(town.Mette, Week);

        var wrong = Assert.IsType<DeskResult.Wrong>(await setting.Run(town.Ole, new StandInForm { Absent = "2", Substitute = "3", From = "20-11-2026", To = "21-11-2026" }));

        Assert.Contains("Mette Kaas", Assert.Single(wrong.Problems).What.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Change_PeriodAndNote_ByTheTwoAndLeaders(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var setting = new SetStandIn(town.Store, town.Time);
        var number = Assert.IsType<DeskResult.Saved>(await setting.Run(town.Mette, Week)).Number;

        Assert.Equal(new DeskResult.Saved(number), await setting.Change(town.Mette, number, Week with { To = "27-11-2026", Note = "Ny besked" }));
        Assert.IsType<DeskResult.NotFound>(await setting.Change(town.Leader, 99, Week));
        await Assert.ThrowsAsync<NotAllowedException>(() => setting.Change(town.Ole, number, new StandInForm { Absent = "2", Substitute = "3", From = "1-12-2026", To = "2-12-2026" }));

        var row = Assert.Single(await new ReadStandIns(town.Store, town.Time).Run(town.Leader));
        Assert.Equal((Fremdrift.Engine.Time.Day.Of(2026, 11, 27), "Ny besked"), (row.To, row.Note));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Set_ByManyAtOnce_LeavesOne(string kind)
    {
        await using var town = await DeskTown.Create(kind);
        var forms = Enumerable.Range(0, 4).Select(more => Week with { To = $"{20 + more}-11-2026" });

        var results = await Task.WhenAll(forms.Select(form => new SetStandIn(town.Store, town.Time).Run(town.Mette, form)));

        Assert.Single(results, result => result is DeskResult.Saved);
        Assert.Single(await new ReadStandIns(town.Store, town.Time).Run(town.Leader));
    }

    [Fact]
    public async Task Set_ForAColleagueByABroker_IsNotAllowedAndTheNoteIsKept()
    {
        await using var town = await DeskTown.Create(TestDatabases.Sqlite);
        var number = Assert.IsType<DeskResult.Saved>(await new SetStandIn(town.Store, town.Time).Run(town.Leader, Week with { Substitute = "3" })).Number;

        await Assert.ThrowsAsync<NotAllowedException>(() => new SetStandIn(town.Store, town.Time).Run(town.Ole, Week with { Substitute = "2" }));
        await Assert.ThrowsAsync<NotAllowedException>(() => new EndStandIn(town.Store, town.Time).Run(town.Ole, number));
        Assert.Null(Assert.Single(await new ReadStandIns(town.Store, town.Time).Run(town.Ole)).Note);
    }
}
