using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Fremdrift.Core.Export;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;
using Sheet = Fremdrift.Core.Export.Sheet;

namespace Fremdrift.Tests.Core.Export;

public sealed class ExcelFileTests
{
    private static readonly SheetColumn[] Columns =
        [new("Navn"), new("Timer", ColumnKind.Number), new("Seneste kontakt", ColumnKind.Day), new("Andel", ColumnKind.Percent)];

    [Fact]
    public void Write_EveryKindOfCell_IsReadAgain() => Written(
        Columns,
        [
            [SheetCell.Of("Anna"), SheetCell.Of(7.5), SheetCell.OfDay(Days.Of("2026-11-22")), SheetCell.Of(0.125)],
            [SheetCell.Empty, SheetCell.Of(double.NaN), SheetCell.OfDay(Fact.Ongoing), SheetCell.Of((double?)null)],
            [SheetCell.Of("x"), SheetCell.Of("ukendt"), SheetCell.OfDay(Days.Of("1899-05-01"))],
            [SheetCell.Of("y"), SheetCell.Of(-3), SheetCell.OfDay(Days.Of("1900-03-01")), SheetCell.Of(1)],
        ],
        sheet =>
        {
            Assert.Equal(["Navn", "Timer", "Seneste kontakt", "Andel"], sheet.Texts(1));
            Assert.Equal(["Anna", "7.5", new DateTime(2026, 11, 22).ToOADate().ToString(CultureInfo.InvariantCulture), "0.125"], sheet.Texts(2));
            Assert.Empty(sheet.Texts(3));
            Assert.Equal(["x", "ukendt", "01-05-1899"], sheet.Texts(4));
            Assert.Equal(["y", "-3", "61", "1"], sheet.Texts(5));
            Assert.Equal("dd\\-mm\\-yyyy", sheet.Format("C2"));
            Assert.Equal("0.0%", sheet.Format("D2"));
            Assert.Equal(CellValues.Number, sheet.Cell("B2").DataType!.Value);
        });

    [Fact]
    public void Write_Header_StaysInViewAndFilters() => Written(Columns, [[SheetCell.Of(new string('x', 500))], [SheetCell.Of("y")]], sheet =>
    {
        var pane = sheet.Worksheet.Descendants<Pane>().Single();
        Assert.Equal((PaneStateValues.Frozen, 1d, "A2"), (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A1:D3", sheet.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([60d, 9d, 19d, 9d], sheet.Worksheet.Descendants<Column>().Select(column => column.Width!.Value));
    });

    [Fact]
    public void Write_HostileTexts_AreStringsAndNeverFormulas()
    {
        var texts = Hostile.Formulas.Concat(Hostile.Harmless.Where(text => text.Length > 0)).ToArray();
        Written([new("=1+1")], [.. texts.Select(text => new[] { SheetCell.Of(text) })], sheet =>
        {
            Assert.Empty(sheet.Worksheet.Descendants<CellFormula>());
            Assert.Equal("=1+1", sheet.Texts(1).Single());
            for (var i = 0; i < texts.Length; i++)
            {
                var cell = sheet.Cell($"A{i + 2}");
                Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
                Assert.Equal(texts[i].Replace('\r', '\n').Replace("_x", "_x005F_x", StringComparison.Ordinal), cell.InlineString!.InnerText);
                Assert.Equal(i < Hostile.Formulas.Count, sheet.IsQuoted(cell));
            }
        });
    }

    [Fact]
    public void Write_WhatXmlCannotHold_IsReplaced()
    {
        string[] texts = ["a\0b", "\u0001", "\ud800x", "x\udc00", "\uffff", "a\r\nb\rc", new string('x', 40_000), new string('x', 32_765) + "😀😀"];
        Written([new("t")], [.. texts.Select(text => new[] { SheetCell.Of(text) })], sheet => Assert.Equal(
            ["a\ufffdb", "\ufffd", "\ufffdx", "x\ufffd", "\ufffd", "a\nb\nc", new string('x', 32_766) + "…", new string('x', 32_765) + "…"],
            Enumerable.Range(2, texts.Length).Select(row => sheet.Texts(row).Single()).ToArray()));
    }

    [Theory]
    [InlineData("Borgere", "Borgere")]
    [InlineData("A/B: [c]*?\\", "A B c")]
    [InlineData("'x'", "x")]
    [InlineData("", "Ark1")]
    [InlineData("history", "Ark1")]
    [InlineData("Borgere i team Nord med fleksjob på højst ti timer", "Borgere i team Nord med fleksjo")]
    public void Write_Title_BecomesANameThatExcelBears(string title, string name) =>
        Written(Columns, [], sheet => Assert.Equal(name, sheet.Name), title);

    [Fact]
    public void Write_ManyColumns_NamesThemRight() => Written(
        [.. Enumerable.Range(0, 705).Select(n => new SheetColumn($"k{n}"))],
        [],
        sheet => Assert.Equal(("k25", "k26", "k701", "k702"), (sheet.Text("Z1"), sheet.Text("AA1"), sheet.Text("ZZ1"), sheet.Text("AAA1"))));

    [Fact]
    public void Write_NoRowsAndNoColumns_IsAWorkbook()
    {
        Written(Columns, [], sheet => Assert.Equal("A1:D1", sheet.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value));
        Written([], [], sheet => Assert.Empty(sheet.Worksheet.Descendants<Cell>()));
    }

    [Fact]
    public void Write_RowsBeyondTheFirst_AreReadOneByOne()
    {
        var alive = 0;
        IEnumerable<IReadOnlyList<SheetCell>> Rows()
        {
            for (var i = 0; i < 5000; i++)
            {
                alive = i;
                yield return [SheetCell.Of(i)];
            }
        }

        using var output = new MemoryStream();
        ExcelFile.Write(new Sheet { Title = "t", Columns = [new("n", ColumnKind.Number)], Rows = Rows() }, output);

        Assert.Equal(4999, alive);
        using var read = new WrittenSheet(output);
        Assert.Equal("4999", read.Text("A5001"));
    }

    private static void Written(SheetColumn[] columns, SheetCell[][] rows, Action<WrittenSheet> check, string title = "Borgere")
    {
        using var output = new MemoryStream();
        ExcelFile.Write(new Sheet { Title = title, Columns = columns, Rows = rows }, output);
        using var sheet = new WrittenSheet(output);
        Assert.Empty(new OpenXmlValidator().Validate(sheet.Document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        check(sheet);
    }

    private sealed class WrittenSheet(Stream stream) : IDisposable
    {
        private readonly SpreadsheetDocument _document = SpreadsheetDocument.Open(stream, isEditable: false);

        public SpreadsheetDocument Document => _document;

        public Worksheet Worksheet => _document.WorkbookPart!.WorksheetParts.Single().Worksheet;

        public string Name => _document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!;

        private Stylesheet Styles => _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

        public Cell Cell(string place) => Worksheet.Descendants<Cell>().Single(cell => string.Equals(cell.CellReference, place, StringComparison.Ordinal));

        public string Text(string place) => Cell(place).InnerText;

        public string[] Texts(int row) => [.. Worksheet.Descendants<Row>().ElementAt(row - 1).Elements<Cell>().Select(cell => cell.InnerText)];

        public string? Format(string place) =>
            Styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId!.Value == Look(Cell(place)).NumberFormatId!.Value).FormatCode;

        public bool IsQuoted(Cell cell) => Look(cell).QuotePrefix?.Value is true;

        public void Dispose() => _document.Dispose();

        private CellFormat Look(Cell cell) => Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
    }
}
