using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>The broker as registered on the case.</summary>
public sealed record HeadBroker(string Key, string? Phone, string? Email, int Since);

/// <summary>What the head of a case says of a day: who helps, on which benefit, and what exempts.</summary>
public sealed record CaseHead
{
    public HeadBroker? Broker { get; private init; }

    public StoredFact? Benefit { get; private init; }

    /// <summary>The seniority: how many days they have had that benefit, the day and all earlier periods of it included.</summary>
    public int BenefitDays { get; private init; }

    /// <summary>Absences, exemptions and stays with another actor.</summary>
    public IReadOnlyList<StoredFact> Away { get; private init; } = [];

    public IReadOnlyList<string> Markings { get; private init; } = [];

    /// <param name="facts">Every registration of the case.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    public static CaseHead Of(IReadOnlyList<StoredFact> facts, int asOf, long knownAt = History.Everything)
    {
        var known = KnownFacts.At(facts, knownAt);
        var present = known.Where(fact => fact.Type.Shape is FactShape.Period && fact.Covers(asOf)).OrderByDescending(fact => fact.From).ThenByDescending(fact => fact.Seq).ToList();
        var broker = present.FirstOrDefault(fact => fact.Is("broker"));
        var benefit = present.FirstOrDefault(fact => fact.Is("benefit"));
        return new CaseHead
        {
            Broker = broker?.Text("broker") is { } key ? new HeadBroker(key, broker.Text("phone"), broker.Text("email"), broker.From) : null,
            Benefit = benefit,
            BenefitDays = benefit is null ? 0 : Days(known.Where(fact => fact.Is("benefit") && string.Equals(fact.Text("kind"), benefit.Text("kind"), StringComparison.Ordinal)), asOf),
            Away = [.. present.Where(fact => fact.Is("absence") || fact.Is("exemption") || fact.Is("other-actor"))],
            Markings = [.. present.Where(fact => fact.Is("marking")).Select(fact => fact.Text("name")).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Days until one, itself included, that lie in any of the periods: those that two share count once.</summary>
    private static int Days(IEnumerable<StoredFact> periods, int until)
    {
        var (days, counted) = (0, -1);
        foreach (var period in periods.Where(period => period.From <= until).OrderBy(period => period.From))
        {
            var (from, to) = (Math.Max(period.From, counted + 1), Math.Min(period.To, until));
            if (to < from) continue;
            (days, counted) = (days + to - from + 1, to);
        }

        return days;
    }
}
