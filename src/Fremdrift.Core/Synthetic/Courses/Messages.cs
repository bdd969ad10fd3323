using Post = Fremdrift.Core.Synthetic.Assumptions.Message;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>The citizen writes, also in the evening and at weekends; most are answered within a day.</summary>
internal static class Messages
{
    private const long MinutesPerDay = 24 * 60;

    public static void Play(Life life, int from, int to)
    {
        to = Math.Min(to, life.UpTo);
        for (var day = from + life.In(Post.DaysUntilNext); day <= to; day += life.In(Post.DaysUntilNext))
        {
            var minute = (day * MinutesPerDay) + life.In(Post.MinuteOfDay);
            var message = life.Journal.NoteAt("message", minute);
            if (life.Chance(Post.Unanswered)) continue;
            life.Journal.NoteAt("reply", minute + life.Draw(Post.MinutesToReply)).SetAnswerTo(message);
        }
    }
}
