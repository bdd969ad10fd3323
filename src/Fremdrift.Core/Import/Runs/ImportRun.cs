using System.Data.Common;

namespace Fremdrift.Core.Import.Runs;

/// <summary>What an uploaded file holds.</summary>
public enum ImportKind
{
    Facts,
    Citizens,
}

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>The file is still being put into the database.</summary>
    Receiving,
    Waiting,
    Running,
    Done,

    /// <summary>The file as a whole could not be read; the problems say why.</summary>
    Refused,

    /// <summary>It stopped again and again, and not because of what the file holds. What was taken stays.</summary>
    Failed,
}

/// <summary>An import, as it stands.</summary>
public sealed record ImportRun
{
    internal const string Columns =
        """
        import, kind, import_run.name, person.name, started, ended, state, bytes, total, done, taken, unchanged, refused, problems,
          exists (select 1 from import_part part where part.municipality = import_run.municipality and part.import = import_run.import)
        """;

    /// <summary>So many days the file of an import that failed is kept.</summary>
    public const int DaysKept = 30;

    public required int Number { get; init; }

    public required ImportKind Kind { get; init; }

    /// <summary>The file's name, as whoever sent it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Who sent it; null if they are not in the register any longer.</summary>
    public string? Person { get; init; }

    /// <summary>In UTC ticks, as <see cref="Ended"/>.</summary>
    public required long Started { get; init; }

    public long? Ended { get; init; }

    public required ImportState State { get; init; }

    public required long Bytes { get; init; }

    /// <summary>How many facts, or rows, there are to take; 0 until the file has been read through.</summary>
    public required long Total { get; init; }

    public required long Done { get; init; }

    public required long Taken { get; init; }

    public required long Unchanged { get; init; }

    public required long Refused { get; init; }

    /// <summary>How many problems were found; the first ones are kept in full.</summary>
    public required long Problems { get; init; }

    /// <summary>Whether the file is here still.</summary>
    public required bool HasFile { get; init; }

    /// <summary>Whether it broke down and can be taken up again.</summary>
    public bool CanGoOn => State is ImportState.Failed && HasFile;

    public bool IsUnderWay => State is ImportState.Receiving or ImportState.Waiting or ImportState.Running;

    internal static ImportRun Read(DbDataReader row) => new()
    {
        Number = row.GetInt32(0),
        Kind = (ImportKind)row.GetInt32(1),
        Name = row.GetString(2),
        Person = row.IsDBNull(3) ? null : row.GetString(3),
        Started = row.GetInt64(4),
        Ended = row.IsDBNull(5) ? null : row.GetInt64(5),
        State = (ImportState)row.GetInt32(6),
        Bytes = row.GetInt64(7),
        Total = row.GetInt64(8),
        Done = row.GetInt64(9),
        Taken = row.GetInt64(10),
        Unchanged = row.GetInt64(11),
        Refused = row.GetInt64(12),
        Problems = row.GetInt64(13),
        HasFile = row.GetBoolean(14),
    };
}
