using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>What the registrations between two numbers of a case changed. It is worked out again from the facts, so it can be asked at any time.</summary>
public static class EffectsBetween
{
    public static IReadOnlyList<EffectLine> Lines(ProgrammeRegistry programmes, CaseFile one, int after, int upTo, WallClock now, Language language)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(one);
        if (one.HasEndedBy(now.Day)) return [];
        var (earlier, later) = (Table(programmes, one, after), Table(programmes, one, upTo));
        var effects = new List<Effect>();
        foreach (var programme in one.Programmes)
        {
            using var lease = programmes.RentEvaluator(programme.Plan);
            effects.AddRange(Effects.Of(lease.Value, earlier, 0, later, 0, now));
        }

        return Effects.Lines(effects, language);
    }

    private static FactTable Table(ProgrammeRegistry programmes, CaseFile one, int upTo)
    {
        var table = new FactTable(programmes.Vocabulary);
        var number = table.Citizens.Add(one.Citizen.Key);
        foreach (var fact in one.Facts.Where(fact => fact.Seq <= upTo)) fact.AddTo(table, number);
        table.Complete();
        return table;
    }
}
