using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Synthetic;

/// <summary>Writes made-up facts as the interchange's JSON Lines, in UTF-8.</summary>
public sealed class JsonLinesWriter : IDisposable
{
    private static readonly JsonEncodedText Id = Encode("id");
    private static readonly JsonEncodedText Citizen = Encode("citizen");
    private static readonly JsonEncodedText Type = Encode("type");
    private static readonly JsonEncodedText Date = Encode("date");
    private static readonly JsonEncodedText From = Encode("from");
    private static readonly JsonEncodedText To = Encode("to");
    private static readonly JsonEncodedText At = Encode("at");
    private static readonly JsonEncodedText Supersedes = Encode("supersedes");
    private static readonly JsonEncodedText Recorded = Encode("recorded");
    private static readonly ImmutableArray<JsonEncodedText> TypeNames = [.. Catalogue.Types.Select(type => Encode(type.Name))];
    private static readonly ImmutableArray<JsonEncodedText[]> FieldNames =
        [.. Catalogue.Types.Select(type => type.Fields.Select(field => Encode(field.Name)).ToArray())];

    private static readonly JsonWriterOptions Json =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IBufferWriter<byte> _into;
    private readonly Utf8JsonWriter _json;
    private readonly byte[] _text = new byte[SyntheticCitizen.LongestId];
    private readonly byte[] _key = new byte[SyntheticCitizen.LongestId];

    public JsonLinesWriter(IBufferWriter<byte> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        _into = into;
        _json = new Utf8JsonWriter(into, Json);
    }

    /// <summary>Writes each of the citizen's facts as a line.</summary>
    public void Write(SyntheticCitizen citizen)
    {
        ArgumentNullException.ThrowIfNull(citizen);
        var key = citizen.WriteKey(_key);
        foreach (ref readonly var fact in citizen.Facts.AsSpan())
        {
            _json.Reset();
            _json.WriteStartObject();
            _json.WriteString(Id, citizen.WriteId(_text, fact.Number));
            _json.WriteString(Citizen, key);
            _json.WriteString(Type, TypeNames[fact.Type.Number]);
            WriteDays(fact);
            var names = FieldNames[fact.Type.Number];
            for (var i = 0; i < names.Length; i++) WriteValue(citizen, names[i], fact.Values[i]);
            if (fact.Supersedes > 0) _json.WriteString(Supersedes, citizen.WriteId(_text, fact.Supersedes));
            _json.WriteString(Recorded, Utf8Text.WriteInstant(_text, fact.Recorded));
            _json.WriteEndObject();
            _json.Flush();
            _into.Write("\n"u8);
        }
    }

    public void Dispose() => _json.Dispose();

    private void WriteDays(in SyntheticFact fact)
    {
        switch (fact.Type.Shape)
        {
            case FactShape.Date:
                _json.WriteString(Date, Utf8Text.WriteDay(_text, fact.From));
                break;
            case FactShape.Period:
                _json.WriteString(From, Utf8Text.WriteDay(_text, fact.From));
                if (fact.To != Fact.Ongoing) _json.WriteString(To, Utf8Text.WriteDay(_text, fact.To));
                break;
            case FactShape.At:
                _json.WriteString(At, Utf8Text.WriteLocal(_text, fact.From, fact.Second));
                break;
        }
    }

    private void WriteValue(SyntheticCitizen citizen, JsonEncodedText name, in SyntheticValue value)
    {
        switch (value.Kind)
        {
            case SyntheticKind.Word:
                _json.WriteString(name, value.Word);
                break;
            case SyntheticKind.NumberedName:
                _json.WriteString(name, value.Name.Write(_text, (int)value.Number));
                break;
            case SyntheticKind.Flag:
                _json.WriteBoolean(name, value.Flag);
                break;
            case SyntheticKind.Number:
                _json.WriteNumber(name, value.Number);
                break;
            case SyntheticKind.List:
                _json.WriteStartArray(name);
                foreach (var word in value.List) _json.WriteStringValue(word);
                _json.WriteEndArray();
                break;
            case SyntheticKind.FactId:
                _json.WriteString(name, citizen.WriteId(_text, (int)value.Number));
                break;
        }
    }

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text);
}
