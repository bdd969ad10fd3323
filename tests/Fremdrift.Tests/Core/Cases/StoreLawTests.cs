using System.Globalization;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Cases;

/// <summary>The store by itself: what it takes, whom it tells what came in between, and what it leaves alone.</summary>
public sealed class StoreLawTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_OneMoreFact_LeavesTheRowsThatSayTheSameWhereTheyAre(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        await municipality.Register("c1", Line("""
            {"id":"a","citizen":"c1","type":"benefit","recorded":"2021-01-02T10:00:00+01:00","from":"2020-06-01","kind":"ledighedsydelse"}
            {"id":"b","citizen":"c1","type":"broker","recorded":"2021-01-02T10:00:00+01:00","from":"2020-06-01","broker":"anna"}
            {"id":"c","citizen":"c1","type":"contact","recorded":"2021-01-02T10:00:00+01:00","date":"2020-06-10","channel":"phone","with":"citizen"}
            """), seq: 0);
        var before = await municipality.ResultRows();

        await municipality.Register("c1", Line("""{"id":"d","citizen":"c1","type":"contact","recorded":"2021-01-02T10:00:00+01:00","date":"2020-06-20","channel":"phone","with":"citizen"}"""), seq: 3);

        var after = await municipality.ResultRows();
        Assert.InRange(before.Except(after, StringComparer.Ordinal).Count(), 1, 2);
        Assert.True(before.Intersect(after, StringComparer.Ordinal).Count() > 5);
        await municipality.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_TheSameTwice_ChangesNothing(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        var line = Line("""{"id":"a","citizen":"c1","type":"cv","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-02","note":"<script>"}""");
        Assert.IsType<RegisterResult.Registered>(await municipality.Register("c1", line, seq: 0));

        var again = await municipality.Register("c1", line, seq: 0);

        Assert.Equal(new RegisterResult.Unchanged(1), again);
        var other = Line("""{"id":"a","citizen":"c1","type":"cv","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-03"}""");
        Assert.Equal("id", Assert.Single(Assert.IsType<RegisterResult.Refused>(await municipality.Register("c1", other, seq: 1)).Problems).Field);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_OnWhatSomebodyElseHasAddedTo_SaysWhatCameInBetween(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        await municipality.Register("c1", Line("""{"id":"a","citizen":"c1","type":"cv","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-02"}"""), seq: 0);

        var second = await municipality.Register("c1", Line("""{"id":"b","citizen":"c1","type":"job-wish","recorded":"2026-01-02T10:00:01+01:00","date":"2026-01-02"}"""), seq: 0);

        var overtaken = Assert.IsType<RegisterResult.Overtaken>(second);
        Assert.Equal("a", Assert.Single(overtaken.Meanwhile).Id);
        Assert.IsType<RegisterResult.Registered>(
            await municipality.Register("c1", Line("""{"id":"b","citizen":"c1","type":"job-wish","recorded":"2026-01-02T10:00:01+01:00","date":"2026-01-02"}"""), overtaken.Seq));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_ByManyAtOnce_LosesNothing(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");

        await Task.WhenAll(Enumerable.Range(1, 20).Select(async number =>
        {
            var day = new DateOnly(2026, 1, number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var line = Line($$"""{"id":"f{{number}}","citizen":"c1","type":"contact","recorded":"{{day}}T10:00:00+01:00","date":"{{day}}","channel":"phone","with":"citizen"}""");
            var seq = 0;
            while (await municipality.Register("c1", line, seq) is RegisterResult.Overtaken overtaken) seq = overtaken.Seq;
        }));

        var one = await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1");
        Assert.Equal(Enumerable.Range(1, 20), one!.Facts.Select(fact => fact.Seq));
        Assert.Equal(20, one.Facts.Select(fact => fact.Id).Distinct(StringComparer.Ordinal).Count());
        await municipality.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Import_Repeated_TakesNothingAgainAndRefusesWhatDiffers(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        var facts = WildRegistrations.Of(municipality.Plan, 7).ToArray();
        var first = await municipality.Import(facts);

        var again = await municipality.Import(facts);
        var changed = await municipality.Import([facts[0] with { Recorded = facts[0].Recorded.AddDays(1) }]);

        Assert.Equal((0, first.Taken), (again.Taken, again.Unchanged));
        Assert.Equal((0, 0, 1), (changed.Taken, changed.Unchanged, changed.Refused));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Migrate_BySeveralNodesAtOnce_Works(string kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = Fremdrift.Core.Database.Store.Of(database.ConnectionString);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Fremdrift.Core.Database.MigrateStore.Run(store))));

        await using var session = await store.Open();
        Assert.Equal(0, await session.First("select count(*) from citizen", row => row.GetInt64(0)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Load_ACaseOfAnotherMunicipality_FindsNothing(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        var stranger = TestMunicipality.Actor with { Municipality = TestMunicipality.Number + 1 };

        Assert.Null(await CaseFile.Load(municipality.Store, municipality.Programmes, stranger, "c1"));
        var line = Line("""{"id":"x","citizen":"c1","type":"cv","recorded":"2026-01-02T10:00:00+01:00","date":"2026-01-02"}""");
        Assert.IsType<RegisterResult.NoSuchCase>(await new RegisterFacts(municipality.Store, municipality.Programmes, TimeProvider.System).Run(stranger, new RegisterInput("c1", line, 0)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_TextsThatDatabasesChokeOn_AreKept(string kind)
    {
        await using var municipality = await TestMunicipality.Create(kind);
        await municipality.AddCitizen("c1");
        var line = Line("""{"id":"a'; drop table fact; --","citizen":"c1","type":"marking","recorded":"2026-01-02T10:00:00+01:00","from":"2026-01-02","name":"a\u0000b\ud83d\ude00","note":"\u0000 ' \" \\"}""");

        Assert.IsType<RegisterResult.Registered>(await municipality.Register("c1", line, seq: 0));

        var fact = Assert.Single((await CaseFile.Load(municipality.Store, municipality.Programmes, TestMunicipality.Actor, "c1"))!.Facts);
        Assert.Equal("a'; drop table fact; --", fact.Id);
        Assert.Equal("a\0b😀", System.Text.Json.Nodes.JsonNode.Parse(fact.Fields)!["name"]!.GetValue<string>());
    }

    private static byte[] Line(string text) => Encoding.UTF8.GetBytes(text);
}
