namespace Fremdrift.Core.Cases.Documents;

public enum AnswerState
{
    /// <summary>No rule asks for an answer.</summary>
    NotOwed,

    Waiting,
    Late,
    AnsweredInTime,
    AnsweredLate,
}

/// <summary>A message from the citizen and what was replied.</summary>
/// <param name="Message">The message.</param>
/// <param name="Replies">The replies to it, the first one first.</param>
/// <param name="Owed">The answer owed for it; null if no rule asks for one.</param>
public sealed record CaseMessage(FactView Message, IReadOnlyList<FactView> Replies, CaseDuty? Owed)
{
    private const long SecondsADay = 86_400;

    /// <summary>How the answer stands at a local moment.</summary>
    public AnswerState State(DateTime now)
    {
        if (Owed is null) return AnswerState.NotOwed;
        var due = At(Owed.Due, Owed.DueSecond);
        if (Owed.FulfilledOn < Engine.Evaluation.Instance.Never) return At(Owed.FulfilledOn, Owed.FulfilledSecond) <= due ? AnswerState.AnsweredInTime : AnswerState.AnsweredLate;
        if (!Owed.IsOpen) return AnswerState.NotOwed;
        return now <= due ? AnswerState.Waiting : AnswerState.Late;
    }

    /// <summary>When it falls due, or fell due, on the clock on the wall.</summary>
    public DateTime Due => At(Owed!.Due, Owed.DueSecond);

    /// <summary>How long the first answer took; null if there is none.</summary>
    public TimeSpan? Took => Replies.Count == 0 ? null : At(Replies[0]) - At(Message);

    public static DateTime At(FactView fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return At(fact.Fact.From, fact.Fact.Second);
    }

    /// <summary>The messages among some facts, the newest first.</summary>
    public static IReadOnlyList<CaseMessage> Of(IReadOnlyList<StoredFact> facts, IEnumerable<CaseDuty> duties)
    {
        var replies = FactView.Of(facts, "reply").Reverse().ToLookup(reply => reply.Text("inReplyTo") ?? "", StringComparer.Ordinal);
        var owed = duties.Where(duty => duty.About is not null).ToLookup(duty => duty.About!, StringComparer.Ordinal);
        return [.. FactView.Of(facts, "message").Select(message => new CaseMessage(message, [.. replies[message.Fact.Id]], owed[message.Fact.Id].FirstOrDefault()))];
    }

    private static DateTime At(int day, int second) => new((day * SecondsADay + second) * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
}
