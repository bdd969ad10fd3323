using System.Text;
using Fremdrift.Core.Import.Uploads;

namespace Fremdrift.Core.Import.Runs.Citizens;

/// <summary>A register of citizens as a CSV file.</summary>
internal static class CitizenFile
{
    private static readonly FileFault NoKeyColumn = new(
        new("første linje har ingen kolonne, der hedder key", "the first line has no column called key"),
        new("begynd filen med en linje med kolonnenavne: key;cpr;name;…", "begin the file with a line of column names: key;cpr;name;…"));

    private static readonly FileFault NotCsv = new(
        new("filen er ikke CSV", "the file is no CSV"), new("send borgerne som CSV: en linje med kolonnenavne og en linje pr. borger", "send the citizens as CSV: a line of column names and a line a citizen"));

    /// <summary>Why the file as a whole cannot be read; null if it can.</summary>
    public static Problem? FindFault(Stream file)
    {
        var head = new byte[FileKinds.HeadLength];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var fault = FileKinds.FindFault(head.AsSpan(0, length))
            ?? FileEncoding.FindFault(head.AsSpan(0, length), file)
            ?? (FileKinds.FormatOf(head.AsSpan(0, length)) is UploadFormat.Csv ? null : NotCsv)
            ?? FindFault(Encoding.UTF8.GetString(FileKinds.Text(head.AsSpan(0, length))));
        return fault is null ? null : new Problem("", fault.Line, null, fault.What, fault.Remedy);
    }

    /// <summary>Every row, in the order of the file; first what is to be said of the headings.</summary>
    public static IEnumerable<CitizenRow> Read(string path, int today)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var (first, line) = (reader.ReadLine() ?? "", 1);
        for (; first.AsSpan().IsWhiteSpace() && reader.Peek() >= 0; line++) first = reader.ReadLine()!;
        var columns = Columns(first);
        var unknown = Enumerable.Range(0, columns.Count).Where(i => columns[i] is null).Select(i => CitizenProblems.UnknownColumn(i + 1)).ToList();
        if (unknown.Count > 0) yield return new CitizenRow(1, null, unknown);
        var judge = new CitizenJudge(columns, today);
        var rows = new CsvRows(reader, Separator(first), columns.Count, firstLine: line + 1);
        while (rows.Next())
        {
            if (rows.IsBroken || !rows.IsBlank) yield return judge.Judge(rows);
        }
    }

    private static FileFault? FindFault(string text)
    {
        var header = text.Split('\n', 2)[0];
        return Columns(header).Contains(CitizenColumns.Key, StringComparer.Ordinal) ? null : NoKeyColumn;
    }

    private static List<string?> Columns(string header)
    {
        var found = header.TrimEnd('\r').Split(Separator(header)).Select(name => CitizenColumns.Find(name.Trim(' ', '"', '\uFEFF'))).ToList();
        // Of two columns with one name the first counts.
        return [.. found.Select((name, i) => name is not null && found.IndexOf(name) == i ? name : null)];
    }

    private static char Separator(string header) => ";,\t".MaxBy(candidate => header.Count(letter => letter == candidate));
}
