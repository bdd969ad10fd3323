using Left = Fremdrift.Core.Synthetic.Assumptions.Leaving;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Away from the scheme, for a time or for good.</summary>
internal static class Leaving
{
    public static Turn ForATime(Life life, int day)
    {
        life.TakeBroker(day);
        var last = day + life.In(Left.TimeAway);
        life.Note("benefit", day, last).Set("kind", life.Draw(Left.OtherBenefit));
        return new Turn(Standing.Unemployed, last + 1);
    }

    public static Turn ForGood(Life life, int day)
    {
        life.TakeBroker(day);
        var (reason, benefit) = life.Draw(Left.Reason);
        if (benefit is not null) life.Note("benefit", day, int.MaxValue).Set("kind", benefit);
        if (life.Chance(Left.ExitStated)) life.Note("scheme-exit", day).Set("reason", reason);
        return new Turn(Standing.Gone, day);
    }
}
