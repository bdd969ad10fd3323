using Rare = Fremdrift.Core.Synthetic.Assumptions.Exception;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>What happens to few: a progressive diagnosis, a leader's waiver.</summary>
internal static class Exceptions
{
    public static void Play(Life life, Weighted<WaivedRule> rules)
    {
        var anyDay = new Between(life.Start, life.UpTo);
        if (life.Chance(Rare.ProgressiveDiagnosis)) life.Note("progressive-diagnosis", life.In(anyDay));
        if (!life.Chance(Rare.Waiver)) return;
        var rule = life.Draw(rules);
        var waiver = life.Note("waiver", life.In(anyDay)).Set("rule", rule.Name).Set("reason", life.Draw(Rare.Reason));
        if (rule.OfAJob && life.LatestJob > 0) waiver.SetJob(life.LatestJob);
    }
}
