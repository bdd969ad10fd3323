using System.Globalization;
using System.Text.Unicode;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Lines;

/// <summary>The records of a CSV file. A header that cannot be read is given as the file's only line.</summary>
internal sealed class CsvLines(ReadSettings settings, ProblemLog problems) : IFactLines
{
    private static readonly Label AfterQuote =
        new("der står noget efter et afsluttende citationstegn", "something follows a closing quote");

    private static readonly Label QuoteTwice =
        new("skriv et citationstegn, der hører til teksten, to gange", "write a quote that belongs to the text twice");

    private static readonly Label OpenQuote = new("et citationstegn åbnes og lukkes ikke", "a quote is opened and not closed");

    private static readonly Label CloseQuote = new(
        "luk det, eller skriv et citationstegn, der hører til teksten, to gange",
        "close it, or write a quote that belongs to the text twice");

    private static readonly Label SaveAsUtf8 =
        new("gem filen som UTF-8 (i Excel: CSV UTF-8)", "save the file as UTF-8 (in Excel: CSV UTF-8)");

    private static readonly Label CellForEach = new(
        "skriv en celle til hver kolonne, tom hvor der ikke er en værdi, og citationstegn om en celle, der rummer et skilletegn",
        "write a cell for every column, empty where there is no value, and quotes around a cell that holds a separator");

    private static readonly Label NameIt = new("giv kolonnen et navn i første linje", "give the column a name in the header");

    private readonly CsvWindow _window = new(settings);
    private readonly CsvRecord _record = new();
    private readonly CsvHeader _header = new();
    private RecordEnd _end;
    private bool _isOnRecord;
    private bool _isHeaderBad;

    public LineStart Start { get; private set; }

    public int Passed { get; private set; }

    public bool HoldsText { get; private set; }

    public void Begin(FactSource source, long from, long to)
    {
        _window.Begin(source);
        (Passed, HoldsText, _isOnRecord, _isHeaderBad) = (0, false, false, false);
    }

    public bool Next()
    {
        if (_isHeaderBad) return false;
        if (!HoldsText)
        {
            if (!Find((byte)',')) return false;
            HoldsText = true;
            ReadHeader();
            if (_isHeaderBad) return true;
        }

        return Find(_header.Separator);
    }

    public bool TryRead(RawLine line)
    {
        problems.Line = Start.Line;
        return !_isHeaderBad && IsWhole() && TryFill(line);
    }

    private void ReadHeader()
    {
        var before = problems.Count;
        problems.Line = Start.Line;
        _end = _header.Read(_window, _record, problems);
        _isHeaderBad = problems.Count > before;
    }

    /// <summary>Goes to the next record that is not blank. Only now are the bytes of the one before given up.</summary>
    private bool Find(byte separator)
    {
        while (true)
        {
            if (_isOnRecord) Pass();
            if (_window.IsAtEnd) return false;
            Start = new LineStart(_window.Offset, Passed);
            _end = _record.Find(_window, separator);
            _isOnRecord = true;
            if (!EndsWell || !_record.IsBlank) return true;
        }
    }

    private bool EndsWell => _end is RecordEnd.LineBreak or RecordEnd.File;

    private void Pass()
    {
        _isOnRecord = false;
        if (EndsWell)
        {
            Passed += Math.Max(_record.LineBreaks, 1);
            _window.MoveTo(_record.Next);
        }
        else
        {
            // Whatever a stray quote has swallowed is good again from the next line on.
            Passed++;
            _window.SkipLine();
        }
    }

    private bool IsWhole()
    {
        if (FindFault() is not var (what, remedy)) return true;
        problems.Add(null, what, remedy);
        return false;
    }

    private (Label What, Label Remedy)? FindFault()
    {
        var bytes = _window.Bytes.AsSpan(_window.Next, _window.Limit - _window.Next);
        var (cells, names) = (_record.Count, _header.Names.Count);
        var cut = (LineFaults.Cut, LineFaults.SendAgain);
        return _end switch
        {
            RecordEnd.TooLong => (LineFaults.TooLong, LineFaults.OneALine),
            RecordEnd.AfterQuote => (AfterQuote, QuoteTwice),
            RecordEnd.OpenQuote when !bytes.Contains((byte)'\n') => cut,
            RecordEnd.OpenQuote => (OpenQuote, CloseQuote),
            RecordEnd.File when cells < names => cut,
            _ when !Utf8.IsValid(bytes[..(_record.Next - _window.Next)]) =>
                (LineFaults.NotUtf8, SaveAsUtf8),
            _ when cells != names => (
                new Label(
                    $"linjen har {Text(cells)} celler, hvor der er {Text(names)} kolonnenavne",
                    $"the line has {Text(cells)} cells where the header has {Text(names)}"),
                CellForEach),
            _ => null,
        };
    }

    private bool TryFill(RawLine line)
    {
        line.Begin(_window.Bytes);
        line.DecimalComma = _header.Separator == ';';
        var before = problems.Count;
        for (var i = 0; i < _record.Count; i++)
        {
            var cell = _record.Cell(_window.Bytes, i);
            if (cell.IsEmpty) continue;
            if (_header.Names[i].IsEmpty)
                problems.Add(null, WithoutName(i + 1), NameIt);
            else line.Add(_header.Names[i], cell, Form.Cell);
        }

        return problems.Count == before;
    }

    private static Label WithoutName(int column) =>
        new($"kolonne {Text(column)} har en værdi, men intet navn", $"column {Text(column)} has a value and no name");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
