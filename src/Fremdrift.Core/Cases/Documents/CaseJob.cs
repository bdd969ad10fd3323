using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

public enum AgreementState
{
    None,

    /// <summary>A part, or a contact person, is not registered anywhere.</summary>
    Lacking,

    /// <summary>Every part is agreed, but no one agreement holds them all.</summary>
    Scattered,

    Complete,
}

/// <summary>A flexjob and all that is registered about it, seen from a day.</summary>
public sealed record CaseJob
{
    private const string AgreementType = "flexjob-agreement";

    /// <summary>Fields that no rule asks for, beside the parts of an agreement.</summary>
    private static readonly string[] AgreementExtras = ["activities", "aids", "followUpDates"];

    /// <summary>What an agreement must say to be complete.</summary>
    public static IReadOnlyList<FactField> AgreementParts { get; } = [.. Catalogue.Find(AgreementType)!.Fields.Where(field => field.Kind is FieldKind.Given)];

    /// <summary>The key that ties its facts together.</summary>
    public required string Job { get; init; }

    /// <summary>The day it is seen from.</summary>
    public required int AsOf { get; init; }

    /// <summary>Periods with their hours, the newest first.</summary>
    public required IReadOnlyList<FactView> Periods { get; init; }

    /// <summary>The agreements made, the newest first: a later one may say only what is changed.</summary>
    public required IReadOnlyList<FactView> Agreements { get; init; }

    /// <summary>The permanent contact persons at the company there ever were, the newest first.</summary>
    public required IReadOnlyList<FactView> ContactPersons { get; init; }

    public required IReadOnlyList<FactView> FollowUps { get; init; }

    public required IReadOnlyList<FactView> Meetings { get; init; }

    /// <summary>The duty to make a complete agreement; null if no rule asks for one.</summary>
    public CaseDuty? AgreementDuty { get; init; }

    public string Name => Employer ?? Job;

    public string? Employer => Periods.Select(period => period.Text("employer")).FirstOrDefault(name => name is not null);

    public int From => Periods.Min(period => period.Fact.From);

    public int To => Periods.Max(period => period.Fact.To);

    /// <summary>The hours a week it began with: the fewest of the periods that begin on its first day.</summary>
    public double? HoursAtStart => Periods.Where(period => period.Fact.From == From).Min(period => period.Number("hours"));

    /// <summary>The newest agreement; null if none was made.</summary>
    public FactView? Agreement => Agreements.Count == 0 ? null : Agreements[0];

    /// <summary>The permanent contact person on the day seen from, or of a job that has ended the last one; null if there is none.</summary>
    public FactView? ContactPerson => ContactPersons.FirstOrDefault(person => person.Fact.From <= AsOf && person.Fact.To >= AsOf) ?? (To < AsOf && ContactPersons.Count > 0 ? ContactPersons[0] : null);

    /// <summary>What no agreement says yet.</summary>
    public IReadOnlyList<FactField> Missing => [.. AgreementParts.Where(part => Given(part.Name) is null)];

    /// <summary>How the agreement stands. Where a rule asks for it, the duty says whether it is complete.</summary>
    public AgreementState AgreementState =>
        AgreementDuty is { IsMet: true } || (Agreements.Any(IsWhole) && ContactPersons.Count > 0) ? AgreementState.Complete
        : Agreements.Count == 0 ? AgreementState.None
        : Missing.Count > 0 || ContactPersons.Count == 0 ? AgreementState.Lacking
        : AgreementState.Scattered;

    /// <summary>Whether the contact person has stopped and nobody has taken over, while the job goes on.</summary>
    public bool LostContactPerson => ContactPersons.Count > 0 && ContactPerson is null && To >= AsOf;

    /// <summary>The latest agreement that gives a part; null if none does.</summary>
    public FactView? Given(string part) => Agreements.FirstOrDefault(agreement => agreement.Given(part));

    /// <summary>What the latest agreement that says anything of it says of each field that no rule asks for.</summary>
    public IEnumerable<(string Name, string Text)> Extras =>
        from name in AgreementExtras
        let text = Agreements.Select(agreement => agreement.Text(name)).FirstOrDefault(text => text is not null)
        where text is not null
        select (name, text);

    /// <summary>The jobs among some facts, the latest first.</summary>
    public static IReadOnlyList<CaseJob> Of(IReadOnlyList<StoredFact> facts, IReadOnlyList<CaseDuty> duties, int asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(duties);
        var about = FactView.Of(facts, AgreementType, "company-contact", "follow-up", "status-meeting", "alignment-meeting").ToLookup(JobOf, StringComparer.Ordinal);
        var agreeing = duties.Where(duty => duty.Member is not null && duty.AsksFor(AgreementType)).ToLookup(duty => duty.Member!, StringComparer.Ordinal);
        return
        [
            .. FactView.Of(facts, "flexjob").GroupBy(JobOf, StringComparer.Ordinal).Select(job => new CaseJob
            {
                Job = job.Key, AsOf = asOf, Periods = [.. job], AgreementDuty = agreeing[job.Key].LastOrDefault(),
                Agreements = [.. about[job.Key].Where(fact => Is(fact, AgreementType))],
                ContactPersons = [.. about[job.Key].Where(fact => Is(fact, "company-contact"))],
                FollowUps = [.. about[job.Key].Where(fact => Is(fact, "follow-up"))],
                Meetings = [.. about[job.Key].Where(fact => Is(fact, "status-meeting") || Is(fact, "alignment-meeting"))],
            }).OrderByDescending(job => job.From),
        ];
    }

    private static bool IsWhole(FactView agreement) => AgreementParts.All(part => agreement.Given(part.Name));

    private static string JobOf(FactView fact) => fact.Text("job") ?? "";

    private static bool Is(FactView fact, string type) => string.Equals(fact.Fact.Type.Name, type, StringComparison.Ordinal);
}
