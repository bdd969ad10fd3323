using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Journal;

/// <summary>A note to be saved as a draft, or signed.</summary>
public sealed record WriteNoteInput
{
    public required string Citizen { get; init; }

    /// <summary>The draft to go on with; null for a new note.</summary>
    public int? Number { get; init; }

    /// <summary>The version of the draft that was read; a new note has none.</summary>
    public int Version { get; init; }

    /// <summary>The day it is about, as a day number.</summary>
    public required int Day { get; init; }

    public string? Theme { get; init; }

    public required string Text { get; init; }

    /// <summary>The signed note it adds to; null if it stands by itself.</summary>
    public int? AddsTo { get; init; }

    public required bool Sign { get; init; }
}

/// <summary>How it went.</summary>
public abstract record WriteNoteResult
{
    public sealed record Saved(int Number) : WriteNoteResult;

    /// <summary>Nothing was saved: the note is signed, and is never changed again.</summary>
    public sealed record Locked : WriteNoteResult;

    /// <summary>Nothing was saved: the draft was changed meanwhile, and now reads so.</summary>
    public sealed record Overtaken(NoteView Now) : WriteNoteResult;

    /// <summary>Nothing was saved: this is wrong.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : WriteNoteResult;

    /// <summary>There is no such case, draft of one's own, or signed note to add to.</summary>
    public sealed record NotFound : WriteNoteResult;
}

/// <summary>Writes a note in the journal. A draft is its writer's; signing it locks it.</summary>
public sealed class WriteNote(Store store, TimeProvider time)
{
    public async Task<WriteNoteResult> Run(Actor actor, WriteNoteInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(input);
        actor.Demand(Operation.WriteNotes);
        if (Problems(input) is { Count: > 0 } problems) return new WriteNoteResult.Refused(problems);
        await using var session = await store.Begin();
        if (await FindCitizen.Lock(session, actor.Municipality, input.Citizen) is not { } citizen) return new WriteNoteResult.NotFound();
        var notes = await session.Query(NoteView.Select + " order by n.note", NoteView.Read, ("municipality", actor.Municipality), ("citizen", citizen));
        if (input.AddsTo is { } other && notes.Find(note => note.Number == other) is not { Signed: not null }) return new WriteNoteResult.NotFound();
        var result = input.Number is { } number
            ? await Change(session, actor, citizen, input, notes.Find(note => note.Number == number && note.Person == actor.Person))
            : await Add(session, actor, citizen, input, notes);
        if (result is WriteNoteResult.Saved) await session.Commit();
        return result;
    }

    private List<FieldProblem> Problems(WriteNoteInput input)
    {
        var problems = new List<FieldProblem>();
        if (input.Day > time.Today()) problems.Add(new("day", new("Dagen er ikke kommet endnu.", "This day has not come yet.")));
        Check("theme", input.Theme ?? "", FormFields.LongestLine);
        if (string.IsNullOrWhiteSpace(input.Text)) problems.Add(new("text", new("Notatet er tomt. Skriv noget, før du gemmer.", "The note is empty. Write something before you save.")));
        Check("text", input.Text, FormFields.LongestText);
        return problems;

        void Check(string field, string text, int longest)
        {
            if (text.Length > longest) problems.Add(FieldProblem.TooLong(field, longest, text.Length));
            else if (text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))) problems.Add(FieldProblem.Control(field));
        }
    }

    private async Task<WriteNoteResult> Add(Session session, Actor actor, int citizen, WriteNoteInput input, List<NoteView> notes)
    {
        // Sent twice, it is one note.
        if (notes.LastOrDefault() is { } last && last.Person == actor.Person && SaysTheSame(last, input)) return new WriteNoteResult.Saved(last.Number);
        var number = notes.Count == 0 ? 1 : notes[^1].Number + 1;
        await session.Execute(
            """
            insert into note (municipality, citizen, note, day, theme, text, person, written, signed, adds_to, version)
            values (@municipality, @citizen, @note, @day, @theme, @text, @person, @written, @signed, @adds_to, 1)
            """,
            [.. Values(actor, citizen, number, input), ("person", actor.Person), ("adds_to", input.AddsTo)]);
        return new WriteNoteResult.Saved(number);
    }

    private async Task<WriteNoteResult> Change(Session session, Actor actor, int citizen, WriteNoteInput input, NoteView? draft)
    {
        if (draft is null) return new WriteNoteResult.NotFound();
        if (draft.Signed is not null) return SaysTheSame(draft, input) ? new WriteNoteResult.Saved(draft.Number) : new WriteNoteResult.Locked();
        if (draft.Version != input.Version) return new WriteNoteResult.Overtaken(draft);
        // The condition holds the lock in the database too, whoever writes.
        var changed = await session.Execute(
            """
            update note set day = @day, theme = @theme, text = @text, written = @written, signed = @signed, version = version + 1
            where municipality = @municipality and citizen = @citizen and note = @note and signed is null
            """,
            [.. Values(actor, citizen, draft.Number, input)]);
        return changed == 1 ? new WriteNoteResult.Saved(draft.Number) : new WriteNoteResult.Locked();
    }

    private (string Name, object? Value)[] Values(Actor actor, int citizen, int number, WriteNoteInput input)
    {
        var now = time.GetUtcNow().UtcTicks;
        return
        [
            ("municipality", actor.Municipality), ("citizen", citizen), ("note", number), ("day", input.Day),
            ("theme", Theme(input)), ("text", Text(input)), ("written", now), ("signed", input.Sign ? now : null),
        ];
    }

    private static bool SaysTheSame(NoteView note, WriteNoteInput input) =>
        (note.Day, note.AddsTo, note.Signed is not null) == (input.Day, input.AddsTo, input.Sign)
        && string.Equals(note.Text, Text(input), StringComparison.Ordinal) && string.Equals(note.Theme, Theme(input), StringComparison.Ordinal);

    private static string Text(WriteNoteInput input) => input.Text.ReplaceLineEndings("\n").Trim();

    private static string? Theme(WriteNoteInput input) => string.IsNullOrWhiteSpace(input.Theme) ? null : input.Theme.Trim();
}
