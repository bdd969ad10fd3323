using Company = Fremdrift.Core.Synthetic.Assumptions.Company;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group 1: out in companies, with a mentor, towards a job of few hours.</summary>
internal static class CompanyGroup
{
    public static string? Play(Life life, int from, int to)
    {
        if (life.Chance(Company.Cv)) NoteEarly(life, "cv", from, to);
        if (life.Chance(Company.JobGoal)) Paperwork.NoteJobGoal(life, from + life.In(Company.Early));
        if (life.Chance(Company.Plan)) NoteEarly(life, "placement-plan", from, to);
        for (var left = life.In(Company.Approaches); left > 0; left--) NoteEarly(life, "company-approach", from, to);

        var last = from;
        for (var left = life.In(Company.Placements); left > 0; left--) last = Place(life, last, to);
        return life.Chance(Company.Employed) ? Employ(life, from + life.In(Company.EmployedAfter), to) : life.Draw(Company.Next);
    }

    /// <summary>
    /// Places the citizen some time after the day, if that is by <paramref name="to"/>, and returns the placement's last day.
    /// </summary>
    public static int Place(Life life, int after, int to)
    {
        var from = after + life.In(Company.PlacementAfter);
        if (from > to) return from;
        var last = from + life.In(Company.PlacementLength);
        life.Note("placement", from, last)
            .Set("kind", life.Draw(Assumptions.Measure.Kind)).Set("hours", life.In(Company.PlacementHours));
        if (life.Chance(Company.MentorInPlacement)) MentorGroup.NoteMentor(life, from + life.In(Company.MentorAfter), last);
        return last;
    }

    private static string? Employ(Life life, int from, int to)
    {
        if (from > to) return life.Draw(Company.Next);
        life.Note("employment", from, from + life.In(Company.EmploymentLength))
            .Set("hours", life.In(Company.EmploymentHalfHours) / 2.0);
        return life.Draw(Company.NextWhenEmployed);
    }

    private static void NoteEarly(Life life, string type, int from, int to)
    {
        var day = from + life.In(Company.Early);
        if (day <= to) life.Note(type, day);
    }
}
