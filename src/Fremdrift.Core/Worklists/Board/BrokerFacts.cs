using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fremdrift.Core.Cases;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Worklists.Board;

/// <summary>Writes the facts of a move, one line each: who is the broker from when to when.</summary>
internal sealed class BrokerFacts(string citizen, long recorded)
{
    private const string Type = "broker";

    private readonly StringBuilder _lines = new();

    public static bool Is(StoredFact fact) => string.Equals(fact.Type.Name, Type, StringComparison.Ordinal);

    public byte[] ToLines() => Encoding.UTF8.GetBytes(_lines.ToString());

    /// <summary>The same as an earlier one says, with another last day; in its place if it is in force.</summary>
    public void Repeat(StoredFact fact, int to, string? supersedes) => Add(Type, (JsonObject)JsonNode.Parse(fact.Fields)!, fact.From, to, supersedes);

    /// <summary>Takes one back.</summary>
    public void TakeBack(string id) => Add(Catalogue.Retraction.Name, [], null, Fact.Ongoing, id);

    /// <summary>Somebody is the broker from a day on.</summary>
    public void Begin(Caseload.Colleague broker, int from)
    {
        var fields = new JsonObject { ["broker"] = broker.Key };
        if (broker.Phone is not null) fields["phone"] = broker.Phone;
        if (broker.Email is not null) fields["email"] = broker.Email;
        Add(Type, fields, from, Fact.Ongoing, null);
    }

    private void Add(string type, JsonObject fields, int? from, int to, string? supersedes)
    {
        fields["id"] = $"{type}-{Guid.NewGuid():N}";
        fields["citizen"] = citizen;
        fields["type"] = type;
        fields["recorded"] = new DateTime(recorded, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        if (from is { } first) fields["from"] = Text(first);
        if (to != Fact.Ongoing) fields["to"] = Text(to);
        if (supersedes is not null) fields["supersedes"] = supersedes;
        _lines.Append(fields.ToJsonString(JsonSerializerOptions.Default)).Append('\n');
    }

    private static string Text(int day) => Day.ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
