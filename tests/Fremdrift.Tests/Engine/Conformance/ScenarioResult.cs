using System.Text.Json.Nodes;

namespace Fremdrift.Tests.Engine.Conformance;

/// <summary>A citizen's result as the lines that a case is written in.</summary>
internal static class ScenarioResult
{
    /// <summary>The lines of a section of a case: groups, phases, entitlements, or the name of a rule.</summary>
    public static IEnumerable<string> Lines(JsonNode result, string section) => section switch
    {
        "groups" => Stretches(result["targetGroups"]!, "group"),
        "phases" => Stretches(result["phases"]!, "phase"),
        "entitlements" => result["entitlements"]!.AsArray().Select(right => $"{right!["rule"]}: {right["on"]}"),
        _ => result["obligations"]!.AsArray().Where(owed => string.Equals((string?)owed!["rule"], section, StringComparison.Ordinal)).Select(owed => Owed(owed!)),
    };

    private static IEnumerable<string> Stretches(JsonNode stretches, string name) =>
        stretches.AsArray().Select(stretch => $"{stretch![name]}: {stretch["from"]}..{stretch["to"]}");

    private static string Owed(JsonNode owed)
    {
        var job = owed["job"] is { } key ? $" job {key}" : "";
        var met = owed["fulfilledOn"] is { } on ? $" {on}" : "";
        return $"{owed["opens"]} due {owed["due"]}{job}: {owed["status"]}{met}";
    }
}
