using Papers = Fremdrift.Core.Synthetic.Assumptions.Paperwork;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>The plan for the search: job goal, CV, plan and wishes, within weeks, mostly.</summary>
internal static class Paperwork
{
    public static void Play(Life life, int from, int to)
    {
        if (life.Chance(Papers.JobGoal)) NoteJobGoal(life, from + life.Draw(Papers.Within));
        if (life.Chance(Papers.Cv)) NoteSoon(life, "cv", from, to);
        if (life.Chance(Papers.JobSearchPlan)) NoteSoon(life, "job-search-plan", from, to);
        if (life.Chance(Papers.JobWish)) NoteSoon(life, "job-wish", from, to);
        if (life.Chance(Papers.KeepsJobLog)) KeepJobLog(life, from, Math.Min(to, life.UpTo));
    }

    public static void NoteJobGoal(Life life, int day)
    {
        var goal = life.Note("job-goal", day)
            .Set("concrete", life.Chance(Papers.Concrete)).Set("realistic", life.Chance(Papers.Realistic));
        if (life.Chance(Papers.GoalText)) goal.Set("text", life.Draw(Papers.Goals));
    }

    private static void NoteSoon(Life life, string type, int from, int to)
    {
        var day = from + life.Draw(Papers.Within);
        if (day <= to) life.Note(type, day);
    }

    private static void KeepJobLog(Life life, int from, int to)
    {
        for (var day = from + life.In(Papers.JobLogEvery); day <= to; day += life.In(Papers.JobLogEvery))
            life.Note("job-log", day);
    }
}
