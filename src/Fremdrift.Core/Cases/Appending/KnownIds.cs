using Fremdrift.Core.Database;
using Fremdrift.Core.Import;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>How a fact stands to what the store holds.</summary>
internal enum Standing
{
    New,

    /// <summary>The very same was registered before.</summary>
    Known,

    /// <summary>Another fact has its id.</summary>
    Differs,

    /// <summary>It supersedes a fact of another citizen.</summary>
    SupersedesAnothers,
}

/// <summary>The stored facts that new ones bear the id of, or supersede.</summary>
internal sealed class KnownIds
{
    private readonly Dictionary<string, (int Citizen, StoredFact Fact)> _facts;

    private KnownIds(Dictionary<string, (int Citizen, StoredFact Fact)> facts) => _facts = facts;

    public static async Task<KnownIds> Of(Session session, int municipality, IEnumerable<ReadFact> facts)
    {
        var ids = facts.SelectMany(fact => fact.SupersedesText is { } old ? new[] { fact.IdText, old } : [fact.IdText]).Distinct(StringComparer.Ordinal);
        var (which, value) = Sql.AnyOf(session, "id", ids);
        var known = new Dictionary<string, (int, StoredFact)>(StringComparer.Ordinal);
        await session.Each(
            $"select {StoredFact.Columns}, citizen from fact where municipality = @municipality and {which}",
            row => known[row.GetString(1)] = (row.GetInt32(12), StoredFact.Read(row)), ("municipality", municipality), value);
        return new KnownIds(known);
    }

    public Standing Judge(StoredFact fact, int citizen)
    {
        if (_facts.TryGetValue(fact.Id, out var known))
            return known.Citizen == citizen && known.Fact.SaysTheSameAs(fact) ? Standing.Known : Standing.Differs;
        if (fact.Supersedes is { } id && _facts.TryGetValue(id, out var old) && old.Citizen != citizen) return Standing.SupersedesAnothers;
        return Standing.New;
    }
}
