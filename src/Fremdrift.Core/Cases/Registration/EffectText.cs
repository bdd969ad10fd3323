using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A line that says what a registration changes.</summary>
/// <param name="Text">A sentence, or the heading of the items.</param>
/// <param name="Items">What it holds, where it gathers several.</param>
public sealed record EffectLine(string Text, IReadOnlyList<string> Items)
{
    /// <summary>Further lines that it stands for, less important than those before it; none but where there are many.</summary>
    public IReadOnlyList<EffectLine> Rest { get; init; } = [];
}

/// <summary>Says effects as people say them, with the titles of the model's own texts.</summary>
internal static class EffectText
{
    private const int MostLines = 8;
    private const int MostAlike = 3;

    /// <summary>One effect as a sentence or two.</summary>
    public static string Of(Effect effect, Language language)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(language);
        return new Sentence(effect, language).Text;
    }

    /// <summary>All effects in at most eight lines: many of a kind share one, and the least important are the rest that one stands for.</summary>
    public static IReadOnlyList<EffectLine> Lines(IReadOnlyList<Effect> effects, Language language)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(language);
        var lines = new List<EffectLine>();
        foreach (var alike in effects.GroupBy(effect => effect.Kind).OrderBy(alike => alike.Key))
        {
            if (alike.Count() > MostAlike && Together(alike.Key, language) is { } heading) lines.Add(new EffectLine(heading, [.. alike.Select(effect => Short(effect, language))]));
            else lines.AddRange(alike.Select(effect => new EffectLine(Of(effect, language), [])));
        }

        if (lines.Count <= MostLines) return lines;
        // What is only counted anyway keeps its own line, the last.
        var last = effects.Any(effect => effect.Kind is EffectKind.Older) ? 1 : 0;
        var shown = MostLines - 1 - last;
        var rest = lines[shown..^last];
        var count = rest.Sum(line => Math.Max(line.Items.Count, 1)).ToString(CultureInfo.InvariantCulture);
        return [.. lines[..shown], new EffectLine(language.Pick($"Og {count} andre ændringer.", $"And {count} other changes."), []) { Rest = rest }, .. lines[^last..]];
    }

    private static string? Together(EffectKind kind, Language language) => kind switch
    {
        EffectKind.DutyReopened => language.Pick("Ikke længere opfyldt", "No longer met"),
        EffectKind.DutyMet => language.Pick("Opfyldt", "Met"),
        EffectKind.DutyOverdue => language.Pick("Nye pligter, der allerede er over fristen", "New duties that are already overdue"),
        EffectKind.DutyOpened => language.Pick("Nye pligter", "New duties"),
        EffectKind.DueMoved => language.Pick("Ny frist", "New due day"),
        EffectKind.DutyWaived => language.Pick("Undtaget", "Waived"),
        EffectKind.DutyFellAway => language.Pick("Falder bort", "Fall away"),
        EffectKind.DutyToCome => language.Pick("Senere pligter, hvis intet ændrer sig", "Later duties, if nothing changes"),
        EffectKind.DutyMissed => language.Pick("Blev ikke opfyldt", "Went unmet"),
        _ => null,
    };

    private static string Short(Effect effect, Language language)
    {
        var sentence = new Sentence(effect, language);
        if (effect.Due is not { } due || effect.Kind is EffectKind.DutyMet) return sentence.Name;
        return IsDay(due) ? $"{sentence.Name}, {language.Pick("senest", "by")} {language.Date(due)}" : $"{sentence.Name}, {language.Pick("uret står stille", "the clock stands still")}";
    }

    /// <summary>The end of time is no day that people speak of: what is due then is due never.</summary>
    private static bool IsDay(int? day) => day < Engine.Time.Day.Last;

    private sealed class Sentence(Effect effect, Language language)
    {
        private readonly string _title = Title(effect.Definition, effect, language);

        public string Name => effect.Member is null ? _title : $"{_title} ({effect.Member})";

        public string Text => effect.Kind switch
        {
            EffectKind.PhaseChanged => Pick(
                $"Borgeren går fra fasen »{Left}« til fasen »{_title}« {From}.", $"The citizen goes from the phase “{Left}” to the phase “{_title}” {From}."),
            EffectKind.PhaseEntered => Pick($"Borgeren går ind i fasen »{_title}« {From}.", $"The citizen enters the phase “{_title}” {From}."),
            EffectKind.PhaseLeft => Pick($"Borgeren er ikke længere i fasen »{_title}« {From}.", $"The citizen is no longer in the phase “{_title}” {From}."),
            EffectKind.PhaseMoved => Pick($"Fasen »{_title}« gælder {From} i stedet for {Was}.", $"The phase “{_title}” holds {From} instead of {Was}."),
            EffectKind.PhaseToCome => Pick($"Borgeren går ind i fasen »{_title}« {On}, hvis intet ændrer sig.", $"The citizen enters the phase “{_title}” {On}, if nothing changes."),
            EffectKind.PhaseToEnd => Pick($"Fasen »{_title}« slutter {On}.", $"The phase “{_title}” ends {On}."),
            EffectKind.GroupEntered => Pick($"Borgeren kommer i målgruppen »{_title}« {From}.", $"The citizen enters the target group “{_title}” {From}."),
            EffectKind.GroupLeft => Pick($"Borgeren er ikke længere i målgruppen »{_title}« {From}.", $"The citizen is no longer in the target group “{_title}” {From}."),
            EffectKind.GroupMoved => Pick($"Målgruppen »{_title}« gælder {From} i stedet for {Was}.", $"The target group “{_title}” holds {From} instead of {Was}."),
            EffectKind.GroupToCome => Pick($"Borgeren kommer i målgruppen »{_title}« {On}, hvis intet ændrer sig.", $"The citizen enters the target group “{_title}” {On}, if nothing changes."),
            EffectKind.GroupToEnd => Pick($"Målgruppen »{_title}« slutter {On}.", $"The target group “{_title}” ends {On}."),
            EffectKind.EntitlementArose => Pick($"{Name}: {Opens("gælder", "opstår")} {On}.", $"{Name}: arises {On}."),
            EffectKind.EntitlementMoved => Pick($"{Name}: {On} i stedet for {Was}.", $"{Name}: {On} instead of {Was}."),
            EffectKind.EntitlementFell => Pick($"{Name}: falder bort.", $"{Name}: falls away."),
            EffectKind.Older => Pick($"{Many("ældre pligt", "ældre pligter")} skifter status.", $"{Many("older duty changes", "older duties change")} status."),
            _ => $"{Name}: {Duty}",
        };

        private string Duty => effect.Kind switch
        {
            EffectKind.DutyMet => Met + Next,
            EffectKind.DutyReopened when effect.Due is null => Pick($"ikke længere opfyldt {Times}{On}.", $"no longer met {Times}{On}."),
            EffectKind.DutyReopened when effect.IsOverdue => Pick($"ikke længere opfyldt. Skulle være sket senest {Due}.", $"no longer met. It was due {Due}."),
            EffectKind.DutyReopened => Pick($"ikke længere opfyldt. Skal ske senest {Due}.", $"no longer met. Due {Due}."),
            EffectKind.DutyOverdue => Pick($"ny pligt, der allerede er over fristen, {Due}.", $"a new duty that is already overdue, since {Due}."),
            EffectKind.DutyOpened => Pick($"ny pligt. Senest {Due}.", $"a new duty. Due {Due}."),
            EffectKind.DutyToCome => Pick($"pligt fra {Date(effect.On)}, hvis intet ændrer sig. Senest {Due}.", $"a duty from {Date(effect.On)}, if nothing changes. Due {Due}."),
            EffectKind.DueMoved when !IsDay(effect.Due) => Pick($"{StillDanish}. Før: senest {Was}.", $"{StillEnglish}. Before: due {Was}."),
            EffectKind.DueMoved when !IsDay(effect.Was) => Pick($"senest {Due}.", $"due {Due}."),
            EffectKind.DueMoved => Pick($"senest {Due} i stedet for {Was}.", $"due {Due} instead of {Was}."),
            EffectKind.DutyWaived => Pick($"undtaget {Times}{From}.", $"waived {Times}{From}."),
            EffectKind.DutyMissed => Pick($"blev ikke opfyldt {Times}inden fristen {Date(effect.On)}.", $"went unmet {Times}by {Date(effect.On)}."),
            _ => Pick($"falder bort {Times}{From}.", $"falls away {Times}{From}."),
        };

        private string StillDanish => IsClocked ? "uret står stille, så længe perioden løber" : "ingen frist, så længe perioden løber";

        private string StillEnglish => IsClocked ? "the clock stands still as long as the period goes on" : "no due day as long as the period goes on";

        private bool IsClocked => effect.Definition is ObligationDefinition { Kind: ObligationKind.Clock or ObligationKind.Accompanying };

        private string Met =>
            effect.On > effect.Today ? Pick($"bliver opfyldt {Times}{On}{LateDanish}.", $"will be met {Times}{On}{LateEnglish}.")
            : Pick($"opfyldt {Times}{On}{LateDanish}.", $"met {Times}{On}{LateEnglish}.");

        private string LateDanish => effect.IsLate ? ", efter fristen" : "";

        private string LateEnglish => effect.IsLate ? ", late" : "";

        private string Next =>
            effect.Due is null ? ""
            : effect.IsOverdue ? Pick($" Næste skulle være sket senest {Due}.", $" The next was due {Due}.")
            : Pick($" Næste senest {Due}.", $" The next is due {Due}.");

        private string Left => Title(effect.Left, effect, language);

        private string On => When(effect.On);

        private string From => effect.On == effect.Today ? Pick("fra i dag", "from today") : Pick($"fra {Date(effect.On)}", $"from {Date(effect.On)}");

        private string Was => Date(effect.Was ?? effect.On);

        private string Due => When(effect.Due ?? effect.On) + (effect.DueSecond is { } second ? Pick($" kl. {language.Time(second)}", $" at {language.Time(second)}") : "");

        private string Times => effect.Count == 1 ? "" : Pick($"{Number} gange, senest ", $"{Number} times, most recently ");

        private string Number => effect.Count.ToString(CultureInfo.InvariantCulture);

        private string Many(string one, string many) => $"{Number} {(effect.Count == 1 ? one : many)}";

        private string Opens(string now, string later) => effect.On > effect.Today ? later : now;

        private string When(int day) => (day - effect.Today) switch
        {
            0 => Pick("i dag", "today"),
            1 => Pick("i morgen", "tomorrow"),
            -1 => Pick("i går", "yesterday"),
            _ => Date(day),
        };

        private string Date(int day) => language.Date(Math.Min(day, Engine.Time.Day.Last));

        private string Pick(string danish, string english) => language.Pick(danish, english);

        private static string Title(Definition? definition, Effect effect, Language language) =>
            definition is null ? "" : language.Of(effect.Model).Of(definition).Title;
    }
}
