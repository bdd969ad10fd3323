using Fremdrift.Core.Database;
using Fremdrift.Core.Demo;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Core.Import.Runs;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Demo;

/// <summary>The demo is whole or not there, however the start went.</summary>
public sealed class LoadDemoTests
{
    private static readonly string[] Filled = ["municipality", "citizen", "person", "fact", "duty", "note", "document", "offer", "account"];

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Load_BrokenOffAndThenByTwoNodesAtOnce_IsThereOnce(string kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = Store.Of(database.ConnectionString);
        await MigrateStore.Run(store);
        var programmes = ProgrammeRegistry.Load();
        // Asked first for the registers, and then by each batch of facts: by then there are citizens and people.
        var broken = new AskedClock { At = 5, Then = () => throw new InvalidOperationException("Broken off.") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => new LoadDemo(store, programmes, broken).Run());
        foreach (var table in Filled) Assert.Equal(0, await Count(store, table));

        var loaded = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => new LoadDemo(store, programmes, new AskedClock()).Run())));

        Assert.Single(loaded, true);
        Assert.Equal(1, await Count(store, "municipality"));
        foreach (var table in Filled) Assert.InRange(await Count(store, table), 1, long.MaxValue);
        Assert.Equal(await Count(store, "person where account is not null"), await Count(store, "account"));
        Assert.Equal(await Count(store, "fact"), await Count(store, "(select distinct id from fact) as ids"));
        Assert.False(await new LoadDemo(store, programmes, new AskedClock()).Run());
    }

    private static async Task<long> Count(Store store, string from)
    {
        await using var session = await store.Open();
        return await session.First($"select count(*) from {from}", row => row.GetInt64(0));
    }
}
