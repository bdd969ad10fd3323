using DocumentFormat.OpenXml.Spreadsheet;

namespace Fremdrift.Core.Export;

/// <summary>How wide columns are made: for what stands in the first rows, within reason.</summary>
internal static class ExcelWidths
{
    public const int RowsLookedAt = 100;

    private const int Least = 8;
    private const int Most = 60;
    private const int OfADay = 12;

    // The button of the filter covers the end of a header.
    private const int Button = 4;

    public static IEnumerable<Column> Of(IReadOnlyList<SheetColumn> columns, IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var place = i;
            var width = rows.Where(row => place < row.Count).Select(row => (row[place].Text?.Length ?? 0) + 2)
                .Append(columns[i].Header.Length + Button)
                .Append(columns[i].Kind == ColumnKind.Day ? OfADay : Least)
                .Max();
            yield return new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Min(width, Most), CustomWidth = true };
        }
    }
}
