using System.Data.Common;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Import.Runs;

/// <summary>
/// An uploaded file in the database, in parts, until its import is done: so any node can go on with it, and one that dies takes
/// nothing along.
/// </summary>
internal static class FileParts
{
    private const int PartBytes = 1 << 20;

    public static async Task Store(Store store, int municipality, int import, Stream file, CancellationToken cancellation)
    {
        var part = new byte[PartBytes];
        file.Position = 0;
        for (var number = 1; ; number++)
        {
            var length = await file.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellation);
            if (length == 0) return;
            // Each in a transaction of its own: in SQLite, others wait while one writes.
            await using var session = await store.Open(cancellation);
            await session.Execute(
                "insert into import_part (municipality, import, part, bytes) values (@municipality, @import, @part, @bytes)",
                ("municipality", municipality), ("import", import), ("part", number), ("bytes", part[..length]));
        }
    }

    public static async Task Fetch(Store store, int municipality, int import, Stream into, CancellationToken cancellation)
    {
        await using var session = await store.Open(cancellation);
        for (var number = 1; ; number++)
        {
            var part = await session.First(
                "select bytes from import_part where municipality = @municipality and import = @import and part = @part", Bytes,
                ("municipality", municipality), ("import", import), ("part", number));
            if (part is null) break;
            await into.WriteAsync(part, cancellation);
        }

        await into.FlushAsync(cancellation);
    }

    public static Task Delete(Session session, int municipality, int import) =>
        session.Execute("delete from import_part where municipality = @municipality and import = @import", ("municipality", municipality), ("import", import));

    private static byte[] Bytes(DbDataReader row) => row.GetFieldValue<byte[]>(0);
}
