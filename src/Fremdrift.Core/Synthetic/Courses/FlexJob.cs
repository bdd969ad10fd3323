using Work = Fremdrift.Core.Synthetic.Assumptions.Job;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>
/// A flexjob from its first day to its last: hours that change in steps, and what is agreed and done around it.
/// </summary>
internal static class FlexJob
{
    public static Turn Play(Life life, int from)
    {
        var job = life.NextJob();
        var to = from + life.Draw(Work.Length) - 1;
        var halfHours = life.Draw(Work.HalfHours);
        var fewHours = halfHours <= 2 * Work.FewHours;
        NoteHours(life, job, from, to, halfHours);
        if (life.Chance(Work.Subsidy)) life.Note("benefit", from, to).Set("kind", "fleksloentilskud");
        Establishment.Play(life, job, from, to, halfHours, fewHours);
        FollowUps.Play(life, job, from, to, fewHours);
        if (life.Chance(Work.ParallelInternship)) Measures.Note(life, from + life.In(Work.ParallelAfter), parallel: true);
        return new Turn(life.Draw(Work.Next), to + 1);
    }

    private static void NoteHours(Life life, int job, int from, int to, int halfHours)
    {
        var employer = life.Employer();
        while (from <= Math.Min(to, life.UpTo))
        {
            var last = Math.Min(to, from + life.In(Work.StepAfter) - 1);
            life.Note("flexjob", from, last)
                .SetJob(job).Set("employer", NumberedName.Employer, employer).Set("hours", halfHours / 2.0);
            var step = life.In(Work.StepHalfHours);
            halfHours += life.Chance(Work.StepUp) ? step : -step;
            halfHours = Math.Clamp(halfHours, Work.FewestHalfHours, Work.MostHalfHours);
            from = last + 1;
        }
    }
}
