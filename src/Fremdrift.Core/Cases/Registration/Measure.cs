using Stored = Fremdrift.Core.Cases.StoredFact;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A measure at a company, with the key that ties its follow-ups to it: the id it was first registered under.</summary>
public sealed record Measure(string Key, Stored Fact)
{
    /// <summary>The measures in force among all registrations of a case.</summary>
    public static IEnumerable<Measure> Of(IEnumerable<Stored> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var all = facts.ToList();
        var earlier = all.Where(fact => fact.Supersedes is not null).ToLookup(fact => fact.Id, fact => fact.Supersedes!, StringComparer.Ordinal);
        var superseded = all.Where(fact => fact.Supersedes is not null).Select(fact => fact.Supersedes!).ToHashSet(StringComparer.Ordinal);
        return all.Where(fact => fact.Type.Name is "company-measure" && !superseded.Contains(fact.Id)).Select(fact => new Measure(First(fact.Id, earlier), fact));
    }

    /// <summary>What people call it: where it is.</summary>
    public string Name => Fact.ToNew() is var measure && (measure.Text("company") ?? measure.Text("employer")) is { } company
        ? company
        : Engine.Facts.CatalogueWords.Of(measure.Text("kind") ?? "virksomhedspraktik").Danish;

    private static string First(string id, ILookup<string, string> earlier)
    {
        // A registration that corrects itself in a circle cannot be stored, but a file can hold anything.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(id) && earlier[id].FirstOrDefault() is { } before) id = before;
        return id;
    }
}
