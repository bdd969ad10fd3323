using System.Globalization;
using System.Text;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>What would be right, said from the catalogue.</summary>
internal static class Remedies
{
    private static readonly Label AnyType = new(
        "skriv en type fra kataloget, for eksempel \"contact\", \"benefit\" eller \"flexjob\"",
        "write a type of the catalogue, for example \"contact\", \"benefit\" or \"flexjob\"");

    public static Label IsMissing { get; } = new("mangler", "is missing");

    public static Label For(FactField field) => field.Kind switch
    {
        FieldKind.Choice => new("skriv " + OneOf(field.Values, " eller "), "write " + OneOf(field.Values, " or ")),
        FieldKind.OpenChoice => new($"skriv en tekst, for eksempel \"{field.Values[0]}\"", $"write a text, for example \"{field.Values[0]}\""),
        FieldKind.Flag => new("skriv true eller false", "write true or false"),
        FieldKind.Number => new($"skriv et tal fra {Bounds(field, " til ")}", $"write a number from {Bounds(field, " to ")}"),
        FieldKind.Given => new("skriv en tekst, true eller et tal over 0", "write a text, true or a number above 0"),
        FieldKind.List => new(
            "skriv en liste af tekster, for eksempel [\"1.4\",\"2.1\"]", "write a list of texts, for example [\"1.4\",\"2.1\"]"),
        FieldKind.Key when field.Name is "inReplyTo" => new(
            "skriv id'et på den besked, der svares på", "write the id of the message that is answered"),
        FieldKind.Key => new(
            $"skriv nøglen for {field.Name}, for eksempel \"{field.Name[0]}1\"",
            $"write the key of the {field.Name}, for example \"{field.Name[0]}1\""),
        _ => new("skriv det som tekst i citationstegn", "write it as a text, in quotes"),
    };

    public static string Bounds(FactField field, string and) =>
        string.Create(CultureInfo.InvariantCulture, $"{field.Least}{and}{field.Most}");

    public static Label ForType(ReadOnlySpan<byte> written)
    {
        var text = written.Length <= 60 ? Encoding.UTF8.GetString(written) : "";
        var nearest = Catalogue.Types.Select(type => type.Name).MinBy(name => Distance(text, name))!;
        return Distance(text, nearest) <= 1 + (nearest.Length / 4)
            ? new($"skriv en type fra kataloget; \"{nearest}\" ligger nærmest", $"write a type of the catalogue; \"{nearest}\" comes nearest")
            : AnyType;
    }

    private static string OneOf(IReadOnlyList<string> words, string or)
    {
        var quoted = words.Select(word => $"\"{word}\"").ToArray();
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted[..^1]) + or + quoted[^1];
    }

    /// <summary>How many letters must be put in, left out or changed to make one word of the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                var change = diagonal + (char.ToLowerInvariant(one[i - 1]) == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
