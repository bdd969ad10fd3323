using System.Data.Common;
using System.Text;
using Fremdrift.Core.Database;
using Fremdrift.Core.Import;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases;

/// <summary>A fact as it stands in the store, at the citizen's own number of it.</summary>
public sealed record StoredFact
{
    public const string Columns = "seq, id, type, from_day, to_day, second, recorded, supersedes, fields, registered, person, batch";

    public required int Seq { get; init; }

    public required string Id { get; init; }

    public required FactType Type { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required int Second { get; init; }

    /// <summary>When it was learned, in UTC ticks.</summary>
    public required long Recorded { get; init; }

    public string? Supersedes { get; init; }

    /// <summary>The values of its own fields and of those the catalogue does not know: a JSON object.</summary>
    public required string Fields { get; init; }

    /// <summary>When the store took it, in UTC ticks.</summary>
    public long Registered { get; init; }

    /// <summary>Who registered it; 0 if an import or the program did.</summary>
    public int Person { get; init; }

    /// <summary>What it was registered together with, so that both can be undone; null for nothing.</summary>
    public string? Batch { get; init; }

    /// <summary>Whether both say the same of the same citizen, so that sending one after the other changes nothing.</summary>
    public bool SaysTheSameAs(StoredFact other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Type, From, To, Second, Recorded) == (other.Type, other.From, other.To, other.Second, other.Recorded)
            && string.Equals(Supersedes, other.Supersedes, StringComparison.Ordinal)
            && string.Equals(Fields, other.Fields, StringComparison.Ordinal);
    }

    /// <summary>Adds it to a table under a citizen's number there; the table must be completed afterwards.</summary>
    public void AddTo(FactTable table, int citizen)
    {
        ArgumentNullException.ThrowIfNull(table);
        StoredFields.AddTo(
            table, Type, citizen, Encoding.UTF8.GetBytes(Id), From, To, Second, Recorded,
            Supersedes is null ? default : Encoding.UTF8.GetBytes(Supersedes), Encoding.UTF8.GetBytes(Fields));
    }

    internal static StoredFact Read(DbDataReader row) => new()
    {
        Seq = row.GetInt32(0),
        Id = row.GetString(1),
        Type = Catalogue.Find(row.GetString(2)) ?? throw new InvalidDataException("The store holds a fact of a type that the program does not know."),
        From = row.GetInt32(3),
        To = row.GetInt32(4),
        Second = row.GetInt32(5),
        Recorded = row.GetInt64(6),
        Supersedes = row.IsDBNull(7) ? null : row.GetString(7),
        Fields = row.GetString(8),
        Registered = row.GetInt64(9),
        Person = row.GetInt32(10),
        Batch = row.IsDBNull(11) ? null : row.GetString(11),
    };

    internal static Task<List<StoredFact>> Of(Session session, int municipality, int citizen) =>
        session.Query(
            $"select {Columns} from fact where municipality = @municipality and citizen = @citizen order by seq",
            Read, ("municipality", municipality), ("citizen", citizen));
}
