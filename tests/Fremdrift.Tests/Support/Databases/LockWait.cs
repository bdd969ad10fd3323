using Fremdrift.Core.Database;

namespace Fremdrift.Tests.Support.Databases;

/// <summary>Tells when somebody waits for somebody else, in PostgreSQL.</summary>
internal static class LockWait
{
    /// <summary>Returns when another connection of the database waits for a lock, or when the work is done without waiting.</summary>
    public static async Task Until(Store store, Task work)
    {
        await using var session = await store.Open();
        while (!work.IsCompleted && await Waiting(session) == 0) await Task.Yield();
    }

    private static Task<long> Waiting(Session session) =>
        session.First("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", row => row.GetInt64(0));
}
