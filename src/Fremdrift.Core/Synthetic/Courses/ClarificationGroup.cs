using Clarified = Fremdrift.Core.Synthetic.Assumptions.Clarification;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group 3: which scheme is right, by meeting and decision.</summary>
internal static class ClarificationGroup
{
    public static string? Play(Life life, int from, int to)
    {
        var meeting = from + life.In(Clarified.MeetingAfter);
        var decision = meeting + life.In(Clarified.DecisionAfter);
        if (meeting <= to && life.Chance(Clarified.Meeting)) Preparation.Meet(life, meeting);
        if (decision > to || !life.Chance(Clarified.Decision)) return life.Draw(Clarified.NextWhenUndecided);
        var scheme = life.Draw(Clarified.Scheme);
        life.Note("rehab-decision", decision).Set("scheme", scheme);
        return scheme is "fleksjob" ? "flexjob" : null;
    }
}
