using Actor = Fremdrift.Core.Synthetic.Assumptions.OtherActor;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>Some go to another actor, when they may or when they must.</summary>
internal static class OtherActor
{
    public static void Play(Life life, int from, int to)
    {
        if (life.Chance(Actor.AtFirst)) Go(life, from + Actor.FirstAfter, to);
        else if (life.Chance(Actor.WhenDue)) Go(life, from + Actor.DueAfter, to);
    }

    private static void Go(Life life, int from, int to)
    {
        from += life.In(Actor.Delay);
        if (from > to) return;
        var last = from + life.In(Actor.Length);
        life.Note("other-actor", from, last);
        life.StayAway(from, last);
    }
}
