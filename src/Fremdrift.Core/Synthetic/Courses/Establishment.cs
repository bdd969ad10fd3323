using Setup = Fremdrift.Core.Synthetic.Assumptions.Establishment;

namespace Fremdrift.Core.Synthetic.Courses;

/// <summary>
/// A job is set up: agreement, alignment of expectations, a contact person, and the marking of those on few hours.
/// </summary>
internal static class Establishment
{
    public static void Play(Life life, int job, int from, int to, int halfHours, bool fewHours)
    {
        if (life.Chance(Setup.Agreement)) Agree(life, job, from + life.Draw(Setup.AgreementAfter), halfHours);
        if (life.Chance(Setup.Alignment)) life.Note("alignment-meeting", from + life.In(Setup.AlignmentAfter)).SetJob(job);
        if (life.Chance(Setup.CompanyContact))
            life.Note("company-contact", Math.Min(to, from + life.In(Setup.CompanyContactAfter)), to)
                .SetJob(job).Set("name", "kontaktperson");
        if (fewHours && life.Chance(Setup.Marking))
            life.Note("marking", Math.Min(to, from + life.Draw(Setup.MarkingAfter)), to).Set("name", "Udvikling i fleksjob II");
    }

    private static void Agree(Life life, int job, int day, int halfHours)
    {
        var complete = life.Chance(Setup.Complete);
        NoteAgreement(life, job, day, halfHours, complete ? 1 : Setup.EachPartWhenIncomplete);
        if (!complete && life.Chance(Setup.Replaced)) NoteAgreement(life, job, day + life.In(Setup.ReplacedAfter), halfHours, 1);
    }

    private static void NoteAgreement(Life life, int job, int day, int halfHours, double eachPart)
    {
        var agreement = life.Note("flexjob-agreement", day).SetJob(job).Set("hours", halfHours / 2.0);
        foreach (var part in (ReadOnlySpan<string>)["tasks", "progressionGoal", "support", "parallelInternship", "followUp"])
            agreement.Set(part, life.Chance(eachPart));
    }
}
