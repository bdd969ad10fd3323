using System.Globalization;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Runs;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Import.Runs;

/// <summary>An import that meets another writer, or loses its database for a moment, loses nothing and takes nothing twice.</summary>
public sealed class ImportsAtOnceTests
{
    private const int Citizens = 600;

    [Fact]
    public async Task Imports_OfTheSameNewCitizens_BothSucceed()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Postgres);
        var numbers = new[] { await town.Send(Sent.Contacts(Citizens)), await town.Send(Sent.Contacts(Citizens)) };
        var second = Task.CompletedTask;
        // The clock is asked once when the import is taken on and then by each batch, which has entered its citizens by then.
        var clock = new AskedClock
        {
            Now = DateTimeOffset.UtcNow, At = 2, Then = () =>
            {
                second = Task.Run(() => town.Node().RunNext());
                LockWait.Until(town.Store, second).GetAwaiter().GetResult();
            },
        };

        await town.Node(clock).RunNext();
        await second;

        var runs = new[] { await town.Run(numbers[0]), await town.Run(numbers[1]) };
        Assert.All(runs, run => Assert.Equal((ImportState.Done, 0L), (run.State, run.Refused)));
        Assert.All(runs, run => Assert.Equal(Citizens, run.Taken + run.Unchanged));
        Assert.Equal(Citizens, runs.Sum(run => run.Taken));
        Assert.Equal((Citizens, Citizens), (await town.Count("fact"), await town.Count("citizen")));
        await town.AssertResultsAreFresh();
    }

    [Fact]
    public async Task Import_OfACitizenSomebodyElseIsEntering_FindsThemThere()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Postgres);
        var number = await town.Send(Sent.Contacts(3));
        await using var other = await town.Store.Begin();
        await other.Execute("insert into citizen (municipality, citizen, key, name, search) values (1, 1000, 'c0002', 'Bo', 'bo')");
        var import = Task.Run(() => town.Node().RunNext());
        await LockWait.Until(town.Store, import);

        await other.Commit();
        await import;

        Assert.Equal((ImportState.Done, 3L), ((await town.Run(number)).State, (await town.Run(number)).Taken));
        Assert.Equal((3, 1), (await town.Count("citizen"), await town.Count("citizen where name = 'Bo'")));
    }

    [Fact]
    public async Task Registers_OfTheSameNewCitizens_BothSucceed()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Postgres);
        var file = "key;name\n" + string.Concat(Enumerable.Range(1, 40).Select(number => string.Create(CultureInfo.InvariantCulture, $"c{number:0000};Borger {number}\n")));
        var number = await town.Send(file, ImportKind.Citizens);
        await using var other = await town.Store.Begin();
        await other.Execute("insert into citizen (municipality, citizen, key, name, search) values (1, 1000, 'c0002', 'Borger 2', 'borger 2')");
        var import = Task.Run(() => town.Node().RunNext());
        await LockWait.Until(town.Store, import);

        await other.Commit();
        await import;

        var run = await town.Run(number);
        Assert.Equal((ImportState.Done, 39L, 1L, 0L), (run.State, run.Taken, run.Unchanged, run.Refused));
        Assert.Equal(40, await town.Count("citizen"));
    }

    [Theory]
    [InlineData("raise exception using errcode = '40001'")]
    [InlineData("raise exception using errcode = '40P01'")]
    [InlineData("perform pg_terminate_backend(pg_backend_pid())")]
    public async Task Import_ThatFailsOnce_IsTriedAgain(string failure)
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Postgres);
        await using (var session = await town.Store.Open())
        {
            // A sequence counts on, whatever is undone.
            await session.Execute("create sequence tries");
            await session.Execute($"create function fail() returns trigger language plpgsql as $$ begin if nextval('tries') = 2 then {failure}; end if; return null; end $$");
            await session.Execute("create trigger fail before insert on fact for each statement execute function fail()");
        }

        var run = await town.Ran(Sent.Contacts(Citizens) + Sent.Contact(1, "c0002"));

        Assert.Equal((ImportState.Done, (long)Citizens, 1L), (run.State, run.Taken, run.Refused));
        Assert.Equal(Citizens, await town.Count("fact"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Import_ThatFailsAgainAndAgain_EndsAndCanBeTakenUp(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        var number = await town.Send(Sent.Contacts(Citizens));
        await BreakThirdBatch(town, kind);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Impatient(town).RunNext());
        var failed = await town.Run(number);
        var stored = await town.Count("fact");
        await Mend(town, kind);
        var resume = new ResumeImport(town.Store);
        Assert.True(await resume.Run(TestMunicipality.Actor, number));
        Assert.False(await resume.Run(TestMunicipality.Actor, number));
        Assert.True(await town.Node().RunNext());

        Assert.Equal((ImportState.Failed, true), (failed.State, failed.CanGoOn));
        Assert.InRange(stored, 1, Citizens - 1);
        var done = await town.Run(number);
        Assert.Equal((ImportState.Done, (long)Citizens, 0L, false), (done.State, done.Taken, done.Unchanged, done.HasFile));
    }

    [Fact]
    public async Task Import_ThatNobodyTakesUp_LetsGoOfItsFileAfterAMonth()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var clock = new AskedClock();
        var number = await town.Send(Sent.Contacts(1), time: clock);
        await using (var session = await town.Store.Open())
            await session.Execute("update import_run set state = @failed, ended = @now", ("failed", (int)ImportState.Failed), ("now", clock.Now.UtcTicks));

        await town.Node(clock).RunNext();
        Assert.True((await town.Run(number)).CanGoOn);
        clock.Now += TimeSpan.FromDays(ImportRun.DaysKept) + TimeSpan.FromMinutes(1);
        await town.Node(clock).RunNext();

        Assert.False((await town.Run(number)).CanGoOn);
        Assert.False(await new ResumeImport(town.Store).Run(TestMunicipality.Actor, number));
        Assert.Equal(0, await town.Count("import_part"));
    }

    private static RunImports Impatient(TestMunicipality town) => new(town.Store, town.Programmes, TimeProvider.System) { Pause = TimeSpan.Zero };

    private static async Task BreakThirdBatch(TestMunicipality town, string kind)
    {
        await using var session = await town.Store.Open();
        if (kind is TestDatabases.Sqlite)
        {
            await session.Execute("create trigger fail before insert on fact when new.id = 'f600' begin select raise(abort, 'no'); end");
            return;
        }

        await session.Execute("create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$");
        await session.Execute("create trigger fail before insert on fact for each row when (new.id = 'f600') execute function fail()");
    }

    private static async Task Mend(TestMunicipality town, string kind)
    {
        await using var session = await town.Store.Open();
        await session.Execute(kind is TestDatabases.Sqlite ? "drop trigger fail" : "drop trigger fail on fact");
    }
}
