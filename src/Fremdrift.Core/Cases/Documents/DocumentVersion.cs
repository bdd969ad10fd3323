using System.Data.Common;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>A version of a document as it was written. It is never changed; it may be acknowledged, once.</summary>
public sealed record DocumentVersion
{
    private const string Select =
        """
        select d.version, d.content, d.written, d.acknowledged, d.acknowledged_by, p.name
        from document d left join person p on p.municipality = d.municipality and p.person = d.person
        where d.municipality = @municipality and d.citizen = @citizen and d.kind = @kind order by d.version desc
        """;

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required DocumentContent Content { get; init; }

    /// <summary>When it was written, in UTC ticks.</summary>
    public required long Written { get; init; }

    /// <summary>Who wrote it; null if the program did.</summary>
    public required string? Author { get; init; }

    /// <summary>When the citizen acknowledged it, in UTC ticks; null if they have not.</summary>
    public required long? Acknowledged { get; init; }

    /// <summary>How it was acknowledged; null if nobody wrote it.</summary>
    public required Acknowledgement? AcknowledgedBy { get; init; }

    /// <summary>The version as it was at a moment in UTC ticks; null if it was not written yet.</summary>
    public DocumentVersion? KnownAt(long moment) =>
        Written > moment ? null : Acknowledged > moment ? this with { Acknowledged = null, AcknowledgedBy = null } : this;

    /// <summary>All versions, the newest first.</summary>
    internal static Task<List<DocumentVersion>> All(Session session, int municipality, int citizen, string kind) =>
        session.Query(Select, Read, ("municipality", municipality), ("citizen", citizen), ("kind", kind));

    /// <summary>The newest; null if there is none.</summary>
    internal static Task<DocumentVersion?> Latest(Session session, int municipality, int citizen, string kind) =>
        session.First(Select + " limit 1", Read, ("municipality", municipality), ("citizen", citizen), ("kind", kind));

    /// <summary>Stores that the citizen has read and approved a version at a moment in UTC ticks.</summary>
    internal static Task Acknowledge(Session session, int municipality, int citizen, string kind, int version, long on, Acknowledgement by) =>
        session.Execute(
            "update document set acknowledged = @on, acknowledged_by = @by where municipality = @municipality and citizen = @citizen and kind = @kind and version = @version",
            ("on", on), ("by", by.Write()), ("municipality", municipality), ("citizen", citizen), ("kind", kind), ("version", version));

    private static DocumentVersion Read(DbDataReader row) => new()
    {
        Version = row.GetInt32(0),
        Content = DocumentContent.Parse(row.GetString(1)),
        Written = row.GetInt64(2),
        Acknowledged = row.IsDBNull(3) ? null : row.GetInt64(3),
        AcknowledgedBy = row.IsDBNull(4) ? null : Acknowledgement.Parse(row.GetString(4)),
        Author = row.IsDBNull(5) ? null : row.GetString(5),
    };
}
