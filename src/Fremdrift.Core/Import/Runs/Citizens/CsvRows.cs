using System.Text;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>
/// The rows of a CSV file (RFC 4180), read one after another: whatever the file holds, no more than one row is in memory, and a row
/// that cannot be read stops none of the others.
/// </summary>
internal sealed class CsvRows(TextReader reader, char separator, long firstLine = 1)
{
    private const int LongestCell = 4000;
    private const int MostCells = 200;

    private readonly StringBuilder _cell = new();
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
        if (reader.Peek() < 0) return false;
        Cells.Clear();
        (Line, IsBroken) = (_next, false);
        while (true)
        {
            var end = reader.Peek() == '"' ? ReadQuoted() : ReadPlain();
            if (end == separator && Cells.Count < MostCells) continue;
            if (end is not ('\n' or -1)) Break();
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
            else if (reader.Peek() == '"') Add(Read());
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

    /// <summary>Leaves the row; reading goes on at the next line.</summary>
    private void Break()
    {
        IsBroken = true;
        _cell.Clear();
        for (var next = Read(); next is not ('\n' or -1); next = Read())
        {
        }
    }

    private int Read()
    {
        var next = reader.Read();
        if (next == '\n') _next++;
        return next;
    }
}
