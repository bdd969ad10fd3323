using System.Data.Common;

namespace Fremdrift.Core.Cases.Journal;

/// <summary>A note of the journal. Once signed it never changes; what is to be corrected is added.</summary>
public sealed record NoteView
{
    internal const string Select =
        """
        select n.note, n.day, n.theme, n.text, n.person, p.name, n.written, n.signed, n.adds_to, n.version
        from note n left join person p on p.municipality = n.municipality and p.person = n.person
        where n.municipality = @municipality and n.citizen = @citizen
        """;

    /// <summary>Its number on the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day it is about, as a day number.</summary>
    public required int Day { get; init; }

    public required string? Theme { get; init; }

    public required string Text { get; init; }

    public required int Person { get; init; }

    public required string? Author { get; init; }

    /// <summary>When it was last written on, in UTC ticks.</summary>
    public required long Written { get; init; }

    /// <summary>When it was signed, in UTC ticks; null for a draft.</summary>
    public required long? Signed { get; init; }

    /// <summary>The note it adds to; null if it stands by itself.</summary>
    public required int? AddsTo { get; init; }

    public required int Version { get; init; }

    internal static NoteView Read(DbDataReader row) => new()
    {
        Number = row.GetInt32(0),
        Day = row.GetInt32(1),
        Theme = row.IsDBNull(2) ? null : row.GetString(2),
        Text = row.GetString(3),
        Person = row.GetInt32(4),
        Author = row.IsDBNull(5) ? null : row.GetString(5),
        Written = row.GetInt64(6),
        Signed = row.IsDBNull(7) ? null : row.GetInt64(7),
        AddsTo = row.IsDBNull(8) ? null : row.GetInt32(8),
        Version = row.GetInt32(9),
    };
}
