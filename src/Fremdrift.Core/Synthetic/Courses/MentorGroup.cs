namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group 4: not ready for more than a mentor.</summary>
internal static class MentorGroup
{
    public static string? Play(Life life, int from, int to)
    {
        NoteMentor(life, from + life.In(Assumptions.Company.MentorAfter), to);
        ReadinessGroup.Score(life, "everyday-mastery", from, to);
        return life.Draw(Assumptions.Readiness.NextFromMentor);
    }

    public static void NoteMentor(Life life, int from, int to) =>
        life.Note("mentor", from, to).Set("mentor", NumberedName.Mentor, life.Mentor());
}
