using System.Globalization;
using Fremdrift.Core.Cases.Citizens;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import.Runs;
using Fremdrift.Core.Registers;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fremdrift.Tests.Core.Import.Runs;

public sealed class CitizenRegisterTests
{
    private const string Header = "key;cpr;name;phone;e-mail;address;caseNumber;matchGroup;interpreter;protected\n";

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_WithGoodAndBadRows_TakesTheGoodAndSaysWhatIsWrongWithTheBad(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        await town.AddCitizen("known");
        var file = Header
            + "b1;610180-4000;\"Øst, Åse\";12 34 56 78;aase@example.dk;\"Vej 1; 2100 By\";S-1;2;arabisk;ja\n"
            + "known;;<script>alert(1)</script>;;;;=1+1;;;\n"
            + "b3;310280-4000;Bo;;;;;;;\n"
            + "b4;610180-4000;Ny;;;;;;;\n"
            + ";;Uden nøgle;;;;;;;\n"
            + "b6;;;;;;;;;\n"
            + "b7;;Syv;;ikke-en-adresse;;;4;;måske\n"
            + "b8;for få\n"
            + "b1;;En anden;;;;;;;\n"
            + "0101804000;;Nøgle som CPR;;;;;;;\n"
            + "b12;;Sidste;;;;;;;nej\n"
            + "b10;\"åben;;;;;;;;\n";

        var run = await town.Ran(file, ImportKind.Citizens);
        var again = await town.Ran(file, ImportKind.Citizens);

        Assert.Equal((ImportState.Done, 3L, 0L, 9L), (run.State, run.Taken, run.Unchanged, run.Refused));
        Assert.Equal((0L, 3L, 9L), (again.Taken, again.Unchanged, again.Refused));
        var problems = await town.Problems(run.Number);
        Assert.Equal(
            ["4 cpr", "5 cpr", "6 key", "7 name", "8 email", "8 matchGroup", "8 protected", "9 ", "10 key", "11 key", "13 "],
            problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Line} {problem.Field}")));
        Assert.All(problems, problem => Assert.DoesNotContain("4000", problem.ToString(), StringComparison.Ordinal));
        var first = await Find(town, "b1");
        Assert.Equal(("Øst, Åse", "6101804000", "Vej 1; 2100 By", 2, true), (first.Name, first.Cpr, first.Address, first.MatchGroup, first.IsProtected));
        Assert.Equal("øst, åse", first.Search);
        Assert.Equal("<script>alert(1)</script>", (await Find(town, "known")).Name);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Register_WithAChange_ChangesThatAndNothingElse(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        await town.Ran(Header + "b1;610180-4000;Åse;12345678;;;;2;;ja\n", ImportKind.Citizens);

        var run = await town.Ran("key,phone,protected,matchGroup\nb1,87654321,,\n", ImportKind.Citizens);

        Assert.Equal((1L, 0L, 0L), (run.Taken, run.Unchanged, run.Refused));
        var citizen = await Find(town, "b1");
        Assert.Equal(("Åse", "87654321", 2, true, 1), (citizen.Name, citizen.Phone, citizen.MatchGroup, citizen.IsProtected, citizen.Version));
        var log = await CitizenLog.Of(town.Store, TestMunicipality.Actor, citizen.Number);
        Assert.Equal([new ParticularsChange("phone", "12345678", "87654321")], log[0].Changes);
        Assert.Equal("cpr name phone matchGroup protected", string.Join(' ', log[1].Changes.Select(change => change.Field)));
    }

    [Fact]
    public async Task Register_ThatWouldLiftAProtection_IsRefused()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        await town.Ran("key;name;protected\nb1;Åse;ja\n", ImportKind.Citizens);

        var run = await town.Ran("key;phone;protected\nb1;87654321;nej\n", ImportKind.Citizens);

        Assert.Equal((0L, 1L), (run.Taken, run.Refused));
        Assert.Equal("protected", Assert.Single(await town.Problems(run.Number)).Field);
        Assert.True((await Find(town, "b1")).IsProtected);
    }

    [Fact]
    public async Task Register_WithAnOpenQuote_TakesTheGoodRowsAfterIt()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var after = Enumerable.Range(2, 200).Select(number => string.Create(CultureInfo.InvariantCulture, $"b{number};Navn {number};\"Vej {number}\"\n"));

        var run = await town.Ran("key;name;address\nb0;\"åben;Vej 1\nb1;Bo;Vej 2\n" + string.Concat(after) + "b300;\"To\nlinjer\";\"Vej; 3\"\nb301;\"slut;Vej 4\n", ImportKind.Citizens);

        Assert.Equal((201L, 3L), (run.Taken, run.Refused));
        Assert.Equal([2L, 204, 206], (await town.Problems(run.Number)).Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("ny;;Ny", "key")]
    [InlineData("b1;010136-4234;Ufødt", "cpr")]
    public async Task Row_WithAnAddressForAKeyOrABirthToCome_IsRefused(string row, string field)
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);

        var run = await town.Ran($"key;cpr;name\n{row}\n", ImportKind.Citizens);

        Assert.Equal(field, Assert.Single(await town.Problems(run.Number)).Field);
    }

    [Fact]
    public async Task Register_StoppedBetweenBatches_GoesOnAtTheNextRow()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var rows = Enumerable.Range(1, 1200).Select(number => string.Create(CultureInfo.InvariantCulture, $"b{number};Navn {number}\n"));
        var number = await town.Send("key;name\n" + string.Concat(rows), ImportKind.Citizens);
        using var stop = new CancellationTokenSource();
        var clock = new AskedClock { At = 3, Then = stop.Cancel, Now = DateTimeOffset.UtcNow };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => town.Node(clock).RunNext(stop.Token));
        Assert.Equal(500, await town.Count("citizen"));
        await town.Node().RunNext();

        var run = await town.Run(number);
        Assert.Equal((ImportState.Done, 1200L, 0L), (run.State, run.Taken, run.Unchanged));
        Assert.Equal(1200, await town.Count("citizen"));
    }

    private static async Task<Citizen> Find(TestMunicipality town, string key)
    {
        await using var context = new FremdriftContext(town.Store);
        return await context.Citizens.AsNoTracking().SingleAsync(citizen => citizen.Key == key);
    }
}
