using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Fremdrift.Tests.Docs;

/// <summary>
/// As much of JSON Schema (draft 2020-12) as the schemas in docs need. A keyword it does not know is an error, so that no test passes
/// because a rule was passed over.
/// </summary>
internal sealed class SmallSchema(string text)
{
    private static readonly string[] Remarks = ["$schema", "$defs", "title", "description"];

    private readonly JsonObject _root = JsonNode.Parse(text)!.AsObject();

    /// <summary>What breaks the schema, each with its place; empty if nothing does.</summary>
    public IReadOnlyList<string> Problems(JsonNode? value) => [.. Check(_root, value, "")];

    /// <summary>The keys that a definition, or the root if it is null, has a rule for.</summary>
    public IReadOnlyList<string> KeysOf(string? definition) =>
        [.. Properties(definition is null ? _root : _root["$defs"]![definition]!.AsObject()).Select(pair => pair.Key)];

    private IEnumerable<string> Check(JsonNode schema, JsonNode? value, string place)
    {
        if (schema is JsonValue) return schema.GetValue<bool>() ? [] : [$"{place} is not allowed"];
        var rules = schema.AsObject();
        return rules.Where(rule => !Remarks.Contains(rule.Key, StringComparer.Ordinal)).SelectMany(rule => Check(rules, rule.Key, rule.Value!, value, place));
    }

    private IEnumerable<string> Check(JsonObject rules, string keyword, JsonNode rule, JsonNode? value, string place)
    {
        bool Fits(JsonNode? schema) => !Check(schema!, value, place).Any();
        IEnumerable<string> Unless(bool right, string problem) => right ? [] : [$"{place}: {problem}"];
        var map = value as JsonObject;
        var list = value as JsonArray;
        var word = value?.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;
        var number = value?.GetValueKind() is JsonValueKind.Number ? value.GetValue<decimal>() : (decimal?)null;
        switch (keyword)
        {
            case "$ref": return Check(_root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!, value, place);
            case "type": return Unless(Words(rule).Any(type => Is(value, type)), $"should be {string.Join(" or ", Words(rule))}");
            case "enum": return Unless(word is not null && Words(rule).Contains(word, StringComparer.Ordinal), $"should be one of {string.Join(", ", Words(rule))}");
            case "const": return Unless(JsonNode.DeepEquals(rule, value), $"should be {rule}");
            case "pattern": return Unless(word is null || Regex.IsMatch(word, rule.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)), $"\"{word}\" does not match {rule}");
            case "minLength": return Unless(word is null || word.Length >= rule.GetValue<int>(), "is too short");
            case "minimum": return Unless(number is null || number >= rule.GetValue<decimal>(), "is too small");
            case "maximum": return Unless(number is null || number <= rule.GetValue<decimal>(), "is too large");
            case "uniqueItems": return Unless(list is null || list.Select(item => item!.ToJsonString()).Distinct(StringComparer.Ordinal).Count() == list.Count, "has an item twice");
            case "items": return list is null ? [] : list.SelectMany((item, i) => Check(rule, item, FormattableString.Invariant($"{place}/{i}")));
            case "required": return map is null ? [] : Words(rule).Where(key => !map.ContainsKey(key)).Select(key => $"{place} lacks {key}");
            case "dependentRequired": return map is null ? [] : rule.AsObject().Where(pair => map.ContainsKey(pair.Key)).SelectMany(pair => Words(pair.Value!).Where(key => !map.ContainsKey(key))).Select(key => $"{place} lacks {key}");
            case "properties": return map is null ? [] : rule.AsObject().Where(pair => map.ContainsKey(pair.Key)).SelectMany(pair => Check(pair.Value!, map[pair.Key], $"{place}/{pair.Key}"));
            case "additionalProperties": return map is null ? [] : map.Where(pair => !Properties(rules).ContainsKey(pair.Key)).SelectMany(pair => Check(rule, pair.Value, $"{place}/{pair.Key}"));
            case "propertyNames": return map is null ? [] : map.SelectMany(pair => Check(rule, JsonValue.Create(pair.Key), $"{place}/{pair.Key} as a name"));
            case "allOf": return rule.AsArray().SelectMany(part => Check(part!, value, place));
            case "anyOf": return Unless(rule.AsArray().Any(Fits), "fits none of what it may be");
            case "oneOf": return Unless(rule.AsArray().Count(Fits) == 1, "does not fit exactly one of what it may be");
            case "not": return Unless(!Fits(rule), "is what it may not be");
            case "if": return Fits(rule) && rules["then"] is { } then ? Check(then, value, place) : [];
            case "then": return [];
            default: throw new NotSupportedException($"SmallSchema does not know \"{keyword}\".");
        }
    }

    private static JsonObject Properties(JsonObject rules) => rules["properties"] as JsonObject ?? [];

    private static IEnumerable<string> Words(JsonNode rule) => rule is JsonArray list ? list.Select(item => item!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() is JsonValueKind.String,
        "number" => value?.GetValueKind() is JsonValueKind.Number,
        "integer" => value?.GetValueKind() is JsonValueKind.Number && decimal.IsInteger(value.GetValue<decimal>()),
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException($"SmallSchema does not know the type \"{type}\"."),
    };
}
