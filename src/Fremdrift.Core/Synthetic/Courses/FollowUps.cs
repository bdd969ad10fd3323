using Follow = Fremdrift.Core.Synthetic.Assumptions.FollowUp;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>
/// The broker follows up a job: often in the first half-year of few hours, seldom otherwise; then a status meeting.
/// </summary>
internal static class FollowUps
{
    public static void Play(Life life, int job, int from, int to, bool fewHours)
    {
        to = Math.Min(to, life.UpTo);
        var firstHalfYear = from + Follow.FirstHalfYear;
        var early = fewHours ? Follow.EveryInFewHours : Follow.EveryInMoreHours;
        for (var day = from + life.In(early); day <= to; day += life.In(day < firstHalfYear ? early : Follow.EveryLater))
            life.Note("follow-up", day).SetJob(job).Set("inPerson", life.Chance(Follow.InPerson));

        var status = from + life.In(Follow.StatusMeetingAfter);
        if (status <= to && life.Chance(Follow.StatusMeeting)) life.Note("status-meeting", status).SetJob(job);
    }
}
