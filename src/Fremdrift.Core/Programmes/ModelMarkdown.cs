using System.Globalization;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes a programme as a document: what it asks, of whom, by when, and where each thing comes from.</summary>
public sealed class ModelMarkdown
{
    private readonly ProgrammeModel _model;
    private readonly Language _language;
    private readonly ModelTexts _texts;
    private readonly TextWriter _output;

    private ModelMarkdown(ProgrammeModel model, Language language, TextWriter output)
    {
        (_model, _language, _output) = (model, language, output);
        _texts = language.Of(model);
    }

    public static void Write(ProgrammeModel model, Language language, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(output);
        new ModelMarkdown(model, language, output).All();
    }

    private void All()
    {
        var programme = _texts.Of(Section.Programme, "");
        Line($"# {programme.Title}");
        if (programme.Text is not null) Paragraph(programme.Text);
        Paragraph($"`{_model.Name}`, {T("version", "version")} {_model.Version.ToString(CultureInfo.InvariantCulture)}");
        Periods();
        Sources();
        Entries(T("Målgrupper", "Target groups"), _model.TargetGroups);
        Phases();
        Entries(T("Kerneelementer", "Core elements"), _model.Elements);
        Obligations();
        Entries(T("Rettigheder", "Entitlements"), _model.Entitlements);
        Indicators();
        Parameters();
        Entries(T("Det, der følges for sig", "What is followed one by one"), _model.Families);
        Entries(T("Tidslinjer", "Timelines"), _model.Timelines);
        Entries(T("Tal", "Numbers"), _model.Numbers);
        Decisions();
    }

    private void Periods()
    {
        Heading(T("Periode", "Period"));
        foreach (var edition in _model.Editions)
        {
            var title = edition.Name.Length == 0 ? "" : $"**{_texts.Of(edition).Title}** (`{edition.Name}`{(edition.IsDefault ? T(", gælder uden andet valg", ", the default") : "")}): ";
            Line($"- {title}{_language.Days(new Run(edition.From, edition.To), Day.Last)}. {Cited(edition)}");
        }

        Line("");
    }

    private void Sources()
    {
        Heading(T("Kilder", "Sources"));
        foreach (var source in _model.Sources) Line($"- **{source.Name}**: {source.Title}{(source.By is null ? "" : $". {source.By}")}");
        Line("");
    }

    private void Phases()
    {
        if (_model.Phases.Count == 0) return;
        Entries(T("Faser", "Phases"), _model.Phases);
        if (_model.Precedence.Count > 0)
            Paragraph(T("En dag hører til højst én fase. Passer flere, gælder den første af ", "A day is in at most one phase. If several fit, the first of these counts: ") + string.Join(", ", _model.Precedence) + ".");
        Line("```mermaid");
        Line("stateDiagram-v2");
        foreach (var phase in _model.Phases) Line($"    state \"{phase.Name} · {_texts.Of(phase).Title.Replace('"', '\'')}\" as {Id(phase.Name)}");
        foreach (var phase in _model.Phases) Line($"    [*] --> {Id(phase.Name)}");
        foreach (var phase in _model.Phases)
        {
            foreach (var next in phase.LeadsTo) Line($"    {Id(phase.Name)} --> {Id(next)}");
        }

        foreach (var phase in _model.Phases) Line($"    {Id(phase.Name)} --> [*]");
        Line("```");
        Line("");
    }

    private void Obligations()
    {
        Heading(T("Pligter og mål", "Obligations and goals"));
        foreach (var (element, rules) in ModelWording.ByElement(_model))
        {
            if (_model.Elements.Count > 0)
                Line($"### {(element is null ? T("Uden for kerneelementerne", "Outside the core elements") : $"{element.Name} · {_texts.Of(element).Title}")}\n");
            foreach (var rule in rules) Obligation(rule);
        }
    }

    private void Obligation(ObligationDefinition rule)
    {
        var text = _texts.Of(rule);
        Line($"**{text.Title}** (`{rule.Name}`, {ModelWording.Strength(rule.Strength, _language)})");
        Line("");
        if (text.Text is not null) Paragraph(text.Text);
        Says(rule);
    }

    private void Indicators()
    {
        if (_model.Indicators.Count == 0) return;
        Heading(T("Nøgletal", "Indicators"));
        Line($"| {T("Nøgletal", "Indicator")} | {T("Hvad det viser", "What it shows")} | {T("Mål", "Target")} | {T("Udgangspunkt", "Starting point")} | {T("Kilde", "Source")} |");
        Line("|---|---|---|---|---|");
        foreach (var indicator in _model.Indicators)
        {
            var text = _texts.Of(indicator);
            Line($"| {Cell(text.Title)} (`{indicator.Name}`) | {Cell(text.Text ?? "")} | {ModelWording.Percent(indicator.Target, "≥ ", _language)} | {ModelWording.Percent(indicator.StartingPoint, "", _language)} | {Cell(Cited(indicator))} |");
        }

        Line("");
    }

    private void Parameters()
    {
        if (_model.Parameters.Count == 0) return;
        Heading(T("Frister og grænser", "Limits and figures"));
        Line($"| {T("Navn", "Name")} | {T("Værdi", "Value")} | {T("Kilde", "Source")} |");
        Line("|---|---|---|");
        foreach (var parameter in _model.Parameters)
            Line($"| {Cell(_texts.Of(parameter).Title)} (`{parameter.Name}`) | {Cell(parameter.Value.Text)}{(parameter.Unit is null ? "" : $" {Cell(parameter.Unit)}")} | {Cell(Cited(parameter))} |");
        Line("");
    }

    private void Decisions()
    {
        var decided = _model.Definitions.Where(definition => definition.Citation.Decision is not null).ToArray();
        if (decided.Length == 0) return;
        Heading(T("Lokale beslutninger", "Local decisions"));
        Paragraph(T("Her lader kilderne valget stå åbent. Det er besluttet sådan:", "Here the sources leave the choice open. It was decided like this:"));
        foreach (var definition in decided) Line($"- **{_texts.Of(definition).Title}** (`{definition.Name}`): {_texts.DecisionOn(definition)}");
        Line("");
    }

    private void Entries(string heading, IReadOnlyCollection<Definition> definitions)
    {
        if (definitions.Count == 0) return;
        Heading(heading);
        foreach (var definition in definitions)
        {
            var text = _texts.Of(definition);
            var name = definition is TargetGroupDefinition or PhaseDefinition or ElementDefinition ? $"**{definition.Name} · {text.Title}**" : $"**{text.Title}** (`{definition.Name}`)";
            Line(name + (text.Text is null ? "" : $": {text.Text}"));
            Line("");
            Says(definition);
        }
    }

    private void Says(Definition definition)
    {
        foreach (var (key, value) in DefinitionText.Of(definition).Where(pair => pair.Key is not ("strength" or "element" or "leads-to")))
            Line($"- {key}: `{value}`");
        Line($"- {Cited(definition)}");
        Line("");
    }

    private string Cited(Definition definition) => string.Join(
        " ",
        new[]
        {
            definition.Citation.Source is null ? null : $"{T("Kilde", "Source")}: {definition.Citation.Source}.",
            definition.Citation.Decision is null ? null : $"{T("Lokal beslutning", "Local decision")}.",
        }.OfType<string>());

    private static string Id(string name) => "p_" + string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private string T(string danish, string english) => _language.Pick(danish, english);

    private void Heading(string text) => Line($"## {text}\n");

    private void Paragraph(string text)
    {
        Line(text);
        Line("");
    }

    private void Line(string text) => _output.Write(text + "\n");
}
