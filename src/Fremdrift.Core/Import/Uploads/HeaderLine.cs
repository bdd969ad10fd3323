using System.Collections.Frozen;
using System.Text;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Uploads;

/// <summary>
/// Whether the first line of a CSV file is one of column names that are known, parted by a separator that is read. What stands in it
/// is never shown: where the names are missing, it is a person's row.
/// </summary>
internal static class HeaderLine
{
    private const string Read = ",;\t";
    private const string Others = "|^~:/ ";

    private static readonly FrozenSet<string> Known = Catalogue.Types.SelectMany(type => type.Fields).Select(field => field.Name)
        .Concat(["id", "citizen", "type", "recorded", "supersedes", "date", "from", "to", "at"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownByAnyLetters = Known.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Label UseAnother = new("adskil dem med komma, semikolon eller tabulator", "part them by comma, semicolon or tab");

    private static readonly FileFault NoNames = new(
        new("første linje har ingen kolonnenavne, der kendes", "the first line has no column names that are known"),
        new("begynd filen med en linje med kolonnenavne: id;citizen;type;recorded;…", "begin the file with a line of column names: id;citizen;type;recorded;…"));

    private static readonly FileFault OtherLetters = new(
        new("kolonnenavnene er skrevet med andre store og små bogstaver", "the column names are written in other capital and small letters"),
        new("skriv dem, som de er: id;citizen;type;recorded;…", "write them as they are: id;citizen;type;recorded;…"));

    private static readonly FileFault SeparatorLine = new(
        new("første linje siger kun, hvad der skiller cellerne (sep=)", "the first line only says what parts the cells (sep=)"),
        new("slet den, så filen begynder med kolonnenavnene", "delete it, so that the file begins with the column names"));

    public static FileFault? FindFault(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(FileKinds.Text(head)).Split('\n', 3);
        var header = lines[0].TrimEnd('\r', ' ');
        if (header.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return SeparatorLine;
        var separator = Read.MaxBy(candidate => header.Count(candidate));
        var found = Names(header, separator);
        if (!found.Any(Known.Contains))
        {
            if (Others.Where(other => Names(header, other).Count(KnownByAnyLetters.Contains) > 1).Select(other => (char?)other).FirstOrDefault() is { } wrong)
                return new FileFault(new($"kolonnerne er adskilt af {Name(wrong).Danish}", $"the columns are parted by {Name(wrong).English}"), UseAnother);
            return found.Any(KnownByAnyLetters.Contains) ? OtherLetters : NoNames;
        }

        return lines.Length > 1 ? FindOther(separator, header, lines[1].TrimEnd('\r')) : null;
    }

    /// <summary>The rows are parted by something else than the names.</summary>
    private static FileFault? FindOther(char separator, string header, string row)
    {
        var cells = header.Count(separator);
        if (cells == 0 || row.Contains(separator, StringComparison.Ordinal)) return null;
        foreach (var other in Read + Others)
        {
            if (other == separator || row.Count(other) != cells) continue;
            var (names, rows) = (Name(separator), Name(other));
            return new FileFault(
                new($"kolonnenavnene er adskilt af {names.Danish}, rækkerne af {rows.Danish}", $"the column names are parted by {names.English}, the rows by {rows.English}"),
                new("brug det samme skilletegn i hele filen", "use the same separator in the whole file"),
                Line: 2);
        }

        return null;
    }

    private static string[] Names(string header, char separator) => [.. header.Split(separator).Select(name => name.Trim(' ', '"'))];

    private static Label Name(char separator) => separator switch
    {
        ',' => new("komma", "comma"),
        ';' => new("semikolon", "semicolon"),
        '\t' => new("tabulator", "tab"),
        '|' => new("lodret streg (|)", "a vertical bar (|)"),
        ':' => new("kolon", "colon"),
        ' ' => new("mellemrum", "space"),
        _ => new($"tegnet {separator}", $"the sign {separator}"),
    };
}
