using System.Text.Json;
using Fremdrift.Engine.Indicators;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes indicators as the JSON object of the interchange.</summary>
public static class IndicatorsJson
{
    public static void Write(IndicatorTally tally, Stream output)
    {
        ArgumentNullException.ThrowIfNull(tally);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var (name, share) in tally.Figures)
        {
            json.WriteStartObject(name);
            json.WriteNumber("numerator", share.Numerator);
            json.WriteNumber("denominator", share.Denominator);
            if (share.Value is { } value) json.WriteNumber("share", value);
            else json.WriteNull("share");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
