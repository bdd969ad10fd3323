namespace Fremdrift.Core.Database;

/// <summary>
/// Lets nodes that start at once prepare the database one after the other: the first does the work, the others wait and then find nothing
/// left to do. In SQLite one transaction writes at a time anyway.
/// </summary>
internal static class StartLock
{
    // Any number will do, as long as all nodes ask for the same.
    private const long Number = 0x46_72_65_6D_64;

    public static Task Take(Session session) => Wait(session, "select pg_advisory_lock(@lock)");

    /// <summary>Takes it until the session's transaction ends.</summary>
    public static Task TakeForTransaction(Session session) => Wait(session, "select pg_advisory_xact_lock(@lock)");

    public static async Task Release(Session session)
    {
        if (session.IsPostgres) await session.Execute("select pg_advisory_unlock(@lock)", ("lock", Number));
    }

    private static async Task Wait(Session session, string sql)
    {
        if (!session.IsPostgres) return;
        await using var wait = session.Command(sql, ("lock", Number));
        wait.CommandTimeout = 0;
        await wait.ExecuteNonQueryAsync();
    }
}
