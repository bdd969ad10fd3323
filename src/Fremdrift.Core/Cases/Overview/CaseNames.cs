using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>Somebody whose number or key stands on a case.</summary>
public sealed record CasePerson(int Number, string Key, string Name, string? Title, string? Phone, string? Email)
{
    public static Task<List<CasePerson>> Of(Session session, int municipality, IReadOnlyCollection<int> numbers, IReadOnlyCollection<string>? keys = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (which, value) = Sql.AnyOf(session, "key", keys ?? []);
        return session.Query(
            $"select person, key, name, title, phone, email from person where municipality = @municipality and ({Sql.AnyOf("person", numbers)} or {which})",
            row => new CasePerson(row.GetInt32(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5)), ("municipality", municipality), value);
    }

    /// <summary>The names of those who registered these facts, by their numbers.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> WhoRegistered(Store store, Actor actor, IEnumerable<StoredFact> facts)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(facts);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return (await Of(session, actor.Municipality, [.. facts.Select(fact => fact.Person).Distinct()])).ToDictionary(person => person.Number, person => person.Name);
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>What people call those and that which a case's registrations name by key or number.</summary>
public sealed class CaseNames
{
    private readonly Dictionary<int, CasePerson> _byNumber;
    private readonly Dictionary<string, CasePerson> _byKey;
    private readonly Dictionary<string, string> _jobs = new(StringComparer.Ordinal);

    public CaseNames(IEnumerable<CasePerson> people, IEnumerable<StoredFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _byNumber = people.ToDictionary(person => person.Number);
        _byKey = _byNumber.Values.ToDictionary(person => person.Key, StringComparer.Ordinal);
        // Keys of jobs say little; employers say where.
        var all = facts.ToList();
        foreach (var measure in Registration.Measure.Of(all)) _jobs[measure.Key] = measure.Name;
        foreach (var fact in all.Where(fact => fact.Is("flexjob")))
        {
            if (fact.Text("job") is { } job && fact.Text("employer") is { } employer) _jobs[job] = employer;
        }
    }

    /// <summary>Reads the people whom the case's registrations name.</summary>
    public static async Task<CaseNames> Of(Session session, int municipality, CaseFile one)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(one);
        var numbers = one.Facts.Select(fact => fact.Person).Append(one.Citizen.Caseworker ?? 0).Where(number => number > 0).Distinct();
        var keys = one.Facts.Where(fact => fact.Is("broker")).Select(fact => fact.Text("broker")).OfType<string>().Distinct(StringComparer.Ordinal);
        return new CaseNames(await CasePerson.Of(session, municipality, [.. numbers], [.. keys]), one.Facts);
    }

    public CasePerson? Person(int number) => _byNumber.GetValueOrDefault(number);

    public CasePerson? Person(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>What a key stands for in words: the employer of a job; the key itself if nobody wrote one.</summary>
    public string Job(string key) => _jobs.GetValueOrDefault(key, key);
}
