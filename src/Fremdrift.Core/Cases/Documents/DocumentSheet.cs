using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>The documents of a case as a table: every version, a row for each thing that stands in it, and who read and approved it.</summary>
internal static class DocumentSheet
{
    private static readonly Label[] Headers =
    [
        new("Dokument", "Document"), new("Version", "Version"), new("Skrevet", "Written"), new("Af", "By"), new("Afsnit", "Section"), new("Indhold", "Content"),
        new("Læst og godkendt", "Read and approved"), new("Hvordan", "How"), new("Registreret af", "Registered by"),
    ];

    public static async Task<Sheet> Of(Session session, int municipality, int citizen, Language language)
    {
        var rows = new List<SheetCell[]>();
        foreach (var form in DocumentForm.Every)
        {
            foreach (var version in await DocumentVersion.All(session, municipality, citizen, form.Kind)) rows.AddRange(Rows(form, version, language));
        }

        return new Sheet
        {
            Title = language.Pick("Dokumenter", "Documents"),
            Columns = [.. Headers.Select((header, i) => new SheetColumn(language.Of(header), i is 1 ? ColumnKind.Number : i is 6 ? ColumnKind.Day : ColumnKind.Text))],
            Rows = rows,
        };
    }

    private static IEnumerable<SheetCell[]> Rows(DocumentForm form, DocumentVersion version, Language language)
    {
        var said = DocumentWords.Of(form, version.Content, language);
        return (said.Count == 0 ? [("", "")] : said).Select(one => (SheetCell[])
        [
            SheetCell.Of(language.Of(form.Title)), SheetCell.Of(version.Version), SheetCell.Of(language.Moment(version.Written)), SheetCell.Of(version.Author),
            SheetCell.Of(one.Section), SheetCell.Of(one.Text),
            SheetCell.OfDay(version.Acknowledged is { } read ? DateOnly.FromDateTime(DanishTime.ToLocal(read)).DayNumber : null),
            SheetCell.Of(version.AcknowledgedBy is { } by ? language.Of(by.Way) : null), SheetCell.Of(version.AcknowledgedBy?.RegisteredBy),
        ]);
    }
}
