using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Database;

/// <summary>Brings the database to the schema that the program needs; made for several nodes starting at once.</summary>
public static class MigrateStore
{
    private const int LongestHours = 12;

    public static async Task Run(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var guard = await store.Open();
        await StartLock.Take(guard);
        try
        {
            await Migrate(store);
        }
        finally
        {
            await StartLock.Release(guard);
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
