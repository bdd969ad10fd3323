using Call = Fremdrift.Core.Synthetic.Assumptions.Contact;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Broker and citizen in touch, at the broker's pace. Absence pauses it, and sometimes it is forgotten.</summary>
internal static class Contacts
{
    public static void Play(Life life, int from, int to)
    {
        to = Math.Min(to, life.UpTo);
        var day = Math.Max(from, life.BrokerSince) + life.In(Call.First);
        while (day <= to)
        {
            var awayUntil = life.AwayUntil(day);
            if (awayUntil >= day)
            {
                day = awayUntil + 1 + life.In(Call.AfterAbsence);
                continue;
            }

            Note(life, day);
            day += life.In(life.Chance(Call.Forgotten) ? Call.ForgottenFor : life.Pace);
        }
    }

    private static void Note(Life life, int day)
    {
        var contact = life.Note("contact", day).Set("channel", life.Draw(Call.Channel)).Set("with", life.Draw(Call.With));
        if (life.Chance(Call.BySomebodyElse)) contact.Set("by", life.Draw(Call.By));
    }
}
