using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.Programmes;
using Fremdrift.Core.Cases.Appending;
using Fremdrift.Core.Import;
using Fremdrift.Engine.Models;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Core.Import.Runs;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Administration;

public sealed class ProgrammeChangeTests
{
    private const string Edition = "round-1";

    // A day within the edition that is rehearsed and the one in use.
    private static readonly DateTimeOffset Then = new(2020, 8, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Edition_TakenIntoUse_ReevaluatesEveryCase(string kind)
    {
        await using var town = await Town(kind);
        var clock = new AskedClock { Now = Then };
        var rehearsal = await new RehearseEdition(town.Store, town.Programmes, clock).Run(TestMunicipality.Actor, Shipped.Flexjob, Edition);

        Assert.True(await new TakeIntoUse(town.Store, town.Programmes, clock).Run(TestMunicipality.Actor, Shipped.Flexjob, Edition));
        Assert.False(await new TakeIntoUse(town.Store, town.Programmes, clock).Run(TestMunicipality.Actor, Shipped.Flexjob, Edition));
        Assert.False(await new TakeIntoUse(town.Store, town.Programmes, clock).Run(TestMunicipality.Actor, Shipped.Flexjob, "no-such"));
        Assert.True(await Node(town, clock).RunNext());

        await town.AssertResultsAreFresh();
        var done = (await Node(town, clock).Latest(TestMunicipality.Actor))!;
        Assert.Equal((clock.Now.UtcTicks, done.Total), (done.Ended, done.Done));
        Assert.False(await Node(town, clock).RunNext());

        // What was rehearsed is what then stands in the store.
        Assert.NotNull(rehearsal);
        Assert.Equal(done.Total, rehearsal.Citizens);
        Assert.InRange(rehearsal.Changed, 1, rehearsal.Citizens);
        var day = DateOnly.FromDateTime(Then.Date).DayNumber;
        Assert.NotEmpty(rehearsal.Figures);
        foreach (var figure in rehearsal.Figures)
        {
            var standing = figure.Section switch
            {
                Section.Obligations => $"duty where rule = '{figure.Name}' and opens <= {day} and open_until >= {day} and programme = 2",
                var section => $"span where kind = {(section is Section.Phases ? 2 : 1)} and name = '{figure.Name}' and from_day <= {day} and to_day >= {day} and programme = 2",
            };
            var (table, condition) = (standing[..standing.IndexOf(' ', StringComparison.Ordinal)], standing[standing.IndexOf("where", StringComparison.Ordinal)..]);
            Assert.Equal(figure.After, await town.Count($"(select distinct citizen from {table} {condition}) as those"));
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Reevaluation_StoppedOrOvertaken_GoesOn(string kind)
    {
        await using var town = await Town(kind);
        var clock = new AskedClock { Now = Then };
        await new TakeIntoUse(town.Store, town.Programmes, clock).Run(TestMunicipality.Actor, Shipped.Flexjob, Edition);
        using var stop = new CancellationTokenSource();
        var stopping = new AskedClock { Now = Then, At = 2, Then = stop.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Node(town, stopping).RunNext(stop.Token));
        var part = (await Node(town, clock).Latest(TestMunicipality.Actor))!;
        Assert.Null(part.Ended);
        Assert.InRange(part.Done, 1, part.Total - 1);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Node(town, clock).RunNext())));
        var done = (await Node(town, clock).Latest(TestMunicipality.Actor))!;
        Assert.Equal(done.Total, done.Done);
        await town.AssertResultsAreFresh();
    }

    [Fact]
    public async Task Reevaluation_WhileNewCitizensAreEntered_TakesThemAlong()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Postgres);
        var clock = new AskedClock { Now = Then };
        await using var import = await town.Store.Begin();
        var numbers = await CitizenNumbers.Of(import, TestMunicipality.Number, ["new"]);
        var cases = await AppendFacts.Lock(import, TestMunicipality.Number, numbers.Values);
        var facts = FactText.Read(
            """
            {"id":"a","citizen":"new","type":"benefit","recorded":"2020-08-01T10:00:00+01:00","from":"2020-06-01","kind":"ledighedsydelse"}
            {"id":"b","citizen":"new","type":"broker","recorded":"2020-08-01T10:00:00+01:00","from":"2020-06-01","broker":"anna"}
            """u8.ToArray(), town.Programmes.Vocabulary);
        foreach (var fact in facts.Accepted) cases[0].Add(fact, 1, 0);
        await new AppendFacts(town.Programmes).Run(import, TestMunicipality.Number, cases);

        await new TakeIntoUse(town.Store, town.Programmes, clock).Run(TestMunicipality.Actor, Shipped.Flexjob, Edition);
        var reevaluation = Task.Run(() => Node(town, clock).RunNext());
        await LockWait.Until(town.Store, reevaluation);
        await import.Commit();
        await reevaluation;

        Assert.NotEmpty(await town.ResultRows());
        await town.AssertResultsAreFresh();
    }

    [Fact]
    public async Task Change_ByABroker_IsNotAllowed()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var broker = new Actor(TestMunicipality.Number, 7, "mekj", "Mette", Role.Broker, null);

        await Assert.ThrowsAsync<NotAllowedException>(() => new TakeIntoUse(town.Store, town.Programmes, TimeProvider.System).Run(broker, Shipped.Flexjob, Edition));
    }

    /// <summary>A municipality with the citizens of the conformance set.</summary>
    private static async Task<TestMunicipality> Town(string kind)
    {
        var town = await TestMunicipality.Create(kind);
        var facts = await File.ReadAllBytesAsync(Repository.PathTo("models", Shipped.Flexjob, "cases", "uif2-plausible", "facts.jsonl"));
        var text = FactText.Read(facts, town.Programmes.Vocabulary);
        await new ImportFacts(town.Store, town.Programmes, TimeProvider.System).Run(TestMunicipality.Actor, text.Accepted);
        return town;
    }

    private static RunReevaluations Node(TestMunicipality town, TimeProvider clock) => new(town.Store, town.Programmes, clock);
}
