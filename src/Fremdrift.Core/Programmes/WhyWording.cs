using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>Turns the reasons of an explanation into statements that people read: what is, what is not, since when, and what shows it.</summary>
public sealed class WhyWording
{
    private const int DeepestNames = 8;

    private readonly Wording _words;
    private readonly FactWording _facts;

    public WhyWording(Wording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        (_words, _facts) = (words, new FactWording(words.Plan.Model, words.Language, words.Plan.Edition));
    }

    /// <summary>The statements that a reason comes down to, what decided first; none where there is nothing to say.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="asked">What is asked about: a statement that only says it again is left out, and what it stands on takes its place.</param>
    public IReadOnlyList<WhyLine> Lines(Reason reason, Definition? asked = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        // Of all parts a reason keeps only those that decide, so all of them speak the way it does.
        return InOrder(reason is { Kind: ReasonKind.Named, Because.Count: > 0 } && reason.Definition == asked ? Parts(reason, new Standpoint(reason.Holds, 0, reason.Day)) : Of(reason, new Standpoint(reason.Holds, 0, reason.Day)));
    }

    private IEnumerable<WhyLine> Of(Reason reason, Standpoint at) => reason.Kind switch
    {
        ReasonKind.Named => [Named(reason, at)],
        ReasonKind.Registered => Registered(reason, at),
        ReasonKind.Not when reason.Because.Count > 0 => Of(reason.Because[0], at),
        ReasonKind.Either when !reason.Holds && at.Speaks is not true => Choice(reason, at),
        ReasonKind.WorkedOut when reason.Text is "period" => [new WhyLine(Period(reason)) { Speaks = at.Speaks, Decides = reason.TurnsOn(at.Day) }],
        ReasonKind.WorkedOut => WorkedOut(reason, at),
        _ => Parts(reason, at),
    };

    private IEnumerable<WhyLine> Parts(Reason reason, Standpoint at) => reason.Because.SelectMany(part => Of(part, at));

    private IEnumerable<WhyLine> Choice(Reason reason, Standpoint at)
    {
        IReadOnlyList<WhyLine> parts = reason.Because.Any(part => part.Member is not null)
            ? [.. reason.Because.Select(part => OfMember(part, at)).OrderBy(line => line.Decides ? 0 : 1)]
            : InOrder(Parts(reason, at));
        return parts.Count < 2 ? parts : [new WhyLine(T("Ingen af disse passer:", "None of these fits:")) { Speaks = at.Speaks, Because = parts, IsChoice = true, Decides = parts[0].Decides }];
    }

    /// <summary>What holds a member of a family back, such as one of several jobs, under its name.</summary>
    private WhyLine OfMember(Reason reason, Standpoint at) => new($"{_words.KeyTitle(reason.Member!)}:")
    {
        Speaks = at.Speaks, Because = InOrder(Of(reason, at)), IsChoice = true, Decides = reason.TurnsOn(at.Day),
    };

    private IEnumerable<WhyLine> WorkedOut(Reason reason, Standpoint at)
    {
        // What it is worked out from may hold on its own day and still not reach this one.
        var isOutOfReach = !reason.Holds && reason.Because.Count > 0 && reason.Because.All(part => part.Holds);
        if (!isOutOfReach) return Parts(reason, at);
        var text = reason.Days.FirstOnOrAfter(reason.Day) is { } next
            ? T($"Det gælder først fra {Date(next)}", $"It only applies from {Date(next)}")
            : T($"Det gælder ikke {Date(reason.Day)}", $"It does not apply on {Date(reason.Day)}");
        return Parts(reason, at with { Speaks = null }).Append(new WhyLine(text) { Speaks = at.Speaks, Decides = reason.TurnsOn(at.Day) });
    }

    private WhyLine Named(Reason reason, Standpoint at) => new(Sentence(reason))
    {
        Speaks = at.Speaks, Definition = reason.Definition, Decides = reason.TurnsOn(at.Day),
        Because = at.Depth >= DeepestNames ? [] : InOrder(Parts(reason, at with { Depth = at.Depth + 1 })),
    };

    private string Sentence(Reason reason)
    {
        if (reason.Definition is not { } definition) return T("Det gælder", "It applies") + _words.Since(reason);
        var title = _words.Texts.Of(definition).Title;
        return definition switch
        {
            TargetGroupDefinition or PhaseDefinition => Standing(reason, T("er i", "is in"), T("var i", "was in"), T("er ikke i", "is not in"), T("var ikke i", "was not in"), Place(definition, title)),
            TimelineDefinition => Standing(reason, T("har", "has"), T("havde", "had"), T("har ikke", "does not have"), T("havde ikke", "did not have"), title),
            _ => reason.Holds
                ? T($"»{title}« er registreret{_words.Since(reason)}", $"“{title}” is registered{_words.Since(reason)}")
                : T($"»{title}« er ikke registreret", $"“{title}” is not registered"),
        };
    }

    private string Standing(Reason reason, string now, string then, string notNow, string notThen, string what)
    {
        var citizen = T("Borgeren", "The citizen");
        if (reason.Days.RunContaining(reason.Day) is { } run && reason.Holds) return $"{citizen} {(run.To >= _words.AsOf ? now : then)} {what}, {_words.Language.Days(run, _words.AsOf)}";
        var today = reason.Day == _words.AsOf;
        var day = today ? "" : T($" {Date(reason.Day)}", $" on {Date(reason.Day)}");
        return $"{citizen} {(today ? notNow : notThen)} {what}{day}{Nearest(reason)}";
    }

    /// <summary>When it was so last, or will be so next; empty if never.</summary>
    private string Nearest(Reason reason)
    {
        int? last = null;
        foreach (var run in reason.Days.Runs)
        {
            if (run.To < reason.Day) last = run.To;
        }

        if (last is { } day) return T($" (sidst {Date(day)})", $" (last on {Date(day)})");
        return reason.Days.FirstOnOrAfter(reason.Day) is { } next && next > reason.Day ? T($" (først fra {Date(next)})", $" (only from {Date(next)})") : "";
    }

    /// <summary>A group or phase as one speaks of it: "fase 2 (…)", or its title alone where its name is no number.</summary>
    private string Place(Definition definition, string title)
    {
        var kind = definition is PhaseDefinition ? T("fase", "phase") : T("målgruppe", "target group");
        return definition.Name.All(char.IsAsciiDigit) ? $"{kind} {definition.Name} ({title})" : T($"{kind}n »{title}«", $"the {kind} “{title}”");
    }

    private IEnumerable<WhyLine> Registered(Reason reason, Standpoint at)
    {
        var decides = reason.TurnsOn(at.Day);
        if (reason.Facts.Count > 0) return reason.Facts.Select(fact => new WhyLine(_words.Fact(fact)) { Speaks = at.Speaks, Fact = fact, Decides = decides });
        if (reason.Holds) return [];
        var what = _facts.Of(reason.Text) ?? T("Det", "That");
        var nearest = Nearest(reason);
        return [new WhyLine(T($"Ikke registreret {Date(reason.Day)}: {what}{nearest}", $"Not registered on {Date(reason.Day)}: {what}{nearest}")) { Speaks = at.Speaks, Decides = decides }];
    }

    private string Period(Reason reason) => reason.Holds
        ? T($"{Date(reason.Day)} ligger i {_words.Period}", $"{Date(reason.Day)} is in {_words.Period}")
        : T($"{Date(reason.Day)} ligger uden for {_words.Period}", $"{Date(reason.Day)} is outside {_words.Period}");

    /// <summary>Each once, those that decided first.</summary>
    private static List<WhyLine> InOrder(IEnumerable<WhyLine> lines) => [.. lines.DistinctBy(line => (line.Text, line.Fact?.Id)).OrderBy(line => line.Decides ? 0 : 1)];

    private string Date(int day) => _words.Language.Date(day);

    private string T(string danish, string english) => _words.Language.Pick(danish, english);

    /// <summary>Where a statement stands.</summary>
    /// <param name="Speaks">Whether it speaks for what is explained; null if it only places another in time.</param>
    /// <param name="Depth">How many names stand above it.</param>
    /// <param name="Day">The day that is asked about.</param>
    private readonly record struct Standpoint(bool? Speaks, int Depth, int Day);
}
