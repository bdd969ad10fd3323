using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Facts as lines of the interchange.</summary>
public static class FactJson
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss";

    private static readonly string[] MomentFormats = ["yyyy-MM-ddTHH:mm", MomentFormat];
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] EveryFact = ["id", "citizen", "type", "recorded", "supersedes"];

    /// <summary>The fact as one line of UTF-8, its line break left out.</summary>
    public static byte[] Write(StoredFact stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(stored, json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line that was accepted once, with all it holds.</summary>
    /// <returns>The fact; null if it is none.</returns>
    public static StoredFact? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(StoredFact stored, Utf8JsonWriter json)
    {
        var fact = stored.Fact;
        json.WriteStartObject();
        json.WriteString("id", stored.Id);
        json.WriteString("citizen", stored.Citizen);
        json.WriteString("type", fact.Type.Name);
        switch (fact.Type.Shape)
        {
            case FactShape.Date:
                json.WriteString("date", Written(fact.From));
                break;
            case FactShape.Period:
                json.WriteString("from", Written(fact.From));
                if (fact.To != Fact.Ongoing) json.WriteString("to", Written(fact.To));
                break;
            case FactShape.At:
                json.WriteString("at", Day.ToDate(fact.From).ToDateTime(default).AddSeconds(fact.Second).ToString(MomentFormat, CultureInfo.InvariantCulture));
                break;
        }

        foreach (var (name, value) in fact.Fields) Write(json, name, value);
        if (stored.Supersedes is not null) json.WriteString("supersedes", stored.Supersedes);
        json.WriteString("recorded", stored.Recorded);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, FieldValue value)
    {
        switch (value)
        {
            case TextValue text: json.WriteString(name, text.Text); break;
            case FlagValue flag: json.WriteBoolean(name, flag.Flag); break;
            case NumberValue number: json.WriteNumber(name, number.Number); break;
            case RawValue raw:
                json.WritePropertyName(name);
                json.WriteRawValue(raw.Json);
                break;
            case ListValue list:
                json.WriteStartArray(name);
                foreach (var entry in list.Entries) json.WriteStringValue(entry);
                json.WriteEndArray();
                break;
        }
    }

    private static StoredFact? Read(JsonElement line)
    {
        if (Text(line, "type") is not { } name || Catalogue.Find(name) is not { } type) return null;
        if (Text(line, "id") is not { } id || Text(line, "citizen") is not { } citizen || Text(line, "recorded") is not { } recorded) return null;
        if (!DateTimeOffset.TryParse(recorded, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return null;
        if (Days(line, type.Shape) is not { } days) return null;
        var shape = type.Shape switch { FactShape.Date => ["date"], FactShape.At => ["at"], FactShape.Period => ["from", "to"], _ => Array.Empty<string>() };
        var all = line.EnumerateObject()
            .Where(field => !EveryFact.Contains(field.Name, StringComparer.Ordinal) && !shape.Contains(field.Name, StringComparer.Ordinal))
            .Select(field => new KeyValuePair<string, FieldValue?>(field.Name, Value(type.Field(field.Name), field.Value)))
            .Where(field => field.Value is not null).Select(field => new KeyValuePair<string, FieldValue>(field.Key, field.Value!));
        var fields = all.OrderBy(field => type.Field(field.Key)?.Position ?? int.MaxValue);
        return new StoredFact(id, citizen, instant, Text(line, "supersedes"), new NewFact
        {
            Type = type, From = days.From, To = days.To, Second = days.Second, Fields = [.. fields],
        });
    }

    private static (int From, int To, int Second)? Days(JsonElement line, FactShape shape)
    {
        switch (shape)
        {
            case FactShape.Date: return DayOf(line, "date") is { } date ? (date, date, 0) : null;
            case FactShape.Period:
                if (DayOf(line, "from") is not { } from) return null;
                if (Text(line, "to") is null) return (from, Fact.Ongoing, 0);
                return DayOf(line, "to") is { } to && to >= from ? (from, to, 0) : null;
            case FactShape.At:
                if (!DateTime.TryParseExact(Text(line, "at"), MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return null;
                var day = DateOnly.FromDateTime(at).DayNumber;
                return (day, day, (int)at.TimeOfDay.TotalSeconds);
            default: return (0, 0, 0);
        }
    }

    private static FieldValue? Value(FactField? field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? new TextValue(text) : null,
        JsonValueKind.True => new FlagValue(true),
        JsonValueKind.False => new FlagValue(false),
        // A closed choice may be written as a number, such as a group.
        JsonValueKind.Number when field?.Kind is FieldKind.Choice => new TextValue(value.GetRawText()),
        JsonValueKind.Number => new NumberValue(value.GetDouble()),
        JsonValueKind.Array when value.EnumerateArray().All(entry => entry.ValueKind is JsonValueKind.String) =>
            new ListValue([.. value.EnumerateArray().Select(entry => entry.GetString()!)]),
        _ => new RawValue(value.GetRawText()),
    };

    private static int? DayOf(JsonElement line, string name) =>
        DateOnly.TryParseExact(Text(line, name), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string Written(int day) => Day.ToDate(day).ToString(DayFormat, CultureInfo.InvariantCulture);
}
