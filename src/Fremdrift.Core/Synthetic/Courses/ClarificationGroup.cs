using Clarified = Fremdrift.Core.Synthetic.Assumptions.Clarification;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Copenhagen's group 3: which scheme is right, by meeting and decision.</summary>
internal static class ClarificationGroup
{
    public static void Play(Life life, int from, int to)
    {
        var meeting = from + life.In(Clarified.MeetingAfter);
        if (meeting > to) return;
        if (life.Chance(Clarified.Meeting)) Preparation.Meet(life, meeting);
        if (!life.Chance(Clarified.Decision)) return;
        life.Note("rehab-decision", meeting + life.In(Clarified.DecisionAfter)).Set("scheme", life.Draw(Clarified.Scheme));
    }
}
