using System.Globalization;
using System.Text.Unicode;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Lines;

/// <summary>The records of a CSV file. A header that cannot be read is given as the file's only line.</summary>
internal sealed class CsvLines(ReadSettings settings, ProblemLog problems) : IFactLines
{
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

    private (string What, string Remedy)? FindFault()
    {
        var bytes = _window.Bytes.AsSpan(_window.Next, _window.Limit - _window.Next);
        var (cells, names) = (_record.Count, _header.Names.Count);
        var cut = ("the line ends in the middle; the file seems to have been cut", "send the file again, whole");
        return _end switch
        {
            RecordEnd.TooLong => ("the line is longer than 1 MiB", "write one fact a line, each ended by a line break"),
            RecordEnd.AfterQuote => ("something follows a closing quote", "write a quote that belongs to the text twice"),
            RecordEnd.OpenQuote when !bytes.Contains((byte)'\n') => cut,
            RecordEnd.OpenQuote => ("a quote is opened and not closed", "close it, or write a quote that belongs to the text twice"),
            RecordEnd.File when cells < names => cut,
            _ when !Utf8.IsValid(bytes[..(_record.Next - _window.Next)]) =>
                ("the line is not UTF-8", "save the file as UTF-8 (in Excel: CSV UTF-8)"),
            _ when cells != names => (
                $"the line has {Text(cells)} cells where the header has {Text(names)}",
                "write a cell for every column, empty where there is no value, and quotes around a cell that holds a separator"),
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
                problems.Add(null, $"column {Text(i + 1)} has a value and no name", "give the column a name in the header");
            else line.Add(_header.Names[i], cell, Form.Cell);
        }

        return problems.Count == before;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
