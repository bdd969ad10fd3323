using Fremdrift.Core;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Worklists;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

public sealed class CaseRowsTests
{
    private static readonly string[] NoBroker = [""];
    private static readonly string[] AnnaOrNobody = ["anna", ""];

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_Scope_ReadsThoseOfTheBrokersAsOfTheDay(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        foreach (var key in new[] { "a", "b", "c", "d" }) await town.Citizen(key, key);
        await town.Broker("a", "anna", "2020-06-01", "2020-12-01");
        await town.Broker("b", "anna", "2020-12-01");
        await town.Broker("c", "anna", "2020-12-02");
        await town.Broker("d", "bo", "2020-06-01");

        Assert.Equal(["a", "b"], await Keys(town, town.Anna, new CaseScope { Brokers = [town.Anna.Key] }));
        Assert.Equal(["b", "c"], await Keys(town, town.Anna, new CaseScope { Brokers = [town.Anna.Key] }, WorklistTown.Today + 1));
        Assert.Equal(["c"], await Keys(town, town.Anna, new CaseScope { Brokers = NoBroker }));
        Assert.Equal(["a", "b", "c"], await Keys(town, town.Anna, new CaseScope { Brokers = AnnaOrNobody }));
        Assert.Equal(["a", "b", "c", "d"], await Keys(town, town.Anna, new CaseScope()));
        Assert.Equal(["b", "d"], await Keys(town, town.Anna, new CaseScope { Keys = ["d", "b", "x' or 1=1"] }));
        Assert.Empty(await Keys(town, town.Anna with { Municipality = 2 }, new CaseScope()));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_Search_FindsWordsCprAndCaseNumberAndTakesSignsAsTheyAre(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("a", "Åse Ærø-Øst", citizen => (citizen.Cpr, citizen.CaseNumber) = ("0101800004", "2020-00017"));
        await town.Citizen("b", "100% O'Hara_Berg \\ Co", citizen => citizen.Cpr = "0101809999");
        await town.Citizen("c", "Anna Jensen");

        Assert.Equal(["a"], await Found("ærø åse"));
        Assert.Equal(["a"], await Found("0101800004"));
        Assert.Equal(["a"], await Found("010180-0004"));
        Assert.Equal(["a", "b"], (await Found("010180")).Order(StringComparer.Ordinal));
        Assert.Equal(["a"], await Found("2020-00017"));
        Assert.Equal(["b"], await Found("%"));
        Assert.Equal(["b"], await Found("_"));
        Assert.Equal(["b"], await Found("o'hara"));
        Assert.Equal(["b"], await Found("\\"));
        Assert.Empty(await Found("' or '1'='1"));
        Assert.Empty(await Found("jensen berg"));

        Task<List<string>> Found(string text) => Keys(town, town.Anna, new CaseScope { Search = text });
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_Protected_HidesTheNameFromOthersAndIsNotFoundByIt(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("p", "Petra Hemmelig", citizen => (citizen.IsProtected, citizen.Cpr) = (true, "0202800002"));
        await town.Broker("p", "anna", "2020-06-01");

        Assert.Null((await Read(town, town.Bo, new CaseScope()))[0].Name);
        Assert.Equal("Petra Hemmelig", (await Read(town, town.Anna, new CaseScope()))[0].Name);
        Assert.Equal("Petra Hemmelig", (await Read(town, town.Leader, new CaseScope()))[0].Name);
        Assert.Empty(await Keys(town, town.Bo, new CaseScope { Search = "petra" }));
        Assert.Equal(["p"], await Keys(town, town.Leader, new CaseScope { Search = "petra" }));
        Assert.Null((await Read(town, town.Bo, new CaseScope { Search = "0202800002" }))[0].Name);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_MovedOrDead_AreReadOnlyWhenAskedFor(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("dead", "Død", citizen => citizen.DiedOn = WorklistTown.Today - 10);
        await town.Citizen("gone", "Flyttet", citizen => citizen.MovedOn = WorklistTown.Today);
        await town.Citizen("leaves", "Flytter i morgen", citizen => citizen.MovedOn = WorklistTown.Today + 1);
        foreach (var key in new[] { "dead", "gone", "leaves" })
        {
            await town.Benefit(key, "2020-10-01");
            await town.Broker(key, "anna", "2020-10-01");
        }


        Assert.Equal(["leaves"], await Keys(town, town.Anna, new CaseScope()));
        var all = await Read(town, town.Anna, new CaseScope { AlsoClosed = true });
        Assert.Equal([("dead", true), ("gone", true), ("leaves", false)], all.Select(row => (row.Key, row.IsClosed)).OrderBy(row => row.Key, StringComparer.Ordinal));
        Assert.All(all, row => Assert.Equal(row.IsClosed, row.Phases.Count == 0));
        Assert.All(all, row => Assert.Equal(row.IsClosed, row.Open == 0));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_CaseInAPhase_SaysWhereItStandsAndWhatIsOwed(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("a", "Anna Jensen", citizen => citizen.MatchGroup = 2);
        await town.Benefit("a", "2020-11-10");
        await town.Broker("a", "anna", "2020-11-10");
        await town.Register("a", ("absence", "\"from\":\"2020-11-30\",\"to\":\"2020-12-01\",\"kind\":\"sygdom\""));

        var row = Assert.Single(await Read(town, town.Anna, new CaseScope()));
        var after = Assert.Single(await Read(town, town.Anna, new CaseScope(), WorklistTown.Today + 1));

        Assert.Equal(("anna", 2, 3), (row.Broker, row.MatchGroup, row.Seq));
        Assert.Single(row.Phases);
        Assert.Equal(WorklistTown.Today - 21, row.BenefitFrom);
        Assert.Null(row.Hours);
        Assert.Equal((true, false), (row.IsAway, after.IsAway));
        Assert.True(row.Open > 0);
        Assert.Equal(row.Owed.Select(owed => owed.Due).Order(), row.Owed.Select(owed => owed.Due));
        Assert.Equal(row.Owed[0].Due, row.NextDue);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_SeveralSpells_CountsTheSeniorityOfThemAll(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("a", "Anna Jensen");
        await town.Register(
            "a", ("benefit", "\"from\":\"2020-01-01\",\"to\":\"2020-01-31\",\"kind\":\"ledighedsydelse\""), ("benefit", "\"from\":\"2020-01-20\",\"to\":\"2020-02-10\",\"kind\":\"ledighedsydelse\""),
            ("benefit", "\"from\":\"2020-05-01\",\"to\":\"2020-06-30\",\"kind\":\"kontanthjælp\""), ("benefit", "\"from\":\"2020-11-22\",\"kind\":\"ledighedsydelse\""));
        await town.Citizen("b", "Bo Jensen");

        var (row, without) = (await Read(town, town.Anna, new CaseScope())) is [var a, var b] ? (a, b) : throw new InvalidOperationException();
        var head = CaseHead.Of((await CaseFile.Load(town.Store, town.Programmes, town.Anna, "a", WorklistTown.Today))!.Facts, WorklistTown.Today);

        Assert.Equal((WorklistTown.Today - 9, 41 + 10), (row.BenefitFrom, row.BenefitDays));
        Assert.Equal(row.BenefitDays, head.BenefitDays);
        Assert.Null(without.BenefitDays);
        Assert.Equal(("0-2", "-"), (CaseFacet.SeniorityBand(row.BenefitDays, WorklistTown.Today), CaseFacet.SeniorityBand(null, WorklistTown.Today)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_SearchForAMarking_FindsThoseWhoHaveItOnTheDay(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        foreach (var key in new[] { "has", "had", "none" }) await town.Citizen(key, $"Ea {key}");
        await town.Register("has", ("marking", "\"from\":\"2020-06-01\",\"name\":\"Udvikling i fleksjob II\""));
        await town.Register("had", ("marking", "\"from\":\"2020-06-01\",\"to\":\"2020-07-01\",\"name\":\"Udvikling i fleksjob II\""));

        Assert.Equal(["has"], await Keys(town, town.Anna, new CaseScope { Search = "udvikling i fleksjob" }));
        Assert.Empty(await Keys(town, town.Anna, new CaseScope { Search = "udvikling%job" }));
        Assert.Equal(["none"], await Keys(town, town.Anna, new CaseScope { Search = "none, ea" }));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_AnswerOwedWithinHours_IsOverdueOnceItsTimeHasPassed(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("a", "Anna Jensen");
        await town.Benefit("a", "2020-11-10");
        await town.Register("a", ("message", "\"at\":\"2020-11-30T15:12:00\""));

        var row = Assert.Single(await Read(town, town.Anna, new CaseScope()));
        var reply = Assert.Single(row.Owed, owed => owed.DueSecond >= 0);

        Assert.Equal((WorklistTown.Today, 54_720), (reply.Due, reply.DueSecond));
        Assert.False(reply.IsOverdue(new WallClock(WorklistTown.Today, 54_720)));
        Assert.True(reply.IsOverdue(new WallClock(WorklistTown.Today, 54_721)));
        Assert.Equal("snart", CaseFacet.Status(reply, new WallClock(WorklistTown.Today, 36_000)));
        Assert.Equal("over", CaseFacet.Status(reply, new WallClock(WorklistTown.Today, 81_600)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_NoShow_IsNoAbsence(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        foreach (var (key, absence) in new[] { ("ill", "sygdom"), ("stays-away", "udeblivelse") })
        {
            await town.Citizen(key, key);
            await town.Benefit(key, "2020-11-10");
            await town.Register(key, ("absence", $"\"from\":\"2020-11-30\",\"to\":\"2020-12-01\",\"kind\":\"{absence}\""));
        }

        await using var session = await town.Store.Open();
        var rules = new ListRules(await Fremdrift.Core.Programmes.ProgrammesInUse.Of(session, 1, town.Programmes));
        var rows = await CaseRows.Of(session, town.Anna, WorklistTown.Today, new CaseScope(), rules);

        Assert.Equal([("ill", true), ("stays-away", false)], rows.Select(row => (row.Key, row.IsAway)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_SearchWithoutAccentsOrFromTheEndOfTheNumber_FindsThem(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("a", "Amira Begić", citizen => (citizen.Search, citizen.CaseNumber) = (Searchable.Of(citizen.Name), "2026-00062"));
        await town.Citizen("b", "Åse Bøgh", citizen => citizen.Search = Searchable.Of(citizen.Name));

        Assert.Equal(["a"], await Keys(town, town.Anna, new CaseScope { Search = "Begic" }));
        Assert.Equal(["a"], await Keys(town, town.Anna, new CaseScope { Search = "begić" }));
        Assert.Equal(["a"], await Keys(town, town.Anna, new CaseScope { Search = "00062" }));
        Assert.Equal(["a"], await Keys(town, town.Anna, new CaseScope { Search = "2026-00062" }));
        Assert.Equal(["b"], await Keys(town, town.Anna, new CaseScope { Search = "bøgh" }));
        Assert.Empty(await Keys(town, town.Anna, new CaseScope { Search = "ase" }));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task MyDay_OfACaseworker_IsOfThoseTheyHandle(string kind)
    {
        await using var town = await WorklistTown.Create(kind);
        await town.Citizen("a", "Anna Jensen", citizen => citizen.Caseworker = town.Leader.Person);
        await town.Benefit("a", "2020-11-10");
        await town.Broker("a", "anna", "2020-11-10");
        await town.Register("a", ("message", "\"at\":\"2020-11-30T15:12:00\""));
        var day = new MyDay(town.Store, town.Programmes, town.Clock);

        var brokers = Assert.Single((await day.Run(town.Anna)).Rows);
        var caseworkers = Assert.Single((await day.Run(town.Leader)).Rows);

        Assert.Equal((brokers.Key, "anna", town.Leader.Person), (caseworkers.Key, caseworkers.Broker, caseworkers.Caseworker));
        Assert.Empty((await day.Run(town.Bo)).Rows);
        Assert.False(await day.HasCaseload(town.Bo));
        Assert.Equal(brokers.Duties.Select(duty => (duty.Due, duty.DueSecond < 0)).Order(), brokers.Duties.Select(duty => (duty.Due, duty.DueSecond < 0)));
    }

    private static async Task<List<CaseRow>> Read(WorklistTown town, Actor actor, CaseScope scope, int? day = null)
    {
        await using var session = await town.Store.Open();
        return await CaseRows.Of(session, actor, day ?? WorklistTown.Today, scope);
    }

    private static async Task<List<string>> Keys(WorklistTown town, Actor actor, CaseScope scope, int? day = null) =>
        [.. (await Read(town, actor, scope, day)).Select(row => row.Key)];
}
