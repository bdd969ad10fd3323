using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Journal;

/// <summary>The journal of a case as a table: what is signed, each note followed by what was added to it. Drafts are nobody else's.</summary>
internal static class JournalSheet
{
    private static readonly Label[] Headers =
    [
        new("Nummer", "Number"), new("Tilføjelse til", "Adds to"), new("Dato", "Date"), new("Tema", "Theme"), new("Notat", "Note"), new("Af", "By"), new("Underskrevet", "Signed"),
    ];

    public static async Task<Sheet> Of(Session session, int municipality, int citizen, Language language)
    {
        var notes = await session.Query(
            NoteView.Select + " and n.signed is not null order by n.note", NoteView.Read, ("municipality", municipality), ("citizen", citizen));
        var additions = notes.Where(note => note.AddsTo is not null).ToLookup(note => note.AddsTo!.Value);
        return new Sheet
        {
            Title = language.Pick("Journal", "Journal"),
            Columns = [.. Headers.Select((header, i) => new SheetColumn(language.Of(header), i switch { 0 or 1 => ColumnKind.Number, 2 => ColumnKind.Day, _ => ColumnKind.Text }))],
            Rows = notes.Where(note => note.AddsTo is null).SelectMany(WithAdditions).Select(note => Row(note, language)),
        };

        // What is added may be added to.
        IEnumerable<NoteView> WithAdditions(NoteView note) => additions[note.Number].SelectMany(WithAdditions).Prepend(note);
    }

    private static SheetCell[] Row(NoteView note, Language language) =>
    [
        SheetCell.Of(note.Number), SheetCell.Of(note.AddsTo), SheetCell.OfDay(note.Day), SheetCell.Of(note.Theme), SheetCell.Of(note.Text),
        SheetCell.Of(note.Author), SheetCell.Of(note.Signed is { } signed ? language.Moment(signed) : null),
    ];
}
