using Fremdrift.Core.Cases.Documents;

namespace Fremdrift.Core.Cases.Journal;

public enum JournalKind
{
    Note,
    Contact,
    Meeting,
    FollowUp,
}

/// <summary>What the journal shows of a day: a note, or a registration that speaks for itself and is not written twice.</summary>
public sealed record JournalEntry(int Day, JournalKind Kind, NoteView? Note, FactView? Fact)
{
    private static readonly Dictionary<string, JournalKind> Kinds = new(StringComparer.Ordinal)
    {
        ["contact"] = JournalKind.Contact,
        ["rehab-meeting"] = JournalKind.Meeting,
        ["alignment-meeting"] = JournalKind.Meeting,
        ["status-meeting"] = JournalKind.Meeting,
        ["case-review"] = JournalKind.Meeting,
        ["follow-up"] = JournalKind.FollowUp,
    };

    /// <summary>Notes that stand by themselves and the registrations that belong in a journal, the newest first.</summary>
    public static IReadOnlyList<JournalEntry> Of(IEnumerable<NoteView> notes, IEnumerable<StoredFact> facts) =>
    [
        .. notes.Where(note => note.AddsTo is null || note.Signed is null).Select(note => new JournalEntry(note.Day, JournalKind.Note, note, null))
            .Concat(FactView.Of(facts, Kinds.Keys).Select(fact => new JournalEntry(fact.Day, Kinds[fact.Fact.Type.Name], null, fact)))
            .OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Kind).ThenByDescending(entry => entry.Note?.Number),
    ];
}
