using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>The broker as registered on the case.</summary>
public sealed record HeadBroker(string Key, string? Phone, string? Email, int Since);

/// <summary>What the head of a case says of a day: who helps, on which benefit, and what exempts.</summary>
public sealed record CaseHead
{
    public HeadBroker? Broker { get; private init; }

    public StoredFact? Benefit { get; private init; }

    /// <summary>Absences, exemptions and stays with another actor.</summary>
    public IReadOnlyList<StoredFact> Away { get; private init; } = [];

    public IReadOnlyList<string> Markings { get; private init; } = [];

    /// <param name="facts">Every registration of the case.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="knownAt">The moment up to which recordings count, in UTC ticks, included.</param>
    public static CaseHead Of(IReadOnlyList<StoredFact> facts, int asOf, long knownAt = History.Everything)
    {
        var present = KnownFacts.At(facts, knownAt).Where(fact => fact.Type.Shape is FactShape.Period && fact.Covers(asOf)).OrderByDescending(fact => fact.From).ThenByDescending(fact => fact.Seq).ToList();
        var broker = present.FirstOrDefault(fact => fact.Is("broker"));
        return new CaseHead
        {
            Broker = broker?.Text("broker") is { } key ? new HeadBroker(key, broker.Text("phone"), broker.Text("email"), broker.From) : null,
            Benefit = present.FirstOrDefault(fact => fact.Is("benefit")),
            Away = [.. present.Where(fact => fact.Is("absence") || fact.Is("exemption") || fact.Is("other-actor"))],
            Markings = [.. present.Where(fact => fact.Is("marking")).Select(fact => fact.Text("name")).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }
}
