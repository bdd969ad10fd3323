using System.Collections.Frozen;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>What a registration ought to be said with.</summary>
internal static class Unsaid
{
    /// <summary>Benefits that are another's than the flexjob scheme's.</summary>
    private static readonly FrozenSet<string> OtherSchemes = FrozenSet.ToFrozenSet(["ressourceforloeb", "foertidspension", "revalidering"], StringComparer.Ordinal);

    public static IEnumerable<Warning> ReasonByPhone(Proposal proposal)
    {
        if (!proposal.Is("follow-up") || proposal.Fact["inPerson"] is not FlagValue { Flag: false } || proposal.Fact.Text("phoneReason") is not null) yield break;
        yield return new Warning(new("Skriv, hvorfor opfølgningen ikke var personligt fremmøde.", "Say why the follow-up was not in person."), "phoneReason");
    }

    /// <summary>Who is in the flexjob scheme is not recommended for another unless the case was presented anew because the situation has changed.</summary>
    public static IEnumerable<Warning> NewPresentation(Proposal proposal)
    {
        if (!proposal.Is("rehab-decision") || !OtherSchemes.Contains(proposal.Fact.Text("scheme") ?? "")) yield break;
        var granted = proposal.Known.Where(IsGrant).Where(known => known.Days.From <= proposal.Fact.From).Select(known => (int?)known.Days.From).Max();
        if (granted is null || proposal.Known.Any(known => known.Is("rehab-meeting") && known.Days.From >= granted && known.Days.From <= proposal.Fact.From && IsNew(proposal.Whole(known)))) yield break;
        yield return new Warning(new(
            "Borgeren er visiteret til fleksjob. En anden ordning forudsætter, at sagen er forelagt teamet igen, fordi situationen er væsentligt ændret. Registrér mødet med »Ny forelæggelse« og begrundelsen.",
            "The citizen has been granted a flexjob. Another scheme takes a new presentation to the team because the situation has changed materially. Register the meeting as a new presentation, with the reason."), "scheme");
    }

    /// <summary>An internship beside a flexjob takes the citizen's consent and new job functions, in a company.</summary>
    public static IEnumerable<Warning> ParallelInternship(Proposal proposal)
    {
        var fact = proposal.Fact;
        if (Documents.ParallelInternship.Lacking(fact.Type, name => fact.Text(name), name => (fact[name] as FlagValue)?.Flag) is not { Count: > 0 } lacking) yield break;
        yield return new Warning(new(
            $"En parallel praktik kræver borgerens samtykke, nye jobfunktioner og en virksomhed. Det mangler: {Listed(lacking, Programmes.Language.Danish)}.",
            $"A parallel internship takes the citizen’s consent, new job functions and a company. Missing: {Listed(lacking, Programmes.Language.English)}."), "consent");
    }

    private static string Listed(IEnumerable<Label> lacking, Programmes.Language language) => string.Join(", ", lacking.Select(language.Of));

    private static bool IsGrant(KnownFact known) =>
        (known.Is("visitation") && known.Text("decision") is "granted") || (known.Is("rehab-decision") && known.Text("scheme") is "fleksjob");

    private static bool IsNew(NewFact? meeting) => meeting?["newPresentation"] is FlagValue { Flag: true } && meeting.Text("newPresentationReason") is not null;
}
