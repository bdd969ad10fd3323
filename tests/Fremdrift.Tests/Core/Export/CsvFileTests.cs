using System.Text;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Export;

public sealed class CsvFileTests
{
    private static readonly SheetColumn[] Columns =
        [new("Navn"), new("Timer", ColumnKind.Number), new("Dag", ColumnKind.Day), new("Andel", ColumnKind.Percent)];

    private static readonly SheetCell[][] Rows =
    [
        [SheetCell.Of("Anna"), SheetCell.Of(-7.5), SheetCell.OfDay(Days.Of("2026-11-02")), SheetCell.Of(0.125)],
        [SheetCell.Of("a;b"), SheetCell.Of(double.PositiveInfinity), SheetCell.OfDay(Fact.Ongoing)],
    ];

    [Fact]
    public void Write_InDanish_IsAsDanishSpreadsheetsReadIt() =>
        Assert.Equal("\uFEFFNavn;Timer;Dag;Andel\r\nAnna;-7,5;02-11-2026;12,5 %\r\n\"a;b\";;;\r\n", Written(Columns, Rows, Language.Danish));

    [Fact]
    public void Write_InEnglish_HasPointsAndIsoDates() =>
        Assert.Equal("\uFEFFNavn;Timer;Dag;Andel\r\nAnna;-7.5;2026-11-02;12.5%\r\n\"a;b\";;;\r\n", Written(Columns, Rows, Language.English));

    [Fact]
    public void Write_Texts_AreReadAgain()
    {
        var texts = Hostile.Harmless.Concat(["a\"b", "\"\"", ";", "x\n", "a\n\"b\";c"]).ToArray();

        var read = Cells(Written([new("t"), new("u")], [.. texts.Select(text => new[] { SheetCell.Of(text), SheetCell.Of("fast") })], Language.Danish));

        Assert.Equal(["t", "u"], read[0]);
        Assert.Equal(texts, read.Skip(1).Select(row => row[0]).ToArray());
        Assert.All(read.Skip(1), row => Assert.Equal("fast", row[1]));
    }

    [Fact]
    public void Write_TextsLikeFormulas_BeginWithAnApostrophe()
    {
        var read = Cells(Written([new("=t")], [.. Hostile.Formulas.Select(text => new[] { SheetCell.Of(text) })], Language.Danish));

        Assert.Equal(["'=t"], read[0]);
        Assert.Equal(Hostile.Formulas.Select(text => "'" + text.Replace('\r', '\n')).ToArray(), read.Skip(1).Select(row => row[0]).ToArray());
    }

    [Fact]
    public void Write_TextInsideAText_IsNoCellOfItsOwnForOtherSeparators() =>
        Assert.Contains("\"a,=1+1\"", Written([new("t")], [[SheetCell.Of("a,=1+1")]], Language.Danish), StringComparison.Ordinal);

    [Fact]
    public void Write_WhatNoFileHolds_IsReplacedAndTooLongIsCut()
    {
        var read = Cells(Written([new("t")], [[SheetCell.Of("a\0\ud800")], [SheetCell.Of(new string('x', 40_000))]], Language.Danish));

        Assert.Equal("a\ufffd\ufffd", read[1][0]);
        Assert.Equal(new string('x', 32_766) + "…", read[2][0]);
    }

    [Fact]
    public void Write_LeavesTheStreamOpen()
    {
        using var output = new MemoryStream();
        CsvFile.Write(new Sheet { Title = "t", Columns = [], Rows = [] }, output, Language.Danish);

        Assert.True(output.CanWrite);
    }

    private static string Written(SheetColumn[] columns, SheetCell[][] rows, Language language)
    {
        using var output = new MemoryStream();
        CsvFile.Write(new Sheet { Title = "t", Columns = columns, Rows = rows }, output, language);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Reads CSV by the letter of RFC 4180.</summary>
    private static List<string[]> Cells(string text)
    {
        var (rows, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var at = 1; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (';' or '\r' or '\n')) cell.Append(c);
            else if (c is ';' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == ';') continue;
                rows.Add([.. cells]);
                cells.Clear();
            }
        }

        return rows;
    }
}
