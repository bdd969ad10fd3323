using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Overview;

public enum EntryState
{
    InForce,
    Corrected,
    TakenBack,
}

/// <summary>A field before and after a correction; null where it held nothing.</summary>
public sealed record FieldChange(string Label, string? Before, string? After)
{
    public bool IsChanged => !string.Equals(Before, After, StringComparison.Ordinal);
}

/// <summary>A registration in the history of a case.</summary>
/// <param name="Fact">The registration.</param>
/// <param name="Before">The registration that it corrects or takes back; null if it is a new one.</param>
/// <param name="After">The registrations that corrected it or took it back, in the order they were made.</param>
public sealed record HistoryEntry(StoredFact Fact, StoredFact? Before, IReadOnlyList<StoredFact> After)
{
    public bool IsRetraction => Fact.Type == Catalogue.Retraction;

    /// <summary>The type it is about: of a retraction, the type of what is taken back.</summary>
    public FactType About => IsRetraction && Before is not null ? Before.Type : Fact.Type;

    public EntryState State =>
        After.Count == 0 ? EntryState.InForce : After.Any(fact => fact.Type == Catalogue.Retraction) ? EntryState.TakenBack : EntryState.Corrected;

    /// <summary>What a correction changed, field by field, with when it happened first; empty for a new registration and for a retraction.</summary>
    public IReadOnlyList<FieldChange> Changes(FactSayings sayings, string when)
    {
        ArgumentNullException.ThrowIfNull(sayings);
        if (Before is null || IsRetraction) return [];
        var (before, after) = (sayings.Fields(Before), sayings.Fields(Fact));
        var labels = after.Concat(before).DistinctBy(field => field.Name, StringComparer.Ordinal);
        return
        [
            new FieldChange(when, sayings.When(Before), sayings.When(Fact)),
            .. labels.Select(field => new FieldChange(field.Label, Said(before, field.Name), Said(after, field.Name))),
        ];
    }

    private static string? Said(IReadOnlyList<SaidField> fields, string name) => fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal))?.Text;
}

/// <summary>Every registration of a case, with what became of each. Nothing is left out.</summary>
public static class CaseHistory
{
    /// <summary>The entries, the latest registration first.</summary>
    public static IReadOnlyList<HistoryEntry> Of(IReadOnlyList<StoredFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var byId = facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var after = facts.Where(fact => fact.Supersedes is not null).ToLookup(fact => fact.Supersedes!, StringComparer.Ordinal);
        return
        [
            .. facts.OrderByDescending(fact => fact.Recorded).ThenByDescending(fact => fact.Seq)
                .Select(fact => new HistoryEntry(fact, fact.Supersedes is null ? null : byId.GetValueOrDefault(fact.Supersedes), [.. after[fact.Id].OrderBy(later => later.Seq)])),
        ];
    }
}
