using Passive = Fremdrift.Core.Synthetic.Assumptions.Passivity;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>
/// Half a year without a step: the case is taken up again with a leader and in the rehabilitation team, or forgotten.
/// </summary>
internal static class Passivity
{
    public static void Play(Life life, int from, int to)
    {
        to = Math.Min(to, life.UpTo);
        for (var day = from + life.Draw(Passive.TakenUpAfter); day <= to; day += life.Draw(Passive.TakenUpAfter))
        {
            if (!life.Chance(Passive.Forgotten)) TakeUp(life, day);
        }
    }

    private static void TakeUp(Life life, int day)
    {
        if (life.Chance(Passive.CaseReview))
        {
            life.Note("case-review", day - life.In(Passive.ReviewBefore))
                .Set("leader", NumberedName.Leader, life.Leader()).Set("decision", life.Draw(Passive.Decision));
        }

        life.Note("rehab-meeting", day).Set("kind", "reprocessing")
            .Set("sections", life.Chance(Passive.AllSections) ? Passive.Sections : Passive.SomeSections);
    }
}
