using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes an explanation as text that a caseworker can read from top to bottom: what is urgent first, each with its reasons.</summary>
public sealed class ExplanationText
{
    private const int DeepestReasons = 7;

    private readonly CitizenExplanation _explanation;
    private readonly Language _language;
    private readonly ModelTexts _texts;
    private readonly Wording _words;
    private readonly TextWriter _output;
    private (int Indent, string Text)? _heading;

    private ExplanationText(CitizenExplanation explanation, Language language, TextWriter output)
    {
        (_explanation, _language, _output) = (explanation, language, output);
        _words = new Wording(explanation.Plan, language, explanation.AsOf);
        _texts = _words.Texts;
    }

    public static void Write(CitizenExplanation explanation, Language language, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(output);
        new ExplanationText(explanation, language, output).All();
    }

    private void All()
    {
        var title = _texts.Of(Section.Programme, "").Title;
        Line(0, $"{_explanation.Citizen} · {title} · {_language.Pick("pr.", "as of")} {_language.Date(_explanation.AsOf)}");
        Stretches(_language.Pick("Målgrupper", "Target groups"), _explanation.TargetGroups);
        Stretches(_language.Pick("Faser", "Phases"), _explanation.Phases);
        Duties(_language.Pick("Skyldes nu", "Owed now"), owed => owed.Status is ObligationStatus.Overdue or ObligationStatus.Pending);
        Duties(_language.Pick("Nåede ikke at blive opfyldt", "Went unmet"), owed => owed.Status is ObligationStatus.Missed);
        Duties(_language.Pick("Klaret, undtaget eller bortfaldet", "Met, waived or lapsed"), owed => owed.Status is not (ObligationStatus.Overdue or ObligationStatus.Pending or ObligationStatus.Missed));
        if (_explanation.Entitlements.Count > 0) Heading(_language.Pick("Rettigheder", "Entitlements"));
        foreach (var right in _explanation.Entitlements)
        {
            Line(1, $"{_texts.Of(right.Definition).Title}, {_language.Pick("fra", "from")} {_language.Date(right.On)}");
            Because(3, right.Why, _language.Pick("fordi:", "because:"));
            Source(2, right.Definition);
        }

        Absences();
    }

    private void Absences()
    {
        if (_explanation.NotIn.Count == 0) return;
        Heading(_language.Pick("Ikke i dag", "Not on this day"));
        foreach (var absence in _explanation.NotIn)
        {
            Line(1, $"{absence.Definition.Name} · {_texts.Of(absence.Definition).Title}");
            Because(3, absence.WhyNot, _language.Pick("fordi:", "because:"));
        }
    }

    private void Stretches(string heading, IReadOnlyList<ExplainedStretch> stretches)
    {
        if (stretches.Count == 0) return;
        Heading(heading);
        foreach (var stretch in stretches)
        {
            Line(1, $"{stretch.Definition.Name} · {_texts.Of(stretch.Definition).Title}, {_language.Days(stretch.Days, _explanation.AsOf)}");
            Because(3, stretch.Why, _language.Pick("begyndte, fordi:", "began because:"));
            if (stretch.WhyEnded is not null)
            {
                Because(3, stretch.WhyEnded, _language.Pick("sluttede, fordi:", "ended because:"));
            }

            Source(2, stretch.Definition);
        }
    }

    private void Duties(string heading, Func<ExplainedObligation, bool> which)
    {
        var duties = _explanation.Obligations.Where(which).ToArray();
        if (duties.Length == 0) return;
        Heading(heading);
        foreach (var owed in duties.OrderBy(owed => owed.Status is ObligationStatus.Overdue ? 0 : 1).ThenBy(owed => owed.Instance.Due)) Duty(owed);
    }

    private void Duty(ExplainedObligation owed)
    {
        var text = _texts.Of(owed.Rule);
        var member = owed.Member is null ? "" : $" ({owed.Member})";
        Line(1, $"{Mark(owed.Status)} {text.Title}{member}: {_words.Status(owed.Status, owed.Instance)}");
        Line(2, $"{_language.Pick("åbnede", "opened")} {_words.Opened(owed.Instance)}, {_language.Pick("frist", "due")} {_words.Due(owed.Instance)}");
        if (owed.Instance.CountsFrom >= 0) Line(2, $"{_language.Pick("talt fra", "counted from")} {_language.Date(owed.Instance.CountsFrom)}");
        if (owed.Fact is not null) Line(2, $"{_language.Pick("gælder", "about")} {Fact(owed.Fact)}");
        if (owed.WhyOwed is not null) Because(3, owed.WhyOwed, _language.Pick("skyldes, fordi:", "owed because:"));
        if (owed.Settled is not null) Line(2, $"{(owed.Status is ObligationStatus.Waived ? _language.Pick("undtaget ved", "waived by") : _language.Pick("besvaret med", "answered by"))} {Fact(owed.Settled)}");
        if (owed.WhyStatus is { } why && RuleOrder.IsMet(owed.Status)) Because(3, why, _language.Pick("opfyldt af:", "met by:"));
        if (owed is { WhyStatus: { } waived, Status: ObligationStatus.Waived, Settled: null }) Because(3, waived, _language.Pick("undtaget på grund af:", "waived because of:"));

        Remedy(owed, text);
        Source(2, owed.Rule);
    }

    private void Remedy(ExplainedObligation owed, EntryText text)
    {
        if (owed.Remedy.Count == 0) return;
        Line(2, _language.Pick("det mindste, der ville opfylde den:", "the least that would meet it:"));
        foreach (var registration in owed.Remedy)
        {
            var label = _language.Of(registration.Type.Label);
            var fields = _words.Fields(registration.Fields);
            var what = fields.Length == 0 ? label : $"{label}, {fields}";
            var how = registration.Corrects is null ? "" : _language.Pick($" (ret {registration.Corrects})", $" (correct {registration.Corrects})");
            Line(3, $"+ {what}, {_language.Date(registration.Day)}{how}");
        }

        if (text.Remedy is not null) Line(3, text.Remedy);
    }

    /// <summary>Reasons under a heading, which is left out where there is nothing to say under it.</summary>
    private void Because(int indent, Reason reason, string heading)
    {
        _heading = (indent - 1, heading);
        Because(indent, reason, 0, isTopmost: true);
        _heading = null;
    }

    private void Because(int indent, Reason reason, int depth, bool isTopmost = false)
    {
        var isStep = !isTopmost && reason.Kind is ReasonKind.Named && reason.Definition is not null;
        if (isStep) Line(indent, $"{(reason.Holds ? "✓" : "✗")} {Name(reason.Definition!)}{_words.Since(reason)}{Cited(reason.Definition!)}");
        var next = isStep ? indent + 1 : indent;
        if (reason.Kind is ReasonKind.Not)
        {
            Not(indent, reason, depth);
            return;
        }

        if (reason is { Text: "period", Holds: false }) Line(indent, Period(reason));
        foreach (var fact in reason.Facts) Line(next, $"• {Fact(fact)}");
        if (reason is { Kind: ReasonKind.Registered, Facts.Count: 0 }) Line(next, $"• {_language.Pick("ikke registreret den dag", "not registered on that day")}: {Label(reason.Text)}");
        // Only steps that show count, so that facts below them are not cut off.
        if (depth >= DeepestReasons) return;
        foreach (var part in reason.Because.OrderBy(part => part.TurnsOn(reason.Day) ? 0 : 1)) Because(next, part, isStep ? depth + 1 : depth);
    }

    private void Not(int indent, Reason reason, int depth)
    {
        var inner = reason.Because.Count > 0 ? reason.Because[0] : reason;
        var name = inner.Definition is null ? inner.Text : Name(inner.Definition);
        // What is absent needs no proof; what stands in the way does.
        if (!reason.Holds && inner.Definition is not null) Line(indent, $"✗ {_language.Pick("men", "but")} {name}{_words.Since(inner)}");
        else if (inner.Definition is not null) Line(indent, $"✓ {_language.Pick("uden", "without")} {name}");
        if (reason.Holds || depth >= DeepestReasons) return;
        foreach (var fact in inner.Facts) Line(indent + 1, $"• {Fact(fact)}");
        foreach (var part in inner.Because) Because(indent + 1, part, depth + 1);
    }

    private string Period(Reason reason) => $"{(reason.Holds ? "✓" : "✗")} {_words.Period}";

    /// <summary>The label of the type of fact that an expression such as <c>benefit[kind = …]</c> is about.</summary>
    private string Label(string expression)
    {
        var name = string.Concat(expression.Replace("beginnings of ", "", StringComparison.Ordinal).TakeWhile(c => char.IsLetterOrDigit(c) || c == '-'));
        return Catalogue.Find(name) is { } type ? _language.Of(type.Label) : expression;
    }

    private string Name(Definition definition) =>
        definition is PhaseDefinition or TargetGroupDefinition ? $"{_texts.Of(definition).Title} ({definition.Name})" : _texts.Of(definition).Title;

    private static string Cited(Definition definition) => definition.Citation.Source is null ? "" : $" [{definition.Citation.Source}]";

    private void Source(int indent, Definition definition)
    {
        if (definition.Citation.Source is not null) Line(indent, $"{_language.Pick("kilde", "source")}: {definition.Citation.Source}");
        if (_texts.DecisionOn(definition) is { } decision) Line(indent, $"{_language.Pick("lokal beslutning", "local decision")}: {decision}");
    }

    private string Fact(DescribedFact fact) => $"{_words.Fact(fact)} [{fact.Id}]";

    private static string Mark(ObligationStatus status) => status switch
    {
        ObligationStatus.Overdue or ObligationStatus.Missed => "!",
        ObligationStatus.Pending => "·",
        ObligationStatus.Lapsed => "–",
        _ => "✓",
    };

    private void Heading(string text)
    {
        _output.WriteLine();
        Line(0, text);
    }

    private void Line(int indent, string text)
    {
        if (_heading is { } heading)
        {
            _heading = null;
            Line(heading.Indent, heading.Text);
        }

        for (var i = 0; i < indent; i++) _output.Write("  ");
        // Free text from files may hold anything; on a terminal it must not do anything.
        _output.WriteLine(string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)));
    }
}
