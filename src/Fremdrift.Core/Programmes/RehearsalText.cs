using System.Globalization;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes a rehearsal as text: what the versions say differently, how many results change, and whose.</summary>
public static class RehearsalText
{
    public static void Write(Rehearsal rehearsal, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(rehearsal);
        ArgumentNullException.ThrowIfNull(output);
        Definitions(rehearsal, output);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{rehearsal.Citizens.Count} of {rehearsal.CitizensSeen} citizens get other results\n"));
        Totals(rehearsal, output);
        foreach (var citizen in rehearsal.Citizens)
        {
            output.Write($"\n{Safe(citizen.Citizen)}\n");
            foreach (var change in citizen.Changes) Change(change, output);
        }
    }

    private static void Definitions(Rehearsal rehearsal, TextWriter output)
    {
        if (rehearsal.Definitions.Count == 0)
        {
            output.Write("The two versions say the same.\n\n");
            return;
        }

        output.Write("What the new version says differently:\n");
        foreach (var change in rehearsal.Definitions)
        {
            output.Write($"  {ChangeReasons.Word(change.Section)} {change.Name}\n");
            var keys = (change.Before ?? []).Concat(change.After ?? []).Select(pair => pair.Key).Distinct(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                var (was, becomes) = (Value(change.Before, key), Value(change.After, key));
                if (string.Equals(was, becomes, StringComparison.Ordinal)) continue;
                if (was is not null) output.Write($"    - {key}: {was}\n");
                if (becomes is not null) output.Write($"    + {key}: {becomes}\n");
            }
        }

        output.Write("\n");
    }

    private static void Totals(Rehearsal rehearsal, TextWriter output)
    {
        var totals = rehearsal.Citizens.SelectMany(citizen => citizen.Changes.Select(change => (citizen.Citizen, change)))
            .GroupBy(pair => (pair.change.Section, pair.change.Name))
            .OrderBy(group => group.Key.Section).ThenBy(group => group.Key.Name, StringComparer.Ordinal);
        foreach (var group in totals)
        {
            var citizens = group.Select(pair => pair.Citizen).Distinct(StringComparer.Ordinal).Count();
            output.Write(string.Create(CultureInfo.InvariantCulture, $"  {ChangeReasons.Word(group.Key.Section)} {group.Key.Name}: {citizens} {(citizens == 1 ? "citizen" : "citizens")}, because of {Reasons(group.First().change)}\n"));
        }
    }

    private static void Change(ResultChange change, TextWriter output)
    {
        output.Write($"  {ChangeReasons.Word(change.Section)} {change.Name} (because of {Reasons(change)})\n");
        if (change.Before is not null) output.Write($"    - {Safe(change.Before)}\n");
        if (change.After is not null) output.Write($"    + {Safe(change.After)}\n");
    }

    private static string Reasons(ResultChange change) => change.Why.Count == 0 ? "no change it stands on" : string.Join(", ", change.Why);

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>>? says, string key) =>
        says?.Where(pair => string.Equals(pair.Key, key, StringComparison.Ordinal)).Select(pair => pair.Value).FirstOrDefault();

    private static string Safe(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
