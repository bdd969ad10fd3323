using Fremdrift.Core.Programmes;
using Stored = Fremdrift.Core.Cases.StoredFact;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What registrations change in a case, in every programme that the municipality runs. On a case that has ended they change nothing that is owed.</summary>
public static class EffectsOnCase
{
    /// <summary>Before they are saved.</summary>
    public static IReadOnlyList<Effect> Of(ProgrammeRegistry programmes, CaseFile one, WallClock now, params IReadOnlyList<Registering> registering)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(one);
        if (one.HasEndedBy(now.Day)) return [];
        var effects = new List<Effect>();
        foreach (var programme in one.Programmes)
        {
            using var evaluator = programmes.RentEvaluator(programme.Plan);
            effects.AddRange(Effects.Of(evaluator.Value, one.Table, 0, now, registering));
        }

        return effects;
    }

    /// <summary>After they were saved: the case with them against the case without.</summary>
    public static IReadOnlyList<Effect> OfSaved(ProgrammeRegistry programmes, CaseFile one, WallClock now, IReadOnlyList<Stored> saved)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(saved);
        if (saved.Count == 0 || one.HasEndedBy(now.Day)) return [];
        var last = saved.Max(fact => fact.Seq);
        var before = CaseFacts.Table(programmes, one.Facts.Where(fact => fact.Seq <= last && !saved.Contains(fact)));
        var after = CaseFacts.Table(programmes, one.Facts.Where(fact => fact.Seq <= last));
        var effects = new List<Effect>();
        foreach (var programme in one.Programmes)
        {
            using var evaluator = programmes.RentEvaluator(programme.Plan);
            effects.AddRange(Effects.Of(evaluator.Value, before, 0, after, 0, now));
        }

        return effects;
    }
}
