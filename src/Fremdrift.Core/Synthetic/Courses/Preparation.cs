using Prepared = Fremdrift.Core.Synthetic.Assumptions.Preparation;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>The preparatory part of the rehabilitation plan, the team's meeting, and the decision.</summary>
internal static class Preparation
{
    public static Turn Play(Life life, int day)
    {
        life.Note("rehab-preparation", day).Set("assessedForFlexjob", life.Chance(Prepared.AssessedForFlexjob));
        if (life.Chance(Prepared.JobGoal)) Paperwork.NoteJobGoal(life, day + life.In(Prepared.Work));
        if (life.Chance(Prepared.ConsultantInvolved)) life.Note("consultant-involved", day + life.In(Prepared.Work));
        var meeting = Journal.Workday(day + life.In(Prepared.ToMeeting));
        Meet(life, meeting);
        return Decide(life, Journal.Workday(meeting + life.In(Prepared.ToDecision)));
    }

    public static void Meet(Life life, int day)
    {
        var meeting = life.Note("rehab-meeting", day)
            .Set("kind", "first").Set("consultantPresent", life.Chance(Prepared.ConsultantPresent));
        if (life.Chance(Prepared.ProgressionGoal)) meeting.Set("progressionGoal", life.Draw(Prepared.Goal));
    }

    private static Turn Decide(Life life, int day)
    {
        if (life.Chance(Prepared.Refused))
        {
            if (life.Chance(Prepared.DecidedByVisitation)) life.Note("visitation", day).Set("decision", "refused");
            else life.Note("rehab-decision", day).Set("scheme", life.Draw(Prepared.OtherScheme));
            return new Turn(Standing.Gone, day);
        }

        var visitation = life.Chance(Prepared.DecidedByVisitation);
        if (visitation) life.Note("visitation", day).Set("decision", "granted");
        if (!visitation || life.Chance(Prepared.DecidedTwice)) life.Note("rehab-decision", day).Set("scheme", "fleksjob");
        life.GiveBroker(day + life.Draw(Prepared.ToBroker));
        var next = life.Chance(Prepared.JobAlreadyFound) ? Standing.Employed : Standing.Unemployed;
        return new Turn(next, day + life.In(Prepared.ToBenefit));
    }
}
