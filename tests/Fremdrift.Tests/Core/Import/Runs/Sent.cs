using System.Globalization;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Core.Import.Runs;
using Fremdrift.Tests.Core.Cases;

namespace Fremdrift.Tests.Core.Import.Runs;

/// <summary>Files as administrators send them, and imports as nodes run them.</summary>
internal static class Sent
{
    public const string Header = "id;citizen;type;recorded;date;channel;with\n";

    public static string Contact(int number, string citizen) =>
        string.Create(CultureInfo.InvariantCulture, $"f{number};{citizen};contact;2021-03-01T12:00:00Z;2021-02-{1 + (number % 28):00};phone;citizen\n");

    /// <summary>A file of one contact for each of many citizens.</summary>
    public static string Contacts(int citizens) =>
        Header + string.Concat(Enumerable.Range(1, citizens).Select(number => Contact(number, string.Create(CultureInfo.InvariantCulture, $"c{number:0000}"))));

    public static Task<int> Send(this TestMunicipality town, string text, ImportKind kind = ImportKind.Facts, TimeProvider? time = null) =>
        town.Send(Encoding.UTF8.GetBytes(text), kind, time);

    public static async Task<int> Send(this TestMunicipality town, byte[] bytes, ImportKind kind = ImportKind.Facts, TimeProvider? time = null)
    {
        using var stream = new MemoryStream(bytes);
        return await new ReceiveImport(town.Store, time ?? TimeProvider.System).Run(town.Actor, kind, "fil.csv", stream);
    }

    public static RunImports Node(this TestMunicipality town, TimeProvider? time = null) => new(town.Store, town.Programmes, time ?? TimeProvider.System);

    public static async Task<ImportRun> Ran(this TestMunicipality town, string text, ImportKind kind = ImportKind.Facts)
    {
        var number = await town.Send(text, kind);
        await town.Node().RunNext();
        return await town.Run(number);
    }

    public static async Task<ImportRun> Run(this TestMunicipality town, int number) => (await new ReadImports(town.Store).Find(town.Actor, number))!;

    public static Task<List<Problem>> Problems(this TestMunicipality town, int number) => new ReadImports(town.Store).Problems(town.Actor, number, 0, 100_000);

    public static async Task<long> Count(this TestMunicipality town, string from)
    {
        await using var session = await town.Store.Open();
        return await session.First($"select count(*) from {from}", row => row.GetInt64(0));
    }
}

/// <summary>A clock that a test moves, and that can do something when it has been asked so many times.</summary>
internal sealed class AskedClock : TimeProvider
{
    private int _asked;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 18, 8, 0, 0, TimeSpan.Zero);

    public int At { get; set; } = int.MaxValue;

    public Action Then { get; set; } = () => { };

    public override DateTimeOffset GetUtcNow()
    {
        if (Interlocked.Increment(ref _asked) == At) Then();
        return Now;
    }
}
