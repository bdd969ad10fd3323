using System.Buffers;
using System.Globalization;
using System.Text;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Export;

/// <summary>
/// Writes a table as CSV (RFC 4180) as a Danish spreadsheet reads it: UTF-8 with byte order mark, semicolons, and in Danish decimal
/// commas and days as 22-11-2026. A text that looks like a formula gets an apostrophe in front.
/// </summary>
public static class CsvFile
{
    private const char Separator = ';';

    // Comma and tab as well: a reader that parts cells by them must not find a cell of its own within a text.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n,\t");

    public static void Write(Sheet sheet, Stream output, Language language)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(language);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        for (var i = 0; i < sheet.Columns.Count; i++) WriteCell(writer, i, SheetCell.Of(sheet.Columns[i].Header), ColumnKind.Text, language);
        writer.Write("\r\n");
        foreach (var row in sheet.Rows)
        {
            for (var i = 0; i < sheet.Columns.Count; i++)
                WriteCell(writer, i, i < row.Count ? row[i] : SheetCell.Empty, sheet.Columns[i].Kind, language);
            writer.Write("\r\n");
        }
    }

    private static void WriteCell(StreamWriter writer, int column, SheetCell cell, ColumnKind kind, Language language)
    {
        if (column > 0) writer.Write(Separator);
        if (cell.Text is not null) WriteText(writer, Harmless(cell.Text));
        else if (cell.Number is { } number) writer.Write(Shown(number, kind, language));
    }

    private static void WriteText(StreamWriter writer, string text)
    {
        if (text.Length == 0 || !(text.AsSpan().ContainsAny(Quoted) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    private static string Shown(double number, ColumnKind kind, Language language) => kind switch
    {
        ColumnKind.Day => Date((int)number, language),
        ColumnKind.Percent => Number(Math.Round(number * 100, 6), language) + language.Pick(" %", "%"),
        _ => Number(number, language),
    };

    private static string Date(int day, Language language) =>
        Day.ToDate(day).ToString(language.Pick("dd-MM-yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture);

    private static string Number(double number, Language language)
    {
        var text = (number + 0.0).ToString(CultureInfo.InvariantCulture);
        return language.Pick(text.Replace('.', ','), text);
    }

    private static string Harmless(string text)
    {
        var cleaned = CellText.Clean(text);
        return CellText.LooksLikeFormula(cleaned) ? "'" + cleaned : cleaned;
    }
}
