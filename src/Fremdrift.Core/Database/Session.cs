using System.Data;
using System.Data.Common;
using Npgsql;

namespace Fremdrift.Core.Database;

/// <summary>One connection at work, with its transaction if it writes. Parameters are named @like_this in both databases.</summary>
public sealed class Session : IAsyncDisposable
{
    internal Session(Store store, DbConnection connection, DbTransaction? transaction) =>
        (Store, Connection, Transaction) = (store, connection, transaction);

    public Store Store { get; }

    public DbConnection Connection { get; }

    public DbTransaction? Transaction { get; }

    public bool IsPostgres => Store.IsPostgres;

    public async Task<List<T>> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Does something with each row.</summary>
    public async Task Each(string sql, Action<DbDataReader> read, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) read(reader);
    }

    /// <summary>The first row; the type's default if there is none.</summary>
    public async Task<T?> First<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow);
        return await reader.ReadAsync() ? read(reader) : default;
    }

    public async Task<int> Execute(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The next number of a kind in a municipality, from 1.</summary>
    public Task<int> NextNumber(int municipality, string kind, int count = 1) =>
        First(
            """
            insert into counter (municipality, kind, latest) values (@municipality, @kind, @count)
            on conflict (municipality, kind) do update set latest = counter.latest + @count
            returning latest - @count + 1
            """,
            row => row.GetInt32(0), ("municipality", municipality), ("kind", kind), ("count", count));

    public DbCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
#pragma warning disable CA2100 // Every text comes from the program; what users type goes in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>A writer of many rows: COPY in PostgreSQL, one prepared command in SQLite.</summary>
    public RowWriter Write(string table, params string[] columns) =>
        Connection is NpgsqlConnection postgres ? new CopyWriter(postgres, table, columns) : new InsertWriter(this, table, columns);

    public Task Commit() => Transaction?.CommitAsync() ?? throw new InvalidOperationException("The session only reads.");

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null) await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
