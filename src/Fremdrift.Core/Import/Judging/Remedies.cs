using System.Globalization;
using System.Text;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>What would be right, said from the catalogue.</summary>
internal static class Remedies
{
    public static string For(FactField field) => field.Kind switch
    {
        FieldKind.Choice => "write " + OneOf(field.Values),
        FieldKind.OpenChoice => "write a text, for example " + OneOf(field.Values[..1]),
        FieldKind.Flag => "write true or false",
        FieldKind.Number => $"write a number from {Bounds(field, " to ")}",
        FieldKind.Given => "write a text, true or a number above 0",
        FieldKind.List => "write a list of texts, for example [\"1.4\",\"2.1\"]",
        FieldKind.Key when field.Name is "inReplyTo" => "write the id of the message that is answered",
        FieldKind.Key => $"write the key of the {field.Name}, for example \"{field.Name[0]}1\"",
        _ => "write it as a text, in quotes",
    };

    public static string Bounds(FactField field, string and = " and ") =>
        string.Create(CultureInfo.InvariantCulture, $"{field.Least}{and}{field.Most}");

    public static string ForType(ReadOnlySpan<byte> written)
    {
        var text = written.Length <= 60 ? Encoding.UTF8.GetString(written) : "";
        var nearest = Catalogue.Types.Select(type => type.Name).MinBy(name => Distance(text, name))!;
        return Distance(text, nearest) <= 1 + (nearest.Length / 4)
            ? $"write a type of the catalogue; \"{nearest}\" comes nearest"
            : "write a type of the catalogue, for example \"contact\", \"benefit\" or \"flexjob\"";
    }

    private static string OneOf(IReadOnlyList<string> words)
    {
        var quoted = words.Select(word => $"\"{word}\"").ToArray();
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted[..^1]) + " or " + quoted[^1];
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
