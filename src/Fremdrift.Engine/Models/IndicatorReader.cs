using System.Globalization;
using Fremdrift.Engine.Models.Yaml;

namespace Fremdrift.Engine.Models;

/// <summary>Reads an indicator.</summary>
internal sealed class IndicatorReader(ModelReader reader, ProblemList problems)
{
    private static readonly (string Word, IndicatorKind Kind)[] Words =
    [
        ("on-the-day", IndicatorKind.Citizens), ("ever", IndicatorKind.Citizens), ("but-not-on-the-day", IndicatorKind.Citizens),
        ("who-are", IndicatorKind.Citizens), ("who-ever", IndicatorKind.Citizens), ("who-owe", IndicatorKind.Citizens),
        ("runs-of", IndicatorKind.Spells), ("ended", IndicatorKind.Spells), ("shorter-than", IndicatorKind.Spells),
        ("of", IndicatorKind.Registrations), ("while", IndicatorKind.Registrations), ("which-say", IndicatorKind.Registrations),
    ];

    public IndicatorDefinition? Read(string name, Place place, MapReader map)
    {
        var citation = reader.Citation(map, name);
        IndicatorKind? kind = map.RequiredText("share-of", "write share-of: citizens, spells or registrations") switch
        {
            "citizens" => IndicatorKind.Citizens,
            "spells" => IndicatorKind.Spells,
            "registrations" => IndicatorKind.Registrations,
            _ => null,
        };
        var definition = new IndicatorDefinition
        {
            Name = name, Place = place, Citation = citation, Kind = kind ?? IndicatorKind.Citizens,
            Target = Share(map, "target", "at least "), StartingPoint = Share(map, "starting-point", ""),
            OnTheDay = reader.Days(map, "on-the-day"), Ever = reader.Days(map, "ever"),
            ButNotOnTheDay = reader.Days(map, "but-not-on-the-day"),
            WhoAre = reader.Days(map, "who-are"), WhoEver = reader.Days(map, "who-ever"), WhoOwe = map.Text("who-owe"),
            RunsOf = reader.Days(map, "runs-of"), Ended = reader.Days(map, "ended"), ShorterThan = reader.Length(map, "shorter-than"),
            Of = reader.Facts(map, "of"), While = reader.Days(map, "while"), WhichSay = reader.Conditions(map, "which-say"),
        };
        if (kind is null)
            problems.Add(place, $"\"{name}\" does not say what it is a share of", "write share-of: citizens, spells or registrations");
        else if (Missing(kind.Value, word => map.Optional(word) is not null) is { } missing)
            problems.Add(place, $"\"{name}\" lacks {missing}", $"add {missing}");
        if (kind is { } share)
        {
            foreach (var odd in Words.Where(word => word.Kind != share && map.Optional(word.Word) is not null))
                problems.Add(place, $"\"{name}\" is a share of {share.ToString().ToLowerInvariant()}, which has no {odd.Word}", $"take {odd.Word}: away");
        }

        return definition;
    }

    // What is there but could not be read has been reported already.
    private static string? Missing(IndicatorKind kind, Func<string, bool> says) => kind switch
    {
        IndicatorKind.Citizens when says("on-the-day") && says("ever") => "one denominator: it has both on-the-day: and ever:",
        IndicatorKind.Citizens when !says("on-the-day") && !says("ever") => "either on-the-day: or ever: for the denominator",
        IndicatorKind.Citizens when !says("who-are") && !says("who-ever") && !says("who-owe") => "who-are:, who-ever: or who-owe: for the numerator",
        IndicatorKind.Spells => Words.Where(word => word.Kind == kind).Select(word => word.Word).Where(word => !says(word)).Select(word => word + ":").FirstOrDefault(),
        IndicatorKind.Registrations => Words.Where(word => word.Kind == kind).Select(word => word.Word).Where(word => !says(word)).Select(word => word + ":").FirstOrDefault(),
        _ => null,
    };

    private decimal? Share(MapReader map, string key, string before)
    {
        var text = map.Text(key);
        if (text is null) return null;
        if (text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith('%')
            && decimal.TryParse(text[before.Length..^1].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100)
            return percent / 100;
        problems.Add(map.Optional(key)!.Place, $"\"{text}\" is no share", $"write {key}: {before}90 %");
        return null;
    }
}
