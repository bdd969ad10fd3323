using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Core.Worklists.Figures;
using Fremdrift.Engine.Indicators;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists.Figures;

/// <summary>The figures that leaders and brokers see, and who is behind them.</summary>
public sealed class ReadFiguresTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Coverage_OnceTheCitizenHasABroker_HasThemInTheNumerator(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        using var book = new FigureBook(town.Programmes);
        await town.Citizen("a", "Ane");
        await town.Citizen("b", "Bent");
        await town.Benefit("a", "2020-06-01");
        await town.Benefit("b", "2020-06-01");
        await town.Broker("b", "anna", "2020-06-01");
        var before = await Behind(town, book, town.Leader, Everybody, "coverage");
        // Those who get nothing come first.
        Assert.Equal([("Ane", true), ("Bent", false)], before.InOrder(_ => true).Select(one => (one.Name, one.IsShort)));
        Assert.Equal(new Share(1, 2), before.Sum.Now);
        Assert.Equal((2, 1), (before.Sum.Citizens, before.Sum.Short));

        await town.Broker("a", "bo", "2020-06-01");

        Assert.Equal(new Share(2, 2), (await Behind(town, book, town.Leader, Everybody, "coverage")).Sum.Now);
        Assert.Equal(new Share(1, 1), (await Behind(town, book, town.Leader, new FigureScope(null, "bo"), "coverage")).Sum.Now);
        Assert.Equal(new Share(2, 2), (await Behind(town, book, town.Leader, new FigureScope(1, null), "coverage")).Sum.Now);
        Assert.Equal(new Share(0, 0), (await Behind(town, book, town.Leader, new FigureScope(2, null), "coverage")).Sum.Now);
        Assert.Equal(new Share(0, 0), (await Behind(town, book, town.Leader, new FigureScope(null, CaseFacet.None), "coverage")).Sum.Now);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Reprocessing_OfACitizenWhoHasWaitedTooLong_IsAFigureAndCountsOnceItIsHeldThoughLate(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        using var book = new FigureBook(town.Programmes);
        await town.Citizen("a", "Ane");
        await town.Benefit("a", "2020-05-01");
        Assert.Equal(new Share(1, 1), (await Behind(town, book, town.Leader, Everybody, "passive-share")).Sum.Now);
        Assert.Equal(new Share(0, 1), (await Behind(town, book, town.Leader, Everybody, "reprocess-at-six-months")).Sum.Now);

        await town.Register("a", ("rehab-meeting", "\"date\":\"2020-11-20\",\"kind\":\"reprocessing\""));

        Assert.Equal(new Share(0, 1), (await Behind(town, book, town.Leader, Everybody, "passive-share")).Sum.Now);
        Assert.Equal(new Share(1, 1), (await Behind(town, book, town.Leader, Everybody, "reprocess-at-six-months")).Sum.Now);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Figures_OfACitizenWhoHasDied_CountWhatWasDeliveredAndNotThemToday(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        using var book = new FigureBook(town.Programmes);
        await town.Citizen("a", "Ane");
        await town.Benefit("a", "2020-09-25");
        await town.Broker("a", "anna", "2020-09-25");
        Assert.Equal((new Share(1, 1), new Share(1, 1), new Share(0, 1)), await Figures());

        await using (var session = await town.Store.Open())
            await session.Execute("update citizen set died_on = @day where municipality = 1 and key = 'a'", ("day", Support.Days.Of("2020-10-05")));

        // The first contact would have been due four days later.
        Assert.Equal((new Share(0, 0), new Share(1, 1), new Share(0, 0)), await Figures());
        var course = (await Behind(town, book, town.Leader, Everybody, "coverage")).Sum.Course;
        Assert.Equal(new Share(1, 1), course.Single(on => on.Day == Support.Days.Of("2020-09-30")).Share);

        async Task<(Share Coverage, Share Broker, Share Contact)> Figures() =>
            (await Now("coverage"), await Now("fidelity-C"), await Now("fidelity-E"));

        async Task<Share> Now(string figure) => (await Behind(town, book, town.Leader, Everybody, figure)).Sum.Now;
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Name_OfAProtectedCitizenBehindAFigure_IsForThoseWhoMaySeeIt(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        using var book = new FigureBook(town.Programmes);
        await town.Citizen("a", "Ane", citizen => citizen.IsProtected = true);
        await town.Benefit("a", "2020-06-01");
        await town.Broker("a", "anna", "2020-06-01");

        Assert.Equal("Ane", await Name(town.Anna));
        Assert.Equal("Ane", await Name(town.Leader));
        Assert.Null(await Name(town.Bo));

        async Task<string?> Name(Actor actor) => Assert.Single((await Behind(town, book, actor, Everybody, "coverage")).Cases).Name;
    }

    [Fact]
    public async Task Figures_OfSomebodyWhoMayNotSeeTheBoard_AreRefused()
    {
        await using var town = await WorklistTown.Create(TestDatabases.Sqlite);
        using var book = new FigureBook(town.Programmes);
        foreach (var role in new[] { Role.Citizen, Role.CompanyContact, Role.Agency, Role.Mentor, Role.RehabilitationTeam })
            await Assert.ThrowsAsync<NotAllowedException>(() => Read(town, book).Run(new Actor(1, 9, "x", "X", role, null), Everybody));
    }

    [Fact]
    public void Scope_WhereNobodyChose_IsABrokersOwnCasesAndOthersTeam()
    {
        Assert.Equal(new FigureScope(null, "anna"), FigureScope.Usual(new Actor(1, 1, "anna", "Anna Holm", Role.Broker, 1)));
        Assert.Equal(new FigureScope(1, null), FigureScope.Usual(new Actor(1, 3, "lis", "Lis Leder", Role.TeamLeader, 1)));
        Assert.Equal(Everybody, FigureScope.Usual(new Actor(1, 4, "pia", "Pia Projekt", Role.ProjectLeader, null)));
    }

    private static FigureScope Everybody { get; } = new(null, null);

    private static ReadFigures Read(WorklistTown town, FigureBook book) => new(town.Store, town.Programmes, town.Clock, book);

    private static async Task<FigureBehind> Behind(WorklistTown town, FigureBook book, Actor actor, FigureScope scope, string figure)
    {
        var read = Read(town, book);
        var of = (await read.Run(actor, scope)).Figures.Single(sum => sum.Figure.Name == figure && sum.Figure.Programme.Plan.Model.Name == Support.Shipped.Flexjob).Figure;
        return (await read.Run(actor, scope, of.Programme.Number, of.Name))!;
    }
}
