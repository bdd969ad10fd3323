using System.Diagnostics;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Import.Runs;
using Fremdrift.Core.Programmes;
using Fremdrift.Tests.Core.Cases;
using Fremdrift.Tests.Support.Databases;
using Xunit;

namespace Fremdrift.Tests.Core.Import.Runs;

public sealed class ImportRunsTests
{
    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Import_SentTwice_ChangesNothingTheSecondTime(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        var file = Sent.Contacts(40) + Sent.Contact(41, "c0001") + "f42;c0002;contact;2021-03-01T12:00:00Z;31-02-2021;phone;citizen\n";

        var first = await town.Ran(file);
        var second = await town.Ran(file);

        Assert.Equal((ImportState.Done, 41L, 0L, 1L), (first.State, first.Taken, first.Unchanged, first.Refused));
        Assert.Equal((ImportState.Done, 0L, 41L, 1L), (second.State, second.Taken, second.Unchanged, second.Refused));
        var problem = Assert.Single(await town.Problems(first.Number));
        Assert.Equal((43, "date"), (problem.Line, problem.Field));
        Assert.NotEqual(problem.Text(Language.Danish), problem.Text(Language.English));
        Assert.Equal(0, await town.Count("import_part"));
        await town.AssertResultsAreFresh();
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Import_Stopped_GoesOnWhereItWas(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        var number = await town.Send(Sent.Contacts(600));
        using var stop = new CancellationTokenSource();
        // Asked once when the import is taken on and once a batch: it is stopped during the second of three batches.
        var clock = new AskedClock { At = 3, Then = stop.Cancel, Now = DateTimeOffset.UtcNow };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => town.Node(clock).RunNext(stop.Token));
        var stopped = await town.Run(number);
        var stored = await town.Count("fact");
        Assert.True(await town.Node().RunNext());
        var done = await town.Run(number);

        Assert.Equal(ImportState.Running, stopped.State);
        Assert.InRange(stored, 250, 599);
        Assert.Equal((ImportState.Done, 600L, 0L, 0L), (done.State, done.Taken, done.Unchanged, done.Refused));
        Assert.Equal(600, await town.Count("fact"));
        Assert.False(await town.Node().RunNext());
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Import_OfANodeThatDied_IsTakenOverAfterAMinute(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        var clock = new AskedClock();
        var number = await town.Send(Sent.Contacts(3), time: clock);
        await using (var session = await town.Store.Open())
        {
            await session.Execute(
                "update import_run set state = @running, claim = 'gone', heartbeat = @now", ("running", (int)ImportState.Running), ("now", clock.Now.UtcTicks));
        }

        Assert.False(await town.Node(clock).RunNext());
        clock.Now += TimeSpan.FromSeconds(61);
        Assert.True(await town.Node(clock).RunNext());
        Assert.Equal(3, (await town.Run(number)).Taken);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Import_TwoNodesAtOnce_IsRunByOne(string kind)
    {
        await using var town = await TestMunicipality.Create(kind);
        var number = await town.Send(Sent.Contacts(30));

        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => town.Node().RunNext())));

        Assert.Single(ran, true);
        Assert.Equal((30L, 0L), ((await town.Run(number)).Taken, (await town.Run(number)).Unchanged));
    }

    [Fact]
    public async Task Import_OfAHundredThousandBadRows_IsDoneInSecondsAndKeepsTheFirst()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var file = new StringBuilder(Sent.Header);
        for (var i = 0; i < 100_000; i++) file.Append("f;=cmd|' /C calc'!A0;contact;i går;<script>alert(1)</script>;phone;citizen\n");
        file.Append(Sent.Contact(1, "c1"));
        var watch = Stopwatch.StartNew();

        var run = await town.Ran(file.ToString());

        Assert.Equal((ImportState.Done, 1L, 100_000L), (run.State, run.Taken, run.Refused));
        Assert.Equal(10_000, (await town.Problems(run.Number)).Count);
        Assert.True(run.Problems >= 100_000);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    public static TheoryData<string, byte[], ImportKind> Unreadable => new()
    {
        { "tom", [], ImportKind.Facts },
        { "Excel-ark", [(byte)'P', (byte)'K', 3, 4, 0, 0, .. "xl/workbook.xml"u8], ImportKind.Facts },
        { "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Sent.Contacts(2))).ToArray(), ImportKind.Facts },
        { "ANSI", Encoding.Latin1.GetBytes(Sent.Header + "f1;Bjørn;contact\n"), ImportKind.Facts },
        { "CR alene", Encoding.UTF8.GetBytes(Sent.Contacts(2).Replace('\n', '\r')), ImportKind.Facts },
        { "CR alene", "key;name\r1;Anna\r"u8.ToArray(), ImportKind.Citizens },
        { "CR alene", "{\"id\":\"a\"}\r{\"id\":\"b\"}\r"u8.ToArray(), ImportKind.Facts },
        { "lodret streg", Encoding.UTF8.GetBytes(Sent.Contacts(2).Replace(';', '|')), ImportKind.Facts },
        { "JSON", "[{\"id\":"u8.ToArray(), ImportKind.Facts },
        { "key", "navn;cpr\nAnna;0101804000\n"u8.ToArray(), ImportKind.Citizens },
        { "ANSI", Encoding.Latin1.GetBytes("key;name\n1;Søren\n"), ImportKind.Citizens },
        { "ikke CSV", "{\"key\":\"1\"}"u8.ToArray(), ImportKind.Citizens },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task File_ThatCannotBeRead_IsRefusedWithTheReason(string reason, byte[] bytes, ImportKind kind)
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);

        var number = await town.Send(bytes, kind);

        Assert.Equal(ImportState.Refused, (await town.Run(number)).State);
        Assert.Contains(reason, Assert.Single(await town.Problems(number)).Text(Language.Danish), StringComparison.Ordinal);
        Assert.False(await town.Node().RunNext());
        Assert.Equal(0, await town.Count("import_part"));
    }

    [Fact]
    public async Task File_LargerThanTheLimit_IsReadToItsEndAndRefused()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        await using var endless = new Endless(ReceiveImport.MostBytes + 1);

        var number = await new ReceiveImport(town.Store, TimeProvider.System).Run(TestMunicipality.Actor, ImportKind.Facts, "C:\\filer\\stor\u0007.csv", endless);

        Assert.Contains("200 MB", Assert.Single(await town.Problems(number)).Text(Language.English), StringComparison.Ordinal);
        Assert.Equal(0, endless.Left);
        Assert.Equal("stor.csv", (await town.Run(number)).Name);
    }

    [Fact]
    public async Task File_ThatIsOneJsonList_IsReadElementByElement()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var run = await town.Ran("""
            [ {"id":"a","citizen":"c1","type":"cv","date":"2021-02-28","recorded":"2021-03-01T12:00:00Z"},
              {"id":"b","citizen":"c1","type":"cv","date":"2021-02-30","recorded":"2021-03-01T12:00:00Z"} ]
            """);

        Assert.Equal((1L, 1L), (run.Taken, run.Refused));
        Assert.Equal(2, Assert.Single(await town.Problems(run.Number)).Line);
    }

    [Fact]
    public async Task Import_ByABroker_IsNotAllowed()
    {
        await using var town = await TestMunicipality.Create(TestDatabases.Sqlite);
        var broker = new Actor(TestMunicipality.Number, 7, "mekj", "Mette", Role.Broker, null);

        await Assert.ThrowsAsync<NotAllowedException>(() => new ReceiveImport(town.Store, TimeProvider.System).Run(broker, ImportKind.Facts, "f", Stream.Null));
        await Assert.ThrowsAsync<NotAllowedException>(() => new ReadImports(town.Store).Find(broker, 1));
    }

    private sealed class Endless(long length) : Stream
    {
        public long Left { get; private set; } = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Left);
            Left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
