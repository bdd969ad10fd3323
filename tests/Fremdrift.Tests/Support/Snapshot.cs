using System.Globalization;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Time;

namespace Fremdrift.Tests.Support;

/// <summary>What was found for a citizen, read as of a day and written as sorted lines, so that two readings can be compared.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Everything that exists on <paramref name="asOf"/>: stretches are cut there, and what is met, waived or ended later has not been.
    /// Findings as of that very day are read unchanged.
    /// </summary>
    public static string Of(Findings findings, int asOf)
    {
        var lines = new List<string>();
        foreach (var group in findings.TargetGroups) Stretch(lines, "group", findings.Plan.TargetGroups[group.Index], group.Days, asOf);
        foreach (var phase in findings.Phases) Stretch(lines, "phase", findings.Plan.Phases[phase.Index], phase.Days, asOf);
        foreach (ref readonly var owed in findings.Obligations)
        {
            if (owed.ExistsOn(asOf)) lines.Add(Owed(findings, owed, asOf));
        }

        foreach (var right in findings.Entitlements)
        {
            if (right.On <= asOf) lines.Add($"right {findings.Plan.Entitlements[right.Index].Name} {Days.Text(right.On)}");
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static void Stretch(List<string> lines, string what, string name, Run days, int asOf)
    {
        if (days.From <= asOf) lines.Add($"{what} {name} {Days.Text(days.From)}..{(days.To < asOf ? Days.Text(days.To) : "")}");
    }

    private static string Owed(Findings findings, in Instance owed, int asOf)
    {
        var member = owed.Member == Instance.NoMember ? "" : $" for {findings.Table.Text(owed.Member)}";
        var about = owed.About < 0 ? "" : $" about {findings.Table.Texts.Text(owed.About)}";
        var met = owed.IsMetBy(asOf) ? $" on {Moment(owed.FulfilledOn, owed.FulfilledSecond, owed.IsTimed)}" : "";
        var ended = owed.GroundEnd < asOf ? $" until {Days.Text(owed.GroundEnd)}" : "";
        var waived = owed.WaivedOn <= asOf ? $" waived {Days.Text(owed.WaivedOn)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{findings.Plan.Rules[owed.Rule].Name}{member}{about} {Moment(owed.Opens, owed.Second, owed.IsTimed)} due {Moment(owed.Due, owed.DueSecond, owed.IsTimed)}: {owed.StatusOn(asOf)}{met}{ended}{waived}");
    }

    private static string Moment(int day, int second, bool timed) => timed ? $"{Days.Text(day)}T{Days.Time(second)}" : Days.Text(day);
}
