using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fremdrift.Engine.Time;
using Columns = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace Fremdrift.Core.Export;

/// <summary>
/// Writes tables as an Excel workbook, a sheet each: the header stays in view and filters, days are real dates shown the Danish way.
/// Texts are strings in their cells and never formulas.
/// </summary>
public static partial class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostRows = 1_048_576;
    private const int LongestSheetName = 31;

    /// <summary>The day Excel counts from, and the first day it counts rightly: it believes in 29 February 1900.</summary>
    private static readonly int Zero = Day.Of(1899, 12, 30);
    private static readonly int FirstDay = Day.Of(1900, 3, 1);

    /// <exception cref="InvalidOperationException">There are more rows than a sheet holds; nothing has been written.</exception>
    public static void Write(Sheet sheet, Stream output) => Write([sheet], output);

    /// <summary>Writes a workbook with a sheet for each table, whose titles must differ.</summary>
    /// <exception cref="InvalidOperationException">There are more rows than a sheet holds; nothing has been written.</exception>
    public static void Write(IReadOnlyList<Sheet> sheets, Stream output)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(output);

        // A package is written back and forth, which the stream of a response cannot bear.
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            ExcelStyles.AddTo(workbook);
            var listed = new Sheets();
            foreach (var sheet in sheets)
            {
                var worksheet = workbook.AddNewPart<WorksheetPart>();
                WriteSheet(sheet, worksheet);
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = SheetName(sheet.Title), SheetId = (uint)listed.ChildElements.Count + 1, Id = workbook.GetIdOfPart(worksheet) });
            }

            workbook.Workbook = new Workbook(listed);
        }

        package.Position = 0;
        package.CopyTo(output);
    }

    private static void WriteSheet(Sheet sheet, WorksheetPart part)
    {
        using var rows = sheet.Rows.GetEnumerator();
        var first = new List<IReadOnlyList<SheetCell>>();
        while (first.Count < ExcelWidths.RowsLookedAt && rows.MoveNext()) first.Add(rows.Current);

        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        if (sheet.Columns.Count > 0) writer.WriteElement(new Columns(ExcelWidths.Of(sheet.Columns, first)));
        writer.WriteStartElement(new SheetData());
        var cells = new RowWriter(writer);
        cells.WriteHeader(sheet.Columns);
        foreach (var row in first) cells.WriteRow(sheet.Columns, row);
        while (rows.MoveNext()) cells.WriteRow(sheet.Columns, rows.Current);
        writer.WriteEndElement();
        if (sheet.Columns.Count > 0)
            writer.WriteElement(new AutoFilter { Reference = $"A1:{Place(sheet.Columns.Count - 1, cells.Rows)}" });
        writer.WriteEndElement();
    }

    /// <summary>A1 for the first column of the first row.</summary>
    private static string Place(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static string SheetName(string title)
    {
        var name = NotInNames().Replace(CellText.Clean(title), " ").Trim(' ', '\'');
        if (name.Length > LongestSheetName)
            name = name[..(char.IsHighSurrogate(name[LongestSheetName - 1]) ? LongestSheetName - 1 : LongestSheetName)].Trim(' ', '\'');
        return name.Length == 0 || string.Equals(name, "History", StringComparison.OrdinalIgnoreCase) ? "Ark1" : name;
    }

    [GeneratedRegex(@"[\\/?*\[\]:\s\p{C}\uFFFD]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInNames();

    /// <summary>Excel reads _x0041_ in a text as A, so an underscore that would begin such a sign is written as one itself.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapingUnderscore();

    private sealed class RowWriter(OpenXmlWriter writer)
    {
        private readonly Row _row = new();
        private readonly Cell _cell = new();
        private readonly InlineString _inline = new();
        private readonly Text _text = new();
        private readonly CellValue _value = new();

        public int Rows { get; private set; }

        public void WriteHeader(IReadOnlyList<SheetColumn> columns)
        {
            BeginRow();
            for (var i = 0; i < columns.Count; i++) WriteText(i, columns[i].Header, ExcelStyles.Header);
            writer.WriteEndElement();
        }

        public void WriteRow(IReadOnlyList<SheetColumn> columns, IReadOnlyList<SheetCell> row)
        {
            if (Rows == MostRows) throw new InvalidOperationException("A sheet of Excel holds no more rows; export them as CSV.");
            BeginRow();
            for (var i = 0; i < Math.Min(columns.Count, row.Count); i++) WriteCell(i, row[i], columns[i].Kind);
            writer.WriteEndElement();
        }

        private void BeginRow()
        {
            Rows++;
            writer.WriteStartElement(_row, [new OpenXmlAttribute("r", "", Rows.ToString(CultureInfo.InvariantCulture))]);
        }

        private void WriteCell(int column, SheetCell cell, ColumnKind kind)
        {
            if (cell.Text is not null)
            {
                var style = CellText.LooksLikeFormula(cell.Text) ? ExcelStyles.Quoted : ExcelStyles.Plain;
                WriteText(column, cell.Text, style);
                return;
            }

            if (cell.Number is not { } number) return;
            if (kind != ColumnKind.Day) WriteNumber(column, number, kind == ColumnKind.Percent ? ExcelStyles.Percent : ExcelStyles.Plain);
            else if (number >= FirstDay) WriteNumber(column, number - Zero, ExcelStyles.Day);
            else WriteText(column, Day.ToDate((int)number).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), ExcelStyles.Plain);
        }

        private void WriteNumber(int column, double number, uint style)
        {
            BeginCell(column, style, "n");
            writer.WriteStartElement(_value);
            writer.WriteString((number + 0.0).ToString("R", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        private void WriteText(int column, string text, uint style)
        {
            BeginCell(column, style, "inlineStr");
            writer.WriteStartElement(_inline);
            writer.WriteStartElement(_text, [new OpenXmlAttribute("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")]);
            writer.WriteString(EscapingUnderscore().Replace(CellText.Clean(text), "_x005F_"));
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        private void BeginCell(int column, uint style, string type) => writer.WriteStartElement(
            _cell,
            [
                new OpenXmlAttribute("r", "", Place(column, Rows)),
                new OpenXmlAttribute("s", "", style.ToString(CultureInfo.InvariantCulture)),
                new OpenXmlAttribute("t", "", type),
            ]);
    }
}
