using City = Fremdrift.Core.Synthetic.Assumptions.Copenhagen;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>
/// A course through Copenhagen's groups, from one to the next and perhaps out; or from them into Udvikling i fleksjob II.
/// </summary>
internal static class CopenhagenProgramme
{
    public static void Play(Life life)
    {
        var from = life.Start + life.In(City.BeginsAfter);
        var benefit = NoteBenefit(life, from, int.MaxValue);
        var group = life.Draw(City.FirstGroup);
        while (group is not null && from <= life.UpTo)
        {
            var to = from + life.Draw(City.Length) - 1;
            group = PlayGroup(life, group, from, to);
            if (group is null) benefit.EndOn(to);
            from = to + 1;
            if (life.Chance(City.PauseBetween)) from += life.In(City.Pause);
        }

        Exceptions.Play(life, WaivedRules.Groups);
    }

    public static void PlayIntoFlexjob(Life life)
    {
        var from = life.Start + life.In(City.BeginsAfter);
        var handover = Math.Min(from + life.In(City.HandedOverAfter), life.UpTo - Assumptions.Entrance.DaysLeft);
        NoteBenefit(life, from, handover - 1);
        PlayGroup(life, life.Draw(City.GroupBeforeFlexjob), from, handover - 1);
        var turn = Preparation.Play(life, handover);
        NoteGroup(life, "3", handover, turn.Day - 1);
        if (turn.Standing == Standing.Unemployed) NoteGroup(life, "flexjob", turn.Day, turn.Day + life.Draw(City.Length));
        FlexjobProgramme.PlayFrom(life, turn);
    }

    /// <summary>Plays a stretch in a group, and returns which group is next; null if none is.</summary>
    private static string? PlayGroup(Life life, string group, int from, int to)
    {
        NoteGroup(life, group, from, to);
        Review(life, from, to);
        return group switch
        {
            "1" => CompanyGroup.Play(life, from, to),
            "2" => ReadinessGroup.Play(life, from, to),
            "3" => ClarificationGroup.Play(life, from, to),
            "4" => MentorGroup.Play(life, from, to),
            _ => FlexjobGroup.Play(life, from, to),
        };
    }

    private static void Review(Life life, int from, int to)
    {
        if (life.Chance(City.ReviewedWithin)) life.Note("group-review", life.In(new Between(from, to)));
        if (to - from >= City.ReviewAfterAYear.Most && life.Chance(City.ReviewedAfterAYear))
            life.Note("group-review", from + life.In(City.ReviewAfterAYear));
    }

    private static Entry NoteBenefit(Life life, int from, int to) =>
        life.Note("benefit", from, to).Set("kind", life.Draw(City.Benefit));

    private static void NoteGroup(Life life, string group, int from, int to) => life.Note("group", from, to).Set("group", group);
}
