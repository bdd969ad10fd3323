using System.Runtime.InteropServices;
using System.Text;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>
/// A fact that was taken, as a store keeps it. Its texts are UTF-8 in blocks it shares with its neighbours: they stay as they are
/// for as long as the fact is held, and holding one fact holds its block (64 KiB).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadFact
{
    public required FactType Type { get; init; }

    /// <summary>The citizen's key.</summary>
    public required ReadOnlyMemory<byte> Citizen { get; init; }

    public required ReadOnlyMemory<byte> Id { get; init; }

    /// <summary>The id it supersedes; empty if it supersedes none.</summary>
    public required ReadOnlyMemory<byte> Supersedes { get; init; }

    /// <summary>
    /// What the type's own fields and the fields unknown to it hold, as one JSON object. The same content gives the same bytes: own
    /// fields in the order of the catalogue, then the others by name; empty ones left out; only quote, backslash and control
    /// characters escaped. Read again by <see cref="StoredFields"/>.
    /// </summary>
    public required ReadOnlyMemory<byte> Fields { get; init; }

    /// <summary>The first day, as a day number; 0 where the type lies nowhere in time.</summary>
    public required int From { get; init; }

    /// <summary>The last day, included; <see cref="Fact.Ongoing"/> if there is none yet; <see cref="From"/> for a point fact.</summary>
    public required int To { get; init; }

    /// <summary>Seconds since midnight, for a message or reply; otherwise 0.</summary>
    public required int Second { get; init; }

    /// <summary>The moment it was recorded, in UTC ticks.</summary>
    public required long Recorded { get; init; }

    /// <summary>The file it was read from, by the name that problems call it.</summary>
    public required string File { get; init; }

    /// <summary>Its line in the file, from 1.</summary>
    public required long Line { get; init; }

    public string CitizenText => Encoding.UTF8.GetString(Citizen.Span);

    public string IdText => Encoding.UTF8.GetString(Id.Span);

    /// <summary>The id it supersedes; null if it supersedes none.</summary>
    public string? SupersedesText => Supersedes.IsEmpty ? null : Encoding.UTF8.GetString(Supersedes.Span);

    public string FieldsText => Encoding.UTF8.GetString(Fields.Span);

    /// <summary>Its type and place: what it says of whom does not belong in a log.</summary>
    public override string ToString() => FormattableString.Invariant($"{Type} at {File}:{Line}");
}
