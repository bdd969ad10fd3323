using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Desk;

/// <summary>The absence that a no-show is registered as.</summary>
public static class NoShowFact
{
    private const string Kind = "udeblivelse";

    /// <summary>The id of the absence that an appointment leads to; taken back and said again, it is another.</summary>
    public static string IdOf(int number, int version) => string.Create(CultureInfo.InvariantCulture, $"absence-appointment-{number}-{version}");

    /// <summary>Whether somebody stayed away, of an absence.</summary>
    public static bool Is(StoredFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Type.Name is "absence" && (string?)JsonNode.Parse(fact.Fields)!["kind"] is Kind;
    }

    /// <summary>Those of a citizen that are in force.</summary>
    internal static async Task<List<StoredFact>> Of(Session session, int municipality, int citizen)
    {
        var facts = await StoredFact.Of(session, municipality, citizen);
        var superseded = facts.Select(fact => fact.Supersedes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. facts.Where(fact => !superseded.Contains(fact.Id) && Is(fact))];
    }

    internal static byte[] Line(string key, string id, int day, TimeProvider time)
    {
        var date = Day.ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Bytes(new JsonObject { ["id"] = id, ["citizen"] = key, ["type"] = "absence", ["kind"] = Kind, ["from"] = date, ["to"] = date, ["recorded"] = Now(time) });
    }

    /// <summary>What takes it back.</summary>
    internal static byte[] Retraction(string key, string id, TimeProvider time) =>
        Bytes(new JsonObject { ["id"] = $"{id}-undone", ["citizen"] = key, ["type"] = Catalogue.Retraction.Name, ["supersedes"] = id, ["recorded"] = Now(time) });

    private static string Now(TimeProvider time) => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static byte[] Bytes(JsonObject line) => Encoding.UTF8.GetBytes(line.ToJsonString());
}
