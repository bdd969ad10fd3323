using System.Text;
using System.Text.Unicode;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Lines;

/// <summary>The first line of a CSV file: which field each column holds, and what separates them.</summary>
internal sealed class CsvHeader
{
    private static readonly Label BeginWithNames = new(
        "begynd filen med en linje med kolonnenavne i UTF-8, adskilt af komma, semikolon eller tabulator: id,citizen,type,recorded,…",
        "begin the file with a line of column names in UTF-8, parted by comma, semicolon or tab: id,citizen,type,recorded,…");

    private static readonly Label CannotBeRead = new("linjen med kolonnenavne kan ikke læses", "the header line cannot be read");

    private static readonly Label TooMany = new(
        $"der er mere end {RawLine.MostFields} kolonner", $"the header has more than {RawLine.MostFields} columns");

    private static readonly Label LeaveOut = new("udelad det, registreringerne ikke skal bruge", "leave out what facts do not need");
    private static readonly Label IsNoColumn = new("er ikke en kolonne i filen", "is no column of the file");
    private static readonly Label StandsTwice = new("står mere end én gang blandt kolonnenavnene", "stands more than once in the header");
    private static readonly Label KeepOne = new("behold kun den ene kolonne", "keep one of the columns");

    private static readonly string[] Needed = ["id", "citizen", "type", "recorded"];

    private readonly List<Piece> _names = [];

    public byte Separator { get; private set; }

    /// <summary>The names, as pieces of the room in front of the window.</summary>
    public IReadOnlyList<Piece> Names => _names;

    /// <summary>Reads the header; what is wrong with it makes the whole file unreadable, and is noted.</summary>
    public RecordEnd Read(CsvWindow window, CsvRecord record, ProblemLog problems)
    {
        _names.Clear();
        Separator = FindSeparator(window.Bytes.AsSpan(window.Next, window.Limit - window.Next));
        var end = record.Find(window, Separator);
        var isWhole = end is RecordEnd.LineBreak or RecordEnd.File;
        if (OnlyReturns.EndLinesOf(window.Bytes.AsSpan(window.Next, window.Limit - window.Next)))
            problems.Add(null, OnlyReturns.What, OnlyReturns.Remedy);
        else if (!isWhole || !Utf8.IsValid(window.Bytes.AsSpan(window.Next, record.Next - window.Next)))
            problems.Add(null, CannotBeRead, BeginWithNames);
        else if (record.Count > RawLine.MostFields)
            problems.Add(null, TooMany, LeaveOut);
        else
        {
            TakeNames(window.Bytes, record);
            Check(window.Bytes, problems);
        }

        return end;
    }

    private void TakeNames(byte[] bytes, CsvRecord record)
    {
        var room = 0;
        for (var i = 0; i < record.Count; i++)
        {
            var name = record.Cell(bytes, i).Of(bytes);
            name.CopyTo(bytes.AsSpan(room));
            _names.Add(new Piece(room, name.Length));
            room += name.Length;
        }
    }

    private void Check(byte[] bytes, ProblemLog problems)
    {
        var names = _names.ConvertAll(name => Encoding.UTF8.GetString(name.Of(bytes)));
        foreach (var needed in Needed.Except(names, StringComparer.Ordinal))
            problems.Add(needed, IsNoColumn, BeginWithNames);
        var twice = names.Where(name => name.Length > 0).CountBy(name => name, StringComparer.Ordinal).Where(name => name.Value > 1);
        foreach (var name in twice.Select(name => Encoding.UTF8.GetBytes(name.Key)))
            problems.Add(Shown.Plain(name), StandsTwice, KeepOne);
    }

    /// <summary>The separator there is most of in the first line.</summary>
    private static byte FindSeparator(ReadOnlySpan<byte> bytes)
    {
        var lineBreak = bytes.IndexOf((byte)'\n');
        var header = lineBreak < 0 ? bytes : bytes[..lineBreak];
        var best = (byte)',';
        foreach (var candidate in ";\t"u8)
        {
            if (header.Count(candidate) > header.Count(best)) best = candidate;
        }

        return best;
    }
}
