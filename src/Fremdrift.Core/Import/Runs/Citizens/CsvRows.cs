using System.Text;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>
/// The rows of a CSV file (RFC 4180), read one after another: whatever the file holds, no more than one row is in memory, and a row
/// that cannot be read stops none of the others: whatever a stray quote has swallowed is read again from the next line on.
/// </summary>
internal sealed class CsvRows(TextReader reader, char separator, int columns, long firstLine = 1)
{
    private const int LongestCell = 4000;
    private const int MostCells = 200;

    private readonly StringBuilder _cell = new();
    private readonly StringBuilder _row = new();
    private string _again = "";
    private int _at;
    private long _next = firstLine;

    /// <summary>Where the row begins, from 1.</summary>
    public long Line { get; private set; }

    public List<string> Cells { get; } = [];

    /// <summary>Whether the row could not be read: a quote is opened and not closed, or it is far too long.</summary>
    public bool IsBroken { get; private set; }

    public bool IsBlank => Cells.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>Goes to the next row; false if there is none.</summary>
    public bool Next()
    {
        if (Peek() < 0) return false;
        Cells.Clear();
        _row.Clear();
        (Line, IsBroken) = (_next, false);
        while (true)
        {
            var end = Peek() == '"' ? ReadQuoted() : ReadPlain();
            if (end == separator && Cells.Count < MostCells) continue;
            // A quote that was never closed may end where the next one begins: then the row goes on over a line break, and has not its cells.
            if (end is not ('\n' or -1) || (Cells.Count != columns && _next - (end is '\n' ? 1 : 0) > Line)) Break();
            return true;
        }
    }

    private int ReadPlain()
    {
        var next = Read();
        while (next != separator && next is not ('\n' or -1))
        {
            if (!Add(next)) return -2;
            next = Read();
        }

        EndCell();
        return next;
    }

    private int ReadQuoted()
    {
        Read();
        while (true)
        {
            var next = Read();
            if (next == -1) return -2;
            if (next != '"')
            {
                if (!Add(next)) return -2;
            }
            else if (Peek() == '"') Add(Read());
            else break;
        }

        EndCell();
        var after = Read();
        if (after == '\r') after = Read();
        return after == separator || after is '\n' or -1 ? after : -2;
    }

    private bool Add(int letter)
    {
        _cell.Append((char)letter);
        return _cell.Length <= LongestCell;
    }

    private void EndCell()
    {
        Cells.Add(_cell.ToString().Trim());
        _cell.Clear();
    }

    /// <summary>Leaves the row; reading goes on at the line after the one it began on.</summary>
    private void Break()
    {
        IsBroken = true;
        _cell.Clear();
        var read = _row.ToString();
        if (read.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var lineEnd)
        {
            (_again, _at, _next) = (read[(lineEnd + 1)..] + _again[_at..], 0, Line + 1);
            return;
        }

        for (var next = Read(); next is not ('\n' or -1); next = Read())
        {
        }
    }

    private int Read()
    {
        var next = _at < _again.Length ? _again[_at++] : reader.Read();
        if (next >= 0) _row.Append((char)next);
        if (next == '\n') _next++;
        return next;
    }

    private int Peek() => _at < _again.Length ? _again[_at] : reader.Peek();
}
