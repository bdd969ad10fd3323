namespace Fremdrift.Tests.Support.Databases;

/// <summary>An empty database of a test's own, gone with it.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly Action _remove;

    private TestDatabase(string kind, string connectionString, Action remove) =>
        (Kind, ConnectionString, _remove) = (kind, connectionString, remove);

    /// <summary>One of <see cref="TestDatabases"/>.</summary>
    public string Kind { get; }

    /// <summary>What the product takes as its setting: "Data Source=…" or "Host=…".</summary>
    public string ConnectionString { get; }

    public static TestDatabase Create(string kind)
    {
        var connectionString = kind switch
        {
            TestDatabases.Sqlite => SqliteFile.NewDatabase(),
            TestDatabases.Postgres => PostgresServer.NewDatabase(),
            _ => throw new ArgumentException($"No such kind of database: {kind}.", nameof(kind)),
        };
        return new TestDatabase(kind, connectionString, kind is TestDatabases.Sqlite
            ? () => SqliteFile.Remove(connectionString)
            : () => PostgresServer.Remove(connectionString));
    }

    public void Dispose() => _remove();
}
