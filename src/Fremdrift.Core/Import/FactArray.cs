using System.Globalization;
using System.Text.Json;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>Facts that were sent as one JSON array, made into JSON Lines.</summary>
public sealed record FactArray
{
    private const int DeepestNesting = 1000;

    private static readonly Label Whole = new("send hele listen igen som gyldig JSON", "send the whole list again, as valid JSON");

    /// <summary>An element a line, so that a problem's line is the element's number, from 1; empty if the array cannot be read.</summary>
    public required ReadOnlyMemory<byte> Lines { get; init; }

    public required int Elements { get; init; }

    /// <summary>What is wrong with the array as a whole; what is wrong with an element is found when the lines are read.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Whether the text is an array, and not JSON Lines.</summary>
    public static bool IsArray(ReadOnlySpan<byte> text) => WithoutMark(text).TrimStart(" \t\r\n"u8) is [(byte)'[', ..];

    /// <summary>Makes lines of an array of facts, or of a single one however it is laid out.</summary>
    /// <param name="json">The array; it is not changed.</param>
    /// <param name="name">What problems call it.</param>
    public static FactArray ToLines(ReadOnlyMemory<byte> json, string name = "facts")
    {
        var text = WithoutMark(json.Span);

        // An element is followed by at least one byte in the array, or ends the text.
        var lines = new byte[text.Length + 1];
        var (used, elements) = (0, 0);
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = DeepestNesting });
            reader.Read();
            var isList = reader.TokenType == JsonTokenType.StartArray;
            while (!isList || (reader.Read() && reader.TokenType != JsonTokenType.EndArray))
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                used += CopyLine(text[start..(int)reader.BytesConsumed], lines.AsSpan(used));
                elements++;
                if (!isList) break;
            }

            // Whatever follows is found here.
            while (reader.Read()) reader.Skip();
        }
        catch (JsonException wrong)
        {
            return Unreadable(name, elements + 1, wrong);
        }

        return new FactArray { Lines = lines.AsMemory(0, used), Elements = elements };
    }

    /// <summary>In JSON a line break never stands within a text: any there is may be a space.</summary>
    private static int CopyLine(ReadOnlySpan<byte> element, Span<byte> line)
    {
        element.CopyTo(line);
        line[..element.Length].Replace((byte)'\n', (byte)' ');
        line[..element.Length].Replace((byte)'\r', (byte)' ');
        line[element.Length] = (byte)'\n';
        return element.Length + 1;
    }

    private static FactArray Unreadable(string name, int element, JsonException wrong)
    {
        var line = ((wrong.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        var at = ((wrong.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        var what = new Label($"listen er ikke gyldig JSON på linje {line}, byte {at}", $"the list is not valid JSON at line {line}, byte {at}");
        return new FactArray { Lines = default, Elements = 0, Problem = new Problem(name, element, null, what, Whole) };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;
}
