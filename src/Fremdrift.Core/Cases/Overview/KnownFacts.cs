using System.Text.Json;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>A case's registrations as they were known at a moment.</summary>
public static class KnownFacts
{
    /// <summary>Those in force then: recorded at or before it, and not corrected or taken back by one that was.</summary>
    /// <param name="facts">Every registration of the case.</param>
    /// <param name="knownAt">The moment, in UTC ticks, included.</param>
    public static IReadOnlyList<StoredFact> At(IReadOnlyList<StoredFact> facts, long knownAt = History.Everything)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var superseded = facts.Where(fact => fact.Supersedes is not null && fact.Recorded <= knownAt).Select(fact => fact.Supersedes!).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Where(fact => fact.Recorded <= knownAt && fact.Type != Catalogue.Retraction && !superseded.Contains(fact.Id))];
    }

    public static bool Is(this StoredFact fact, string type)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return string.Equals(fact.Type.Name, type, StringComparison.Ordinal);
    }

    /// <summary>Whether it lies on a day.</summary>
    public static bool Covers(this StoredFact fact, int day)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.From <= day && fact.To >= day;
    }

    /// <summary>The text of a field; null if it holds none.</summary>
    public static string? Text(this StoredFact fact, string field)
    {
        ArgumentNullException.ThrowIfNull(fact);
        using var document = JsonDocument.Parse(fact.Fields.Length == 0 ? "{}" : fact.Fields);
        return document.RootElement.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
    }
}
