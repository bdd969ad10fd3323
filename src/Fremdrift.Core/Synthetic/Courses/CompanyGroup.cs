using Company = Fremdrift.Core.Synthetic.Assumptions.Company;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group 1: out in companies, with a mentor, towards a job of few hours.</summary>
internal static class CompanyGroup
{
    public static void Play(Life life, int from, int to)
    {
        if (life.Chance(Company.Cv)) life.Note("cv", Early(life, from));
        if (life.Chance(Company.JobGoal)) Paperwork.NoteJobGoal(life, Early(life, from));
        if (life.Chance(Company.Plan)) life.Note("placement-plan", Early(life, from));
        for (var left = life.In(Company.Approaches); left > 0; left--) life.Note("company-approach", Early(life, from));

        var last = from;
        for (var left = life.In(Company.Placements); left > 0; left--) last = Place(life, last, to);
        if (life.Chance(Company.Employed)) Employ(life, from + life.In(Company.EmployedAfter), to);
    }

    /// <summary>Places the citizen some time after the day, if that is by <paramref name="to"/>, and returns the placement's last day.</summary>
    public static int Place(Life life, int after, int to)
    {
        var from = after + life.In(Company.PlacementAfter);
        if (from > to) return from;
        var last = from + life.In(Company.PlacementLength);
        life.Note("placement", from, last).Set("kind", life.Draw(Assumptions.Measure.Kind)).Set("hours", life.In(Company.PlacementHours));
        if (life.Chance(Company.MentorInPlacement)) MentorGroup.NoteMentor(life, from + life.In(Company.MentorAfter), last);
        return last;
    }

    private static void Employ(Life life, int from, int to)
    {
        if (from > to) return;
        life.Note("employment", from, from + life.In(Company.EmploymentLength)).Set("hours", life.In(Company.EmploymentHalfHours) / 2.0);
    }

    private static int Early(Life life, int from) => from + life.In(Company.Early);
}
