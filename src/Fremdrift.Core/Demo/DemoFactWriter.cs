using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fremdrift.Core.Synthetic;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Demo;

/// <summary>Writes made-up courses as the interchange's JSON Lines, with the demo's people and companies and with words in the free fields.</summary>
internal sealed class DemoFactWriter : IDisposable
{
    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _text = new byte[SyntheticCitizen.LongestId];
    private readonly ArrayBufferWriter<byte> _lines = new(1 << 20);
    private readonly Utf8JsonWriter _json;

    public DemoFactWriter() => _json = new Utf8JsonWriter(_lines, Json);

    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    public void Dispose() => _json.Dispose();

    /// <summary>Writes a citizen's facts and returns how many lines they took.</summary>
    public int Write(string key, DemoCandidate candidate, DemoTexts texts, DateTime? unanswered)
    {
        var filled = new DemoFilling(candidate, texts);
        var count = 0;
        foreach (var fact in candidate.Course.Facts)
        {
            filled.Begin(fact);
            Begin(key, ++count, fact.Type.Name, fact);
            foreach (var field in fact.Type.Fields) WriteValue(key, field, filled.Replace(fact, field), fact[field.Name]);
            foreach (var (name, text) in filled.Beside(fact)) _json.WriteString(name, text);
            if (fact.Supersedes > 0) _json.WriteString("supersedes", Id(key, fact.Supersedes));
            End(fact.Recorded);
        }

        if (filled.GivenAhead is { } prepared) WriteBroker(key, ++count, prepared, candidate.Broker!);
        if (unanswered is { } asked) WriteMessage(key, ++count, asked, texts);
        return count;
    }

    private static string Id(string key, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}-{number}");

    private void Begin(string key, int number, string type, in SyntheticFact days)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", Id(key, number));
        _json.WriteString("citizen", key);
        _json.WriteString("type", type);
        switch (days.Type.Shape)
        {
            case FactShape.Date:
                _json.WriteString("date", Utf8Text.WriteDay(_text, days.From));
                break;
            case FactShape.Period:
                _json.WriteString("from", Utf8Text.WriteDay(_text, days.From));
                if (days.To != Fact.Ongoing) _json.WriteString("to", Utf8Text.WriteDay(_text, days.To));
                break;
            case FactShape.At:
                _json.WriteString("at", Utf8Text.WriteLocal(_text, days.From, days.Second));
                break;
        }
    }

    private void End(long recorded)
    {
        _json.WriteString("recorded", Utf8Text.WriteInstant(_text, recorded));
        _json.WriteEndObject();
        _json.Flush();
        _lines.Write("\n"u8);
    }

    private void WriteValue(string key, FactField field, string? text, in SyntheticValue value)
    {
        if (text is not null)
        {
            _json.WriteString(field.Name, text);
            return;
        }

        switch (value.Kind)
        {
            case SyntheticKind.Word:
                _json.WriteString(field.Name, value.Word);
                break;
            case SyntheticKind.NumberedName:
                _json.WriteString(field.Name, value.Name.Write(_text, (int)value.Number));
                break;
            case SyntheticKind.Flag when field.Kind is not FieldKind.Given || value.Flag:
                _json.WriteBoolean(field.Name, value.Flag);
                break;
            case SyntheticKind.Number:
                _json.WriteNumber(field.Name, value.Number);
                break;
            case SyntheticKind.List:
                _json.WriteStartArray(field.Name);
                foreach (var word in value.List) _json.WriteStringValue(word);
                _json.WriteEndArray();
                break;
            case SyntheticKind.FactId:
                _json.WriteString(field.Name, Id(key, (int)value.Number));
                break;
        }
    }

    private void WriteBroker(string key, int number, in SyntheticFact prepared, DemoPerson broker)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", Id(key, number));
        _json.WriteString("citizen", key);
        _json.WriteString("type", "broker");
        _json.WriteString("from", Utf8Text.WriteDay(_text, prepared.From));
        _json.WriteString("broker", broker.Key);
        _json.WriteString("role", broker.BrokerRole);
        _json.WriteString("phone", broker.Phone);
        _json.WriteString("email", broker.Email);
        End(prepared.Recorded);
    }

    private void WriteMessage(string key, int number, DateTime at, DemoTexts texts)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", Id(key, number));
        _json.WriteString("citizen", key);
        _json.WriteString("type", "message");
        _json.WriteString("at", Utf8Text.WriteLocal(_text, DateOnly.FromDateTime(at).DayNumber, (int)at.TimeOfDay.TotalSeconds));
        _json.WriteString("text", texts.Fill(texts.Of(DemoPhrasing.Questions)));
        End(at.Ticks);
    }
}
