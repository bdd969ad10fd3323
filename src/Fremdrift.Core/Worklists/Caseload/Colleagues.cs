using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>Somebody who works there, as lists need to know them.</summary>
public sealed record Colleague(int Person, string Key, string Name, string Initials, Role Role, int? Team, int? CaseloadLimit, string? Phone, string? Email);

/// <summary>Everybody who works in a municipality, their teams, and whom the reader stands in for.</summary>
public sealed class Colleagues
{
    private readonly Dictionary<string, Colleague> _byKey;

    private Colleagues(IReadOnlyList<Colleague> all, IReadOnlyList<(int Number, string Name)> teams, IReadOnlyList<string> own)
    {
        (All, Teams, Own) = (all, teams, own);
        _byKey = all.ToDictionary(one => one.Key, StringComparer.Ordinal);
    }

    /// <summary>Those who have not left, by name.</summary>
    public IReadOnlyList<Colleague> All { get; }

    public IReadOnlyList<(int Number, string Name)> Teams { get; }

    /// <summary>The reader's own key, and those of the colleagues they stand in for today.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>The numbers of the same.</summary>
    public IReadOnlyList<int> OwnNumbers => [.. Own.Select(key => Find(key)?.Person).OfType<int>()];

    /// <summary>Those who can be a citizen's broker.</summary>
    public IEnumerable<Colleague> Brokers => All.Where(one => one.Role is Role.Broker);

    public static async Task<Colleagues> Of(Session session, Actor actor, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        var covered = new List<string>();
        var all = await session.Query(
            """
            select p.person, p.key, p.name, p.initials, p.role, p.team, p.caseload_limit, p.phone, p.email,
              exists (select 1 from stand_in s where s.municipality = p.municipality and s.absent = p.person and s.substitute = @person and s.from_day <= @today and s.to_day >= @today)
            from person p where p.municipality = @municipality and (p.left_on is null or p.left_on > @today)
            """,
            row =>
            {
                if (row.GetBoolean(9)) covered.Add(row.GetString(1));
                return new Colleague(
                    row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), (Role)row.GetInt32(4), row.IsDBNull(5) ? null : row.GetInt32(5),
                    row.IsDBNull(6) ? null : row.GetInt32(6), row.IsDBNull(7) ? null : row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8));
            },
            ("municipality", actor.Municipality), ("person", actor.Person), ("today", today));
        var teams = await session.Query(
            "select team, name from team where municipality = @municipality order by name, team", row => (row.GetInt32(0), row.GetString(1)), ("municipality", actor.Municipality));
        return new Colleagues([.. all.OrderBy(one => one.Name, DanishOrder.Comparer)], teams, [actor.Key, .. covered]);
    }

    public Colleague? Find(int? person) => person is null ? null : All.FirstOrDefault(one => one.Person == person);

    public Colleague? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>What they are called; the key itself for one who has left, or came with an import.</summary>
    public string NameOf(string key) => Find(key)?.Name ?? key;

    public string? TeamName(int number) => Teams.FirstOrDefault(team => team.Number == number).Name;

    /// <summary>The keys of the brokers of a team.</summary>
    public IReadOnlyList<string> OfTeam(int team) => [.. All.Where(one => one.Team == team).Select(one => one.Key)];
}
