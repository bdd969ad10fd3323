using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>Tells which changed definitions a result stands on, in either version of a model.</summary>
internal sealed class ChangeReasons
{
    private readonly Dictionary<(Section, string), IReadOnlyList<string>> _reasons = [];

    public ChangeReasons(ProgrammeModel before, ProgrammeModel after, IReadOnlyList<DefinitionChange> changes)
    {
        var changed = changes.Select(change => (change.Section, change.Name)).ToHashSet();
        // The days of the programme and the order of the phases bear on everything.
        var everywhere = changes.Where(change => change.Section is Section.Editions || change is { Section: Section.Phases, Name: "precedence" }).Select(Text).ToArray();
        foreach (var model in new[] { before, after })
        {
            var dependencies = new Dependencies(model);
            foreach (var definition in model.Definitions)
            {
                var own = dependencies.Of(definition).Append(definition)
                    .Where(used => changed.Contains((used.Section, used.Name)))
                    .Select(used => $"{Word(used.Section)} {used.Name}");
                var key = (definition.Section, definition.Name);
                _reasons[key] = [.. _reasons.GetValueOrDefault(key, []).Concat(own).Concat(everywhere).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            }
        }
    }

    public IReadOnlyList<string> Of(Section section, string name) => _reasons.GetValueOrDefault((section, name), []);

    public static string Word(Section section) => section switch
    {
        Section.Editions => "edition",
        Section.Parameters => "parameter",
        Section.Each => "each",
        Section.Timelines => "timeline",
        Section.Numbers => "number",
        Section.TargetGroups => "target group",
        Section.Phases => "phase",
        Section.Elements => "element",
        Section.Obligations => "obligation",
        Section.Entitlements => "entitlement",
        Section.Indicators => "indicator",
        _ => "programme",
    };

    private static string Text(DefinitionChange change) => change.Section is Section.Phases ? "precedence of the phases" : $"edition {change.Name}".TrimEnd();
}
