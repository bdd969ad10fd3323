using Ready = Fremdrift.Core.Synthetic.Assumptions.Readiness;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group 2: getting ready for a company, with scores on the way and a trial internship.</summary>
internal static class ReadinessGroup
{
    public static string? Play(Life life, int from, int to)
    {
        Score(life, "everyday-mastery", from, to);
        Score(life, "motivation", from, to);
        if (life.Chance(Ready.JobGoal)) Paperwork.NoteJobGoal(life, from + life.In(Ready.TrialAfter));
        if (life.Chance(Ready.Trial)) Try(life, from + life.In(Ready.TrialAfter), to);
        if (life.Chance(Ready.Placement)) CompanyGroup.Place(life, from, to);
        return life.Draw(Ready.Next);
    }

    public static void Score(Life life, string dimension, int from, int to)
    {
        to = Math.Min(to, life.UpTo);
        var score = life.In(Ready.ScoreAtFirst);
        for (var day = from + life.In(Ready.FirstScored); day <= to; day += life.In(Ready.ScoredEvery))
        {
            life.Note("development", day).Set("dimension", dimension).Set("score", score);
            score = Math.Clamp(score + life.In(Ready.ScoreChange), 1, 10);
        }
    }

    private static void Try(Life life, int from, int to)
    {
        if (from > to) return;
        life.Note("trial-internship", from, from + life.In(Ready.TrialLength)).Set("hours", life.In(Ready.TrialHours));
    }
}
