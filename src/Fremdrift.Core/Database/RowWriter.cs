using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Fremdrift.Core.Database;

/// <summary>Writes many rows into one table. A row is given value by value, in the order of the columns.</summary>
public abstract class RowWriter : IDisposable
{
    public abstract void Add(int value);

    public abstract void Add(long value);

    public abstract void Add(double? value);

    public abstract void Add(string? value);

    public abstract void Add(int? value);

    /// <summary>Begins a row; before the first value of each.</summary>
    public abstract void Row();

    /// <summary>Writes what is left. Without it nothing is written.</summary>
    public abstract void Complete();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>PostgreSQL's own bulk door.</summary>
internal sealed class CopyWriter(NpgsqlConnection connection, string table, string[] columns) : RowWriter
{
    private readonly NpgsqlBinaryImporter _copy = connection.BeginBinaryImport($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)");

    public override void Row() => _copy.StartRow();

    public override void Add(int value) => _copy.Write(value, NpgsqlDbType.Integer);

    public override void Add(long value) => _copy.Write(value, NpgsqlDbType.Bigint);

    public override void Add(double? value)
    {
        if (value is { } number) _copy.Write(number, NpgsqlDbType.Double);
        else _copy.WriteNull();
    }

    public override void Add(string? value)
    {
        if (value is not null) _copy.Write(value, NpgsqlDbType.Text);
        else _copy.WriteNull();
    }

    public override void Add(int? value)
    {
        if (value is { } number) _copy.Write(number, NpgsqlDbType.Integer);
        else _copy.WriteNull();
    }

    public override void Complete() => _copy.Complete();

    protected override void Dispose(bool disposing) => _copy.Dispose();
}

/// <summary>One prepared command, run for each row.</summary>
internal sealed class InsertWriter : RowWriter
{
    private readonly DbCommand _command;
    private int _at;
    private bool _any;

    public InsertWriter(Session session, string table, string[] columns)
    {
        _command = session.Command($"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))})");
        foreach (var column in columns)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = column;
            _command.Parameters.Add(parameter);
        }
    }

    public override void Row()
    {
        if (_any) _command.ExecuteNonQuery();
        _any = true;
        _at = 0;
    }

    public override void Add(int value) => Set(value);

    public override void Add(long value) => Set(value);

    public override void Add(double? value) => Set(value);

    public override void Add(string? value) => Set(value);

    public override void Add(int? value) => Set(value);

    public override void Complete()
    {
        if (_any) _command.ExecuteNonQuery();
        _any = false;
    }

    protected override void Dispose(bool disposing) => _command.Dispose();

    private void Set(object? value) => _command.Parameters[_at++].Value = value ?? DBNull.Value;
}
