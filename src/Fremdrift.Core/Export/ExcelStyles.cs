using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Fremdrift.Core.Export;

/// <summary>How the cells of a workbook look, by number.</summary>
internal static class ExcelStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint Day = 2;
    public const uint Percent = 3;

    /// <summary>A text that is a text however it begins, also when somebody edits it.</summary>
    public const uint Quoted = 4;

    private const uint DayFormat = 164;
    private const uint PercentFormat = 165;

    public static void AddTo(WorkbookPart workbook)
    {
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd\\-mm\\-yyyy" },
                new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }) { Count = 2 },
            new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border()) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = PercentFormat, ApplyNumberFormat = true },
                new CellFormat { QuotePrefix = true }) { Count = 5 });
    }
}
