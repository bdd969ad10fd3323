using Away = Fremdrift.Core.Synthetic.Assumptions.Absence;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Holidays, sickness and the like, in which nobody gets in touch.</summary>
internal static class Absences
{
    public static void Play(Life life, int from, int to)
    {
        for (var day = from + life.In(Away.DaysUntilNext); day <= to; day += life.In(Away.DaysUntilNext))
        {
            var last = life.Chance(Away.Exempted) ? Exempt(life, day) : StayAway(life, day);
            life.StayAway(day, last);
            day = last;
        }
    }

    private static int Exempt(Life life, int day)
    {
        var last = day + life.In(Away.ExemptionLength);
        life.Note("exemption", day, last).Set("kind", life.Draw(Away.ExemptionKind));
        return last;
    }

    private static int StayAway(Life life, int day)
    {
        var kind = life.Draw(Away.Kind);
        var last = day + (kind is "barsel" ? life.In(Away.Maternity) : life.Draw(Away.Length)) - 1;
        life.Note("absence", day, last).Set("kind", kind);
        return last;
    }
}
