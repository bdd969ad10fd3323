using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Citizens;

/// <summary>Somebody who can handle a case beside the broker.</summary>
public sealed record CaseworkerChoice(int Number, string Name);

/// <summary>Those who can handle a case beside the broker, by name.</summary>
public static class Caseworkers
{
    private static readonly int[] Roles = [(int)Role.Caseworker, (int)Role.Broker, (int)Role.TeamLeader];

    /// <param name="session">A session to read with.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="chosen">Who is chosen already, and so belongs to the list whatever they are; null for nobody.</param>
    public static Task<List<CaseworkerChoice>> Of(Session session, int municipality, int? chosen)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query(
            $"select person, name from person where municipality = @municipality and (({Sql.AnyOf("role", Roles)} and left_on is null) or person = @chosen) order by name",
            row => new CaseworkerChoice(row.GetInt32(0), row.GetString(1)), ("municipality", municipality), ("chosen", chosen ?? 0));
    }
}
