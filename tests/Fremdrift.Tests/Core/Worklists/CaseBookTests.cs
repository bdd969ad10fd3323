using System.Text.Json;
using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.Programmes;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists;
using Fremdrift.Tests.Support;
using Fremdrift.Tests.Support.Databases;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Core.Worklists;

/// <summary>What is kept in memory is what the database would answer, whatever was done to it since the last question.</summary>
public sealed class CaseBookTests
{
    private static readonly string[] Keys = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_AfterAnyChanges_IsWhatTheDatabaseAnswers(string kind)
    {
        await using var town = await Town(kind);
        using var book = new CaseBook();
        foreach (var dice in Gen.Choose(0, int.MaxValue).Sample(30))
        {
            await Change(town, new Random(dice));
            await AssertSame(town, book);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_AfterAnotherEditionIsTakenIntoUse_IsByThatEdition(string kind)
    {
        await using var town = await Town(kind);
        using var book = new CaseBook();
        await town.Benefit("a", "2020-06-01");
        await AssertSame(town, book);
        Assert.True(await new TakeIntoUse(town.Store, town.Programmes, TimeProvider.System).Run(Actor.System(1), Shipped.Flexjob, "round-1"));
        Assert.True(await new RunReevaluations(town.Store, town.Programmes, TimeProvider.System).RunNext());

        await AssertSame(town, book);
    }

    [Fact]
    public async Task Of_WhileTransactionsOverlap_MissesNone()
    {
        await using var town = await Town(TestDatabases.Postgres);
        using var book = new CaseBook();
        await AssertSame(town, book);
        await using var slow = await town.Store.Begin();
        await slow.Execute("update citizen set name = 'Langsom' where municipality = 1 and key = 'a'");
        await Rename(town, "b", "Hurtig");

        await AssertSame(town, book);
        await slow.Commit();

        Assert.Contains("Langsom", (await AssertSame(town, book)).Select(row => row.Name));
    }

    private static async Task<WorklistTown> Town(string kind)
    {
        var town = await WorklistTown.Create(kind);
        foreach (var key in Keys) await town.Citizen(key, $"Borger {key}", citizen => citizen.IsProtected = key is "c" or "d");
        return town;
    }

    private static async Task Change(WorklistTown town, Random dice)
    {
        var key = Keys[dice.Next(Keys.Length)];
        var day = new DateOnly(2020, 6, 1).AddDays(dice.Next(180)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        switch (dice.Next(6))
        {
            case 0: await town.Benefit(key, day); break;
            case 1: await town.Broker(key, dice.Next(2) == 0 ? "anna" : "bo", day); break;
            case 2: await town.Register(key, ("contact", $"\"date\":\"{day}\",\"channel\":\"phone\",\"with\":\"citizen\"")); break;
            case 3: await town.Register(key, ("absence", $"\"from\":\"{day}\",\"kind\":\"sygdom\"")); break;
            case 4: await Rename(town, key, $"Borger {dice.Next()}"); break;
            default:
                await using (var session = await town.Store.Open())
                    await session.Execute("update citizen set died_on = case when died_on is null then @day end where municipality = 1 and key = @key", ("day", WorklistTown.Today - 1), ("key", key));
                break;
        }
    }

    private static async Task Rename(WorklistTown town, string key, string name)
    {
        await using var context = new FremdriftContext(town.Store);
        context.Citizens.Single(row => row.Key == key).Name = name;
        await context.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<CaseRow>> AssertSame(WorklistTown town, CaseBook book)
    {
        await using var session = await town.Store.Open();
        var inUse = await ProgrammesInUse.Of(session, 1, town.Programmes);
        IReadOnlyList<CaseRow> all = [];
        foreach (var actor in new[] { town.Anna, town.Leader })
        {
            foreach (var brokers in new IReadOnlyList<string>?[] { ["anna", ""], ["bo"], null })
            {
                all = await book.Of(session, actor, WorklistTown.Today, inUse, brokers);
                var read = await CaseRows.Of(session, actor, WorklistTown.Today, new CaseScope { Brokers = brokers }, new ListRules(inUse));
                Assert.Equal(Written(read), Written(all));
            }
        }

        return all;
    }

    private static IEnumerable<string> Written(IEnumerable<CaseRow> rows) => rows.OrderBy(row => row.Citizen).Select(row => JsonSerializer.Serialize(row));
}
