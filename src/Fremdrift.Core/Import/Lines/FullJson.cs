using System.Text.Json;
using System.Text.Unicode;

namespace Fremdrift.Core.Import.Lines;

/// <summary>What became of reading a line as JSON.</summary>
internal enum JsonOutcome
{
    Read,
    NotUtf8,
    NotAnObject,
    NotJson,
    Incomplete,
    FollowedByMore,
    TooDeep,
    TooManyFields,
    HalfCharacter,
}

/// <summary>
/// Reads a line of JSON in all its generality, by the platform's own reader. Escapes are undone in place: a text is never longer
/// than its escaped form, and the buffer is ours.
/// </summary>
internal static class FullJson
{
    public const int DeepestNesting = 64;

    // A reader that is told that more may come says "incomplete" instead of throwing when a line ends too soon.
    private static readonly JsonReaderState Start = new(new JsonReaderOptions { MaxDepth = DeepestNesting });

    /// <summary>Reads the line from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    /// <param name="bytes">The buffer.</param>
    /// <param name="from">Where the line begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="line">What is filled.</param>
    /// <param name="position">Where in the line it went wrong, from 1 in bytes.</param>
    public static JsonOutcome Read(byte[] bytes, int from, int to, RawLine line, out long position)
    {
        line.Begin(bytes);
        position = 1;
        var isUtf8 = Utf8.IsValid(bytes.AsSpan(from, to - from));
        if (!StartsObject(bytes.AsSpan(from, to - from))) return isUtf8 ? JsonOutcome.NotAnObject : JsonOutcome.NotUtf8;
        var reader = new Utf8JsonReader(bytes.AsSpan(from, to - from), isFinalBlock: false, Start);
        var closed = false;
        try
        {
            // An invalid line is walked too, so that a file cut within a letter is known as cut.
            if (!isUtf8) return Complete(ref reader) ? JsonOutcome.NotUtf8 : JsonOutcome.Incomplete;
            var outcome = ReadObject(bytes, from, ref reader, line);
            if (outcome != JsonOutcome.Read) return outcome;
            closed = true;
            reader.Read();
            return JsonOutcome.Read;
        }
        catch (JsonException problem)
        {
            position = (problem.BytePositionInLine ?? 0) + 1;
            if (closed) return JsonOutcome.FollowedByMore;
            var opens = bytes[from + position - 1] is (byte)'[' or (byte)'{';
            return opens && reader.CurrentDepth >= DeepestNesting - 1 ? JsonOutcome.TooDeep : JsonOutcome.NotJson;
        }
        catch (InvalidOperationException)
        {
            return JsonOutcome.HalfCharacter;
        }
    }

    private static bool StartsObject(ReadOnlySpan<byte> line)
    {
        var first = line.IndexOfAnyExcept(" \t\r"u8);
        return first >= 0 && line[first] == '{';
    }

    private static bool Complete(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject) return true;
        }

        return false;
    }

    private static JsonOutcome ReadObject(byte[] bytes, int from, ref Utf8JsonReader reader, RawLine line)
    {
        if (!reader.Read()) return JsonOutcome.Incomplete;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return JsonOutcome.Read;
            if (line.IsFull) return JsonOutcome.TooManyFields;
            var name = Unescape(bytes, from, ref reader);
            if (!reader.Read()) return JsonOutcome.Incomplete;
            if (!AddValue(bytes, from, name, ref reader, line)) return JsonOutcome.Incomplete;
        }

        return JsonOutcome.Incomplete;
    }

    private static bool AddValue(byte[] bytes, int from, Piece name, ref Utf8JsonReader reader, RawLine line)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                line.Add(name, Unescape(bytes, from, ref reader), Form.Text);
                return true;
            case JsonTokenType.StartArray:
                return AddList(bytes, from, name, ref reader, line);
            case JsonTokenType.StartObject:
                var start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip()) return false;
                line.Add(name, new Piece(from + start, (int)reader.BytesConsumed - start), Form.Object);
                return true;
            default:
                line.Add(name, new Piece(from + (int)reader.TokenStartIndex, reader.ValueSpan.Length), FormOf(reader.TokenType));
                return true;
        }
    }

    private static bool AddList(byte[] bytes, int from, Piece name, ref Utf8JsonReader reader, RawLine line)
    {
        var start = (int)reader.TokenStartIndex;
        var before = line.Entries.Length;
        var mixed = IsMixed(reader);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                if (mixed) line.Add(name, new Piece(from + start, (int)reader.BytesConsumed - start), Form.MixedList);
                else line.Add(name, new Piece(before, line.Entries.Length - before), Form.List);
                return true;
            }

            if (!mixed) line.AddEntry(Unescape(bytes, from, ref reader));
            else if (reader.TokenType == JsonTokenType.String) _ = reader.GetString(); // throws for half a character
            else if (!reader.TrySkip()) return false;
        }

        return false;
    }

    /// <summary>Whether the list that begins holds something else than texts. Then it stays as it is written, escapes and all.</summary>
    private static bool IsMixed(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            if (ahead.TokenType != JsonTokenType.String) return true;
        }

        return false;
    }

    private static Piece Unescape(byte[] bytes, int from, ref Utf8JsonReader reader)
    {
        var at = from + (int)reader.TokenStartIndex + 1;
        if (!reader.ValueIsEscaped) return new Piece(at, reader.ValueSpan.Length);
        var text = new byte[reader.ValueSpan.Length];
        var length = reader.CopyString(text);
        text.AsSpan(0, length).CopyTo(bytes.AsSpan(at));
        return new Piece(at, length);
    }

    private static Form FormOf(JsonTokenType token) => token switch
    {
        JsonTokenType.True => Form.True,
        JsonTokenType.False => Form.False,
        JsonTokenType.Null => Form.Null,
        _ => Form.Number,
    };
}
