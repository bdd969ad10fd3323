namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>
/// A course through Udvikling i fleksjob II: into it, from one phase of life to the next, and perhaps out again.
/// </summary>
internal static class FlexjobProgramme
{
    public static void Play(Life life) => PlayFrom(life, Enter(life));

    public static void PlayFrom(Life life, Turn turn)
    {
        while (turn.Day <= life.UpTo && turn.Standing != Standing.Gone)
        {
            turn = turn.Standing switch
            {
                Standing.InPreparation => Preparation.Play(life, turn.Day),
                Standing.Unemployed => Unemployment.Play(life, turn.Day),
                Standing.Employed => FlexJob.Play(life, turn.Day),
                Standing.OnOtherBenefit => Leaving.ForATime(life, turn.Day),
                _ => Leaving.ForGood(life, turn.Day),
            };
        }

        Exceptions.Play(life, WaivedRules.Flexjob);
    }

    private static Turn Enter(Life life)
    {
        var standing = life.Draw(Assumptions.Entrance.First);
        if (standing is Standing.InPreparation or Standing.OnOtherBenefit)
            return new Turn(standing, life.In(new Between(life.Start, life.UpTo - Assumptions.Entrance.DaysLeft)));

        var day = life.Start + life.In(Assumptions.Entrance.AlreadyAfter);
        life.Note("visitation", day - life.In(Assumptions.Entrance.GrantedBefore)).Set("decision", "granted");
        life.GiveBroker(day + life.Draw(Assumptions.Preparation.ToBroker));
        return new Turn(standing, day);
    }
}
