using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Database;

/// <summary>Brings the database to the schema that the program needs; made for several nodes starting at once.</summary>
public static class MigrateStore
{
    // Any number will do, as long as all nodes ask for the same.
    private const long Lock = 0x46_72_65_6D_64;

    private const int LongestHours = 12;

    public static async Task Run(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!store.IsPostgres)
        {
            await Migrate(store);
            return;
        }

        // One node migrates, the others wait at this lock and then find nothing left to do.
        await using var guard = await store.Open();
        await using (var wait = guard.Command("select pg_advisory_lock(@lock)", ("lock", Lock)))
        {
            wait.CommandTimeout = 0;
            await wait.ExecuteNonQueryAsync();
        }

        try
        {
            await Migrate(store);
        }
        finally
        {
            await guard.Execute("select pg_advisory_unlock(@lock)", ("lock", Lock));
        }
    }

    private static async Task Migrate(Store store)
    {
        await using var context = new FremdriftContext(store);
        // A country's indexes take minutes to make.
        context.Database.SetCommandTimeout(TimeSpan.FromHours(LongestHours));
        await context.Database.MigrateAsync();
    }
}
