using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

/// <summary>A flexjob and all that is registered about it.</summary>
public sealed record CaseJob
{
    private static readonly FactType AgreementType = Catalogue.Find("flexjob-agreement")!;

    /// <summary>What an agreement must say to be complete.</summary>
    public static IReadOnlyList<FactField> AgreementParts { get; } = [.. AgreementType.Fields.Where(field => field.Kind is FieldKind.Given)];

    /// <summary>The key that ties its facts together.</summary>
    public required string Job { get; init; }

    /// <summary>Periods with their hours, the newest first.</summary>
    public required IReadOnlyList<FactView> Periods { get; init; }

    /// <summary>The newest agreement; null if none was made.</summary>
    public FactView? Agreement { get; init; }

    /// <summary>The newest permanent contact person at the company; null if there is none.</summary>
    public FactView? ContactPerson { get; init; }

    public required IReadOnlyList<FactView> FollowUps { get; init; }

    public required IReadOnlyList<FactView> Meetings { get; init; }

    public string Name => Employer ?? Job;

    public string? Employer => Periods.Select(period => period.Text("employer")).FirstOrDefault(name => name is not null);

    public int From => Periods.Min(period => period.Fact.From);

    public int To => Periods.Max(period => period.Fact.To);

    /// <summary>What the agreement does not say yet; all of it if there is none.</summary>
    public IReadOnlyList<FactField> Missing => [.. AgreementParts.Where(part => Agreement?.Given(part.Name) is not true)];

    public bool IsComplete => Missing.Count == 0 && ContactPerson is not null;

    /// <summary>The jobs of a case, the latest first.</summary>
    public static IReadOnlyList<CaseJob> Of(CaseFile one)
    {
        var about = FactView.Of(one, "flexjob-agreement", "company-contact", "follow-up", "status-meeting", "alignment-meeting").ToLookup(JobOf, StringComparer.Ordinal);
        return
        [
            .. FactView.Of(one, "flexjob").GroupBy(JobOf, StringComparer.Ordinal).Select(job => new CaseJob
            {
                Job = job.Key,
                Periods = [.. job],
                Agreement = about[job.Key].FirstOrDefault(fact => Is(fact, "flexjob-agreement")),
                ContactPerson = about[job.Key].FirstOrDefault(fact => Is(fact, "company-contact")),
                FollowUps = [.. about[job.Key].Where(fact => Is(fact, "follow-up"))],
                Meetings = [.. about[job.Key].Where(fact => Is(fact, "status-meeting") || Is(fact, "alignment-meeting"))],
            }).OrderByDescending(job => job.From),
        ];
    }

    private static string JobOf(FactView fact) => fact.Text("job") ?? "";

    private static bool Is(FactView fact, string type) => string.Equals(fact.Fact.Type.Name, type, StringComparison.Ordinal);
}
