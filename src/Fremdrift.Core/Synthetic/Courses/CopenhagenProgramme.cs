using City = Fremdrift.Core.Synthetic.Assumptions.Copenhagen;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>A course through Copenhagen's groups, from one to the next and perhaps out; or from them into Udvikling i fleksjob II.</summary>
internal static class CopenhagenProgramme
{
    public static void Play(Life life)
    {
        PlayGroups(life, life.Start + life.In(City.BeginsAfter), int.MaxValue, int.MaxValue);
        Exceptions.Play(life, Assumptions.Exception.CopenhagenRule);
    }

    public static void PlayIntoFlexjob(Life life)
    {
        var from = life.Start + life.In(City.BeginsAfter);
        var handover = Math.Min(from + life.In(City.HandedOverAfter), life.UpTo - Assumptions.Entrance.DaysLeft);
        PlayGroups(life, from, handover - 1, handover - 1);
        var turn = Preparation.Play(life, handover);
        NoteGroup(life, "3", handover, turn.Day - 1);
        if (turn.Standing == Standing.Unemployed) NoteGroup(life, "flexjob", turn.Day, turn.Day + life.Draw(City.Length));
        FlexjobProgramme.PlayFrom(life, turn);
    }

    private static void PlayGroups(Life life, int from, int to, int benefitTo)
    {
        life.Note("benefit", from, benefitTo).Set("kind", life.Draw(City.Benefit));
        to = Math.Min(to, life.UpTo);
        for (var group = life.Draw(City.FirstGroup); group is not null && from <= to; group = Next(life, group))
        {
            var last = Math.Min(to, from + life.Draw(City.Length) - 1);
            NoteGroup(life, group, from, last);
            PlayGroup(life, group, from, last);
            from = last + 1;
            if (life.Chance(City.PauseBetween)) from += life.In(City.Pause);
        }
    }

    private static void PlayGroup(Life life, string group, int from, int to)
    {
        switch (group)
        {
            case "1": CompanyGroup.Play(life, from, to); break;
            case "2": ReadinessGroup.Play(life, from, to); break;
            case "3": ClarificationGroup.Play(life, from, to); break;
            case "4": MentorGroup.Play(life, from, to); break;
            default: FlexjobGroup.Play(life, from, to); break;
        }

        if (life.Chance(City.ReviewedWithin)) life.Note("group-review", life.In(new Between(from, to)));
        if (to - from >= City.ReviewAfterAYear.Least && life.Chance(City.ReviewedAfterAYear))
            life.Note("group-review", from + life.In(City.ReviewAfterAYear));
    }

    private static void NoteGroup(Life life, string group, int from, int to) => life.Note("group", from, to).Set("group", group);

    private static string? Next(Life life, string group) => life.Draw(group switch
    {
        "1" => City.AfterCompany,
        "2" => City.AfterReadiness,
        "3" => City.AfterClarification,
        "4" => City.AfterMentor,
        _ => City.AfterFlexjob,
    });
}
