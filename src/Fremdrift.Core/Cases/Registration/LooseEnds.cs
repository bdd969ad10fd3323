using System.Collections.Frozen;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What refers to something that is not there, or no longer.</summary>
internal static class LooseEnds
{
    private static readonly FrozenSet<string> WithinAJob = FrozenSet.ToFrozenSet(["follow-up", "status-meeting"], StringComparer.Ordinal);

    /// <summary>What goes on only while a citizen is in the flexjob scheme.</summary>
    private static readonly FrozenSet<string> WithinTheScheme = FrozenSet.ToFrozenSet(
        ["flexjob", "flexjob-agreement", "alignment-meeting", "company-contact", "follow-up", "status-meeting", "marking", "broker"], StringComparer.Ordinal);

    public static IEnumerable<Warning> UnknownJob(Proposal proposal)
    {
        if (proposal.Is("flexjob") || proposal.Fact.Type.Field("job") is null || proposal.Fact.Text("job") is not { } job) yield break;
        if (!Periods(proposal, job).Any())
            yield return new Warning(new("Der er intet fleksjob med det navn. Registrér jobbet først, eller ret navnet.", "There is no flexjob of that name. Register the job first, or mend the name."), "job");
    }

    public static IEnumerable<Warning> OutsideTheJob(Proposal proposal)
    {
        if (!WithinAJob.Contains(proposal.Fact.Type.Name) || proposal.Fact.Text("job") is not { } job) yield break;
        var periods = Periods(proposal, job).ToArray();
        if (periods.Length > 0 && !periods.Any(period => period.Days.Contains(proposal.Fact.From)))
            yield return new Warning(new("Borgeren er ikke i jobbet den dag.", "The citizen is not in the job on that day."), "date");
    }

    public static IEnumerable<Warning> ReplyToNothing(Proposal proposal)
    {
        if (!proposal.Is("reply")) yield break;
        var message = proposal.Known.FirstOrDefault(known => known.Is("message") && string.Equals(known.Id, proposal.Fact.Text("inReplyTo"), StringComparison.Ordinal));
        if (message is null)
            yield return new Warning(new("Den besked, der svares på, findes ikke.", "The message that is answered is not there."), "inReplyTo");
        else if ((proposal.Fact.From, proposal.Fact.Second).CompareTo((message.Days.From, message.Second)) < 0)
            yield return new Warning(new("Svaret ligger før beskeden.", "The reply comes before the message."), "at");
    }

    /// <summary>The citizen has moved or died, or has left the flexjob scheme and not come back.</summary>
    public static IEnumerable<Warning> CaseEnded(Proposal proposal)
    {
        if (proposal.Fact.From > proposal.EndedOn)
        {
            yield return new Warning(Proposal.With(
                proposal.EndedOn.Value, day => $"Borgerens sag er afsluttet {day}.", day => $"The citizen's case ended on {day}."), proposal.Begin);
            yield break;
        }

        if (!WithinTheScheme.Contains(proposal.Fact.Type.Name)) yield break;
        var left = Last(proposal, fact => fact.Is("scheme-exit"));
        if (left is null || left > proposal.Fact.From || Last(proposal, IsGrant) > left) yield break;
        yield return new Warning(Proposal.With(
            left.Value, day => $"Borgeren er registreret som udtrådt af fleksjobordningen {day}.", day => $"The citizen is registered as having left the flexjob scheme on {day}."), proposal.Begin);
    }

    private static int? Last(Proposal proposal, Func<KnownFact, bool> which) =>
        proposal.Known.Where(which).Select(known => (int?)known.Days.From).Where(day => day <= proposal.Fact.From).Max();

    private static bool IsGrant(KnownFact fact) => (fact.Is("visitation") && fact.Text("decision") is "granted") || (fact.Is("rehab-decision") && fact.Text("scheme") is "fleksjob");

    private static IEnumerable<KnownFact> Periods(Proposal proposal, string job) =>
        proposal.Known.Where(known => known.Is("flexjob") ? string.Equals(known.Text("job"), job, StringComparison.Ordinal)
            : known.Is("company-measure") && proposal.Is("follow-up") && string.Equals(known.First, job, StringComparison.Ordinal));
}
