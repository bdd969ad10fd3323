namespace Fremdrift.Engine.Models;

/// <summary>Finds definitions that are defined by themselves, directly or through others.</summary>
internal sealed class CycleChecker(ProgrammeModel model, ProblemList problems)
{
    private readonly Dictionary<string, Definition> _byKey = Keyed(model);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];
    private bool _found;

    /// <returns>Whether there is none.</returns>
    public bool Check()
    {
        foreach (var key in _byKey.Keys) Visit(key);
        return !_found;
    }

    private static Dictionary<string, Definition> Keyed(ProgrammeModel model)
    {
        var keyed = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var timeline in model.Timelines) keyed.TryAdd(timeline.Name, timeline);
        foreach (var family in model.Families) keyed.TryAdd(family.Name, family);
        foreach (var number in model.Numbers) keyed.TryAdd(Dependencies.Number(number.Name), number);
        foreach (var group in model.TargetGroups) keyed.TryAdd($"group {group.Name}", group);
        foreach (var phase in model.Phases) keyed.TryAdd($"phase {phase.Name}", phase);
        return keyed;
    }

    private void Visit(string key)
    {
        if (!_byKey.TryGetValue(key, out var definition) || _done.Contains(key)) return;
        var at = _path.IndexOf(key);
        if (at >= 0)
        {
            _found = true;
            problems.Add(definition.Place, $"{key} is defined by itself: {string.Join(" → ", _path.Skip(at).Append(key))}", "take one of these out of another's definition");
            return;
        }

        _path.Add(key);
        foreach (var used in Uses(definition).Distinct(StringComparer.Ordinal)) Visit(used);
        _path.RemoveAt(_path.Count - 1);
        _done.Add(key);
    }

    private IEnumerable<string> Uses(Definition definition)
    {
        var names = ModelParts.Of(definition).SelectMany(part => Dependencies.Names(part.Expression.Value));
        // Precedence takes the phases that go before away from a phase.
        return definition is PhaseDefinition phase
            ? names.Concat(model.Precedence.TakeWhile(name => !string.Equals(name, phase.Name, StringComparison.Ordinal)).Select(earlier => $"phase {earlier}"))
            : names;
    }
}
