using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Models.Yaml;

namespace Fremdrift.Engine.Models;

/// <summary>Reads an obligation and finds out which kind of rule it is from the words it uses.</summary>
internal sealed class ObligationReader(ModelReader reader, ProblemList problems)
{
    /// <summary>The word that tells each kind of rule, with what else the rule must and may say.</summary>
    private static readonly (string Word, ObligationKind Kind, string[] Must, string[] May)[] Kinds =
    [
        ("accompanies", ObligationKind.Accompanying, ["met-by"], []),
        ("clock", ObligationKind.Clock, ["met-by"], []),
        ("answered-by", ObligationKind.Answer, ["at", "within"], ["while"]),
        ("at", ObligationKind.AtFact, [], ["while", "holds", "contains"]),
        ("holds", ObligationKind.Standing, ["while"], ["waived-by", "each"]),
        ("every", ObligationKind.Recurring, ["while", "met-by"], ["waived-by", "each"]),
        ("in-the-first", ObligationKind.Within, ["while", "met-by"], ["opens", "times", "waived-by", "met-during", "each"]),
        ("within", ObligationKind.Within, ["while", "met-by"], ["opens", "times", "waived-by", "met-during", "each"]),
    ];

    private static readonly string[] RuleWords =
        ["accompanies", "clock", "answered-by", "at", "holds", "every", "in-the-first", "within", "while", "met-by", "opens", "times", "waived-by", "met-during", "contains", "each"];

    public ObligationDefinition? Read(string name, Place place, MapReader map)
    {
        var citation = reader.Citation(map, name);
        var strength = StrengthOf(map, place);
        var element = map.Text("element");
        var onlyIf = map.Text("only-if");
        var (word, kind, must, may) = Kinds.FirstOrDefault(candidate => map.Optional(candidate.Word) is not null);
        foreach (var optional in RuleWords) map.Optional(optional);
        if (word is null)
        {
            problems.Add(place, $"\"{name}\" does not say what is owed", "use one of within, in-the-first, every, holds, at, answered-by, clock, accompanies");
            return null;
        }

        foreach (var missing in must.Where(needed => map.Optional(needed) is null))
            problems.Add(place, $"\"{name}\" says {word} but not {missing}", $"add {missing}:");
        foreach (var odd in RuleWords.Where(used => map.Optional(used) is not null && !string.Equals(used, word, StringComparison.Ordinal) && !must.Contains(used) && !may.Contains(used)))
            problems.Add(place, $"\"{name}\" says both {word} and {odd}, which do not go together", $"take {odd}: away");
        if (kind == ObligationKind.AtFact && (map.Optional("holds") is null) == (map.Optional("contains") is null))
            problems.Add(place, $"\"{name}\" must say either what holds on the day or what the fact contains", "add holds: or contains:");

        return new ObligationDefinition
        {
            Name = name, Place = place, Citation = citation, Kind = kind, Strength = strength, Element = element, OnlyIf = onlyIf,
            Family = map.Text("each"),
            Accompanies = map.Text("accompanies"),
            While = reader.Days(map, "while"),
            Opens = reader.Days(map, "opens"),
            MetBy = reader.Days(map, "met-by"),
            MetDuring = reader.Days(map, "met-during"),
            WaivedBy = reader.Days(map, "waived-by"),
            Holds = reader.Days(map, "holds"),
            Within = reader.Length(map, kind == ObligationKind.Recurring ? "every" : word is "in-the-first" ? "in-the-first" : "within"),
            LastDayBefore = word is "in-the-first",
            Times = TimesOf(map),
            At = reader.Facts(map, "at"),
            Contains = reader.Conditions(map, "contains"),
            AnsweredBy = reader.Facts(map, "answered-by"),
            Clock = ClockOf(map),
        };
    }

    private Strength StrengthOf(MapReader map, Place place)
    {
        var text = map.RequiredText("strength", "add strength: must, should, may or goal");
        switch (text)
        {
            case "must": return Strength.Must;
            case "should": return Strength.Should;
            case "may": return Strength.May;
            case "goal": return Strength.Goal;
            case null: return Strength.Must;
            default:
                problems.Add(place, $"\"{text}\" is no strength", "use must, should, may or goal");
                return Strength.Must;
        }
    }

    private static Sourced<Term>? TimesOf(MapReader map) =>
        map.Text("times") is { } text ? new Sourced<Term>(new Term(text, Quoted: false, null), text, map.Optional("times")!.Place) : null;

    private ClockDefinition? ClockOf(MapReader map)
    {
        var entry = map.Optional("clock");
        if (entry is null) return null;
        var clock = MapReader.Of(entry.Value, "the clock", problems);
        clock.Required("reaches", "add reaches: with the length of time at which something is owed");
        var definition = new ClockDefinition
        {
            Runs = reader.RequiredDays(clock, "runs", "add runs: with the days on which the clock runs"),
            Stops = reader.Days(clock, "stops"),
            Reaches = reader.Length(clock, "reaches") ?? new Sourced<DurationTerm>(new DurationTerm(new Time.Duration(1, Time.DurationUnit.Days), null), "", entry.Place),
            Restarts = reader.RequiredDays(clock, "restarts", "add restarts: with the days that set the clock back to nothing"),
            SparedBy = reader.Days(clock, "spared-by"),
        };
        clock.Done();
        return definition;
    }
}
