using System.Text.RegularExpressions;

namespace Fremdrift.Tests.Docs;

/// <summary>A piece of docs/model-language.md that a test checks: the comment before it says what it shows.</summary>
/// <param name="Marker">What stands in the comment; empty if there is none.</param>
/// <param name="Language">What stands after the fence; empty for a table.</param>
/// <param name="Text">What stands in the fence, or the rows of the table.</param>
/// <param name="Line">Where it begins, from 1.</param>
internal sealed record Example(string Marker, string Language, string Text, int Line);

/// <summary>The page that documents the model language.</summary>
internal static partial class Page
{
    public static IReadOnlyList<Example> Examples { get; } = Find(Repository.Read("docs/model-language.md"));

    /// <summary>The examples whose marker begins so, each with the rest of it.</summary>
    public static IEnumerable<(string Label, Example Example)> Marked(string beginning) =>
        Examples.Where(example => example.Marker.StartsWith(beginning, StringComparison.Ordinal))
            .Select(example => (example.Marker[beginning.Length..].Trim(), example));

    /// <summary>The rows of the table with that marker, without its head; a cell's code is taken out of its backticks.</summary>
    public static IEnumerable<string[]> Table(string marker) =>
        Examples.Single(example => string.Equals(example.Marker, marker, StringComparison.Ordinal)).Text.Split('\n').Skip(2).Select(Cells);

    /// <summary>The pieces of code in a cell.</summary>
    public static IEnumerable<string> Code(string cell) => Backticks().Matches(cell).Select(match => match.Groups["code"].Value.Replace("\\|", "|", StringComparison.Ordinal));

    private static string[] Cells(string row) => [.. Bars().Split(row.Trim().TrimStart('|').TrimEnd('|')).Select(cell => cell.Trim())];

    private static List<Example> Find(string text)
    {
        var lines = text.Split('\n');
        var found = new List<Example>();
        var marker = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isTable = line.StartsWith('|');
            if (line.StartsWith("```", StringComparison.Ordinal) || isTable)
            {
                var first = isTable ? i : i + 1;
                var last = first;
                while (isTable ? last < lines.Length && lines[last].StartsWith('|') : lines[last] is not "```") last++;
                found.Add(new Example(marker, isTable ? "" : line[3..], string.Join('\n', lines[first..last]), i + 1));
                i = isTable ? last - 1 : last;
                marker = "";
            }
            else if (Comment().Match(line) is { Success: true } comment)
            {
                marker = comment.Groups["marker"].Value;
            }
            else if (line.Length > 0)
            {
                marker = "";
            }
        }

        return found;
    }

    [GeneratedRegex("^<!-- (?<marker>.*) -->$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex Bars();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Backticks();
}
