using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What changes about the phases and target groups a citizen is in.</summary>
internal static class StretchEffects
{
    public static IEnumerable<Effect> Phases(Standing then, Standing now, int today)
    {
        var (was,@is) = (On(then.Phases, today), On(now.Phases, today));
        if (was?.Index != @is?.Index) yield return Change(now, was, @is, Since(then.Phases, now.Phases, today), today);
        else if (was is { } a && @is is { } b && a.Days.From != b.Days.From)
            yield return Make(now, EffectKind.PhaseMoved, today, b.Days.From, Phase(now, b)) with { Was = a.Days.From };

        if (FirstDifferenceAfter(then.Phases, now.Phases, today) is { } day)
        {
            if (On(now.Phases, day) is { } coming) yield return Make(now, EffectKind.PhaseToCome, today, day, Phase(now, coming));
            else yield return Make(now, EffectKind.PhaseToEnd, today, Day.AddDays(day, -1), Phase(now, On(then.Phases, day)!.Value));
        }
    }

    public static IEnumerable<Effect> Groups(Standing then, Standing now, int today)
    {
        for (var group = 0; group < now.Plan.TargetGroups.Count; group++)
        {
            var index = group;
            var (before, after) = (then.Groups.Where(stretch => stretch.Index == index).ToArray(), now.Groups.Where(stretch => stretch.Index == index).ToArray());
            var definition = now.Plan.Model.TargetGroups.First(known => string.Equals(known.Name, now.Plan.TargetGroups[index], StringComparison.Ordinal));
            var (was, @is) = (On(before, today), On(after, today));
            if (was is null && @is is { } entered) yield return Make(now, EffectKind.GroupEntered, today, entered.Days.From, definition);
            else if (was is not null && @is is null) yield return Make(now, EffectKind.GroupLeft, today, Since(before, after, today), definition);
            else if (was is { } a && @is is { } b && a.Days.From != b.Days.From) yield return Make(now, EffectKind.GroupMoved, today, b.Days.From, definition) with { Was = a.Days.From };

            if (FirstDifferenceAfter(before, after, today) is not { } day) continue;
            if (On(after, day) is not null) yield return Make(now, EffectKind.GroupToCome, today, day, definition);
            else yield return Make(now, EffectKind.GroupToEnd, today, Day.AddDays(day, -1), definition);
        }
    }

    private static Effect Change(Standing now, Stretch? was, Stretch? @is, int since, int today) => (was, @is) switch
    {
        ({ } left, { } entered) => Make(now, EffectKind.PhaseChanged, today, entered.Days.From, Phase(now, entered)) with { Left = Phase(now, left) },
        (null, { } entered) => Make(now, EffectKind.PhaseEntered, today, entered.Days.From, Phase(now, entered)),
        _ => Make(now, EffectKind.PhaseLeft, today, since, Phase(now, was!.Value)),
    };

    private static Effect Make(Standing now, EffectKind kind, int today, int on, Definition definition) =>
        new() { Kind = kind, Model = now.Plan.Model, Definition = definition, Today = today, On = on };

    private static PhaseDefinition Phase(Standing standing, Stretch stretch) =>
        standing.Plan.Model.Phases.First(phase => string.Equals(phase.Name, standing.Plan.Phases[stretch.Index], StringComparison.Ordinal));

    private static Stretch? On(Stretch[] stretches, int day)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Days.Contains(day)) return stretch;
        }

        return null;
    }

    /// <summary>The first day of the difference that today lies in.</summary>
    private static int Since(Stretch[] before, Stretch[] after, int today) =>
        Borders(before, after).Where(day => day <= today).OrderDescending()
            .TakeWhile(day => Differ(before, after, day)).DefaultIfEmpty(today).Last();

    /// <summary>The first day to come on which the two differ in another way than they do today.</summary>
    private static int? FirstDifferenceAfter(Stretch[] before, Stretch[] after, int today)
    {
        var (was, @is) = (On(before, today)?.Index, On(after, today)?.Index);
        foreach (var day in Borders(before, after).Where(day => day > today).Order())
        {
            var (a, b) = (On(before, day)?.Index, On(after, day)?.Index);
            if (a != b && (a, b) != (was, @is)) return day;
        }

        return null;
    }

    /// <summary>The days on which anything begins, or has just ended.</summary>
    private static IEnumerable<int> Borders(Stretch[] before, Stretch[] after) =>
        before.Concat(after).SelectMany(stretch => new[] { stretch.Days.From, stretch.Days.To + 1 }).Where(day => day <= Day.Last).Distinct();

    private static bool Differ(Stretch[] before, Stretch[] after, int day) => On(before, day)?.Index != On(after, day)?.Index;
}
