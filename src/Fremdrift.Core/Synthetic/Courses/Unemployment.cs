using Unemployed = Fremdrift.Core.Synthetic.Assumptions.Unemployment;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>A stretch of ledighedsydelse, and what is done in it.</summary>
internal static class Unemployment
{
    public static Turn Play(Life life, int from)
    {
        var to = from + life.Draw(Unemployed.Length) - 1;
        life.Note("benefit", from, to).Set("kind", "ledighedsydelse");
        life.GiveBroker(from);
        Absences.Play(life, from, to);
        OtherActor.Play(life, from, to);
        Paperwork.Play(life, from, to);
        Measures.Play(life, from, to);
        Contacts.Play(life, from, to);
        Passivity.Play(life, from, to);
        Messages.Play(life, from, to);
        AssessConditions(life, from, to);
        return new Turn(life.Draw(Unemployed.Next), to + 1);
    }

    private static void AssessConditions(Life life, int from, int to)
    {
        if (to - from < Unemployed.ConditionsAssessedFrom || !life.Chance(Unemployed.ConditionsAssessed)) return;
        life.Note("scheme-assessment", from + life.In(Unemployed.ConditionsAssessedAt))
            .Set("conditionsMet", life.Chance(Unemployed.ConditionsMet));
    }
}
