using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Export;

/// <summary>How the numbers of a column are shown.</summary>
public enum ColumnKind
{
    Text,
    Number,

    /// <summary>Day numbers, shown as dates.</summary>
    Day,

    /// <summary>Shares of 1, shown as percentages.</summary>
    Percent,
}

/// <summary>A column of a table to export.</summary>
public sealed record SheetColumn(string Header, ColumnKind Kind = ColumnKind.Text);

/// <summary>A cell: a text, a number, a day, or nothing. A day or a share is what its column says it is.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SheetCell
{
    private SheetCell(string? text, double? number) => (Text, Number) = (text, number);

    public static SheetCell Empty => default;

    public string? Text { get; }

    /// <summary>The number; null for a text and where there is nothing.</summary>
    public double? Number { get; }

    public static SheetCell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null);

    public static SheetCell Of(double? number) => new(null, number is { } given && double.IsFinite(given) ? given : null);

    /// <summary>A day number; nothing for <see cref="Fact.Ongoing"/>.</summary>
    public static SheetCell OfDay(int? day) => new(null, day == Fact.Ongoing ? null : day);
}

/// <summary>A table to export. Its rows are read once, one after another, and never held together.</summary>
public sealed record Sheet
{
    public required string Title { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>A cell for each column; those that are missing at the end are empty.</summary>
    public required IEnumerable<IReadOnlyList<SheetCell>> Rows { get; init; }
}
