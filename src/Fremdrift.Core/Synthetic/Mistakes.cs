using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Synthetic;

/// <summary>What was registered wrongly and found later: corrected, or taken back. A correction may be wrong again.</summary>
internal static class Mistakes
{
    private static readonly FactType Message = Catalogue.Find("message")!;
    private static readonly FactType Reply = Catalogue.Find("reply")!;

    public static void Play(Life life)
    {
        var journal = life.Journal;
        for (var place = 0; place < journal.Count; place++)
        {
            var type = journal.Draft(place).Type;

            // Messages and replies are recorded by the system, without mistake.
            if (type == Message || type == Reply || type == Catalogue.Retraction) continue;
            if (life.Chance(Assumptions.Registration.TakenBack)) journal.NoteInsteadOf(place, Catalogue.Retraction);
            else if (life.Chance(Assumptions.Registration.Corrected)) Correct(life, journal.NoteInsteadOf(place, type).Place);
        }
    }

    /// <summary>It was another day: of a period its first or its last.</summary>
    private static void Correct(Life life, int place)
    {
        ref var draft = ref life.Journal.Draft(place);
        var days = life.In(Assumptions.Registration.MistakenByDays);
        if (draft.To > life.UpTo || draft.To == draft.From || life.Chance(0.5))
            draft.From = Math.Max(draft.From - days, life.Start);
        else draft.To = Math.Max(draft.From, draft.To - days);
        if (draft.Type.Shape == FactShape.Date) draft.To = draft.From;
    }
}
