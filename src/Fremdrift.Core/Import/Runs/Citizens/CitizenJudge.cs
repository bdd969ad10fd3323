using Fremdrift.Core.Registers;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>Judges a row of the register of citizens by itself.</summary>
internal sealed class CitizenJudge(IReadOnlyList<string?> columns, int today)
{
    private static readonly Dictionary<string, bool> Truths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ja"] = true, ["true"] = true, ["yes"] = true, ["1"] = true, ["nej"] = false, ["false"] = false, ["no"] = false, ["0"] = false,
    };

    private readonly List<Problem> _problems = [];
    private long _line;

    public CitizenRow Judge(CsvRows row)
    {
        _problems.Clear();
        _line = row.Line;
        if (row.IsBroken) return new CitizenRow(_line, null, [CitizenProblems.Broken(_line)]);
        if (row.Cells.Count != columns.Count) return new CitizenRow(_line, null, [CitizenProblems.WrongCount(_line, row.Cells.Count, columns.Count)]);
        string? Cell(string column)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (string.Equals(columns[i], column, StringComparison.Ordinal)) return row.Cells[i].Length == 0 ? null : row.Cells[i];
            }

            return null;
        }

        var cpr = Cpr(Cell(CitizenColumns.Cpr));
        var line = new CitizenLine
        {
            Key = Key(Cell(CitizenColumns.Key)),
            Cpr = cpr?.Digits,
            BornOn = cpr?.BirthDay.DayNumber,
            Name = Text(CitizenColumns.Name, Cell(CitizenColumns.Name), 200),
            Phone = Text(CitizenColumns.Phone, Cell(CitizenColumns.Phone), 40),
            Email = Email(Cell(CitizenColumns.Email)),
            Address = Text(CitizenColumns.Address, Cell(CitizenColumns.Address), 300),
            CaseNumber = Text(CitizenColumns.CaseNumber, Cell(CitizenColumns.CaseNumber), 60),
            MatchGroup = MatchGroup(Cell(CitizenColumns.MatchGroup)),
            Interpreter = Text(CitizenColumns.Interpreter, Cell(CitizenColumns.Interpreter), 60),
            Protected = Truth(Cell(CitizenColumns.Protected)),
        };
        return new CitizenRow(_line, _problems.Count == 0 ? line : null, [.. _problems]);
    }

    private string Key(string? cell)
    {
        if (cell is null) _problems.Add(CitizenProblems.NoKey(_line));
        else if (CitizenKey.FaultOf(cell) is CitizenKeyFault.Cpr) _problems.Add(CitizenProblems.BadKey(_line));
        else if (CitizenKey.FaultOf(cell) is CitizenKeyFault.Reserved) _problems.Add(CitizenProblems.ReservedKey(_line));
        return Text(CitizenColumns.Key, cell, CitizenKey.Longest) ?? "";
    }

    private Cpr? Cpr(string? cell)
    {
        if (cell is null) return null;
        var reading = Registers.Cpr.Read(cell).BornBy(today);
        if (reading.IsRight) return reading.Number;
        _problems.Add(CitizenProblems.Cpr(_line, reading));
        return null;
    }

    private string? Email(string? cell)
    {
        if (cell is not null && (cell.Any(char.IsWhiteSpace) || cell.Split('@') is not [{ Length: > 0 }, { Length: > 0 }]))
            _problems.Add(CitizenProblems.BadEmail(_line));
        return Text(CitizenColumns.Email, cell, 200);
    }

    private int? MatchGroup(string? cell)
    {
        if (cell is null) return null;
        if (cell is ['1' or '2' or '3']) return cell[0] - '0';
        _problems.Add(CitizenProblems.BadMatchGroup(_line));
        return null;
    }

    private bool? Truth(string? cell)
    {
        if (cell is null) return null;
        if (Truths.TryGetValue(cell, out var truth)) return truth;
        _problems.Add(CitizenProblems.BadTruth(_line));
        return null;
    }

    private string? Text(string column, string? cell, int longest)
    {
        if (cell is null) return null;
        if (cell.Length > longest) _problems.Add(CitizenProblems.TooLong(_line, column, longest));
        else if (cell.Any(char.IsControl)) _problems.Add(CitizenProblems.Control(_line, column));
        return cell;
    }
}
