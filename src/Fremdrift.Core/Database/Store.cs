using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fremdrift.Core.Database;

/// <summary>The database: one SQLite file, or PostgreSQL. Safe to share; it holds no state but the pool of connections.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _postgres;

    private Store(string connection, NpgsqlDataSource? postgres) => (ConnectionString, _postgres) = (connection, postgres);

    public string ConnectionString { get; }

    public bool IsPostgres => _postgres is not null;

    internal NpgsqlDataSource? Postgres => _postgres;

    /// <summary>A store by its connection string: Host=… is PostgreSQL, Data Source=… an SQLite file.</summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static Store Of(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            var builder = new NpgsqlDataSourceBuilder(connection);
            builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
            return new Store(connection, builder.Build());
        }

        if (!connection.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("The database is set as \"Data Source=file\" (SQLite) or \"Host=…;Database=…\" (PostgreSQL).", nameof(connection));
        return new Store(new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, DefaultTimeout = 30 }.ToString(), null);
    }

    /// <summary>A connection to read with.</summary>
    public async Task<Session> Open(CancellationToken cancellation = default)
    {
        var connection = await Connect(cancellation);
        return new Session(this, connection, null);
    }

    /// <summary>A connection in a transaction, which is undone unless <see cref="Session.Commit"/> is called.</summary>
    public async Task<Session> Begin(CancellationToken cancellation = default)
    {
        var connection = await Connect(cancellation);
        try
        {
            return new Session(this, connection, await connection.BeginTransactionAsync(cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
        else SqliteConnection.ClearAllPools();
    }

    private async Task<DbConnection> Connect(CancellationToken cancellation)
    {
        if (_postgres is not null) return await _postgres.OpenConnectionAsync(cancellation);
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var settings = connection.CreateCommand();
        // A write-ahead log lets people read while others write; "full" makes what was acknowledged survive a power cut.
        settings.CommandText = "pragma journal_mode = wal; pragma synchronous = full;";
        await settings.ExecuteNonQueryAsync(cancellation);
        return connection;
    }
}
