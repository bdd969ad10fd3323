using Fremdrift.Core.Database;

namespace Fremdrift.Core.Access;

/// <summary>Finds who an account belongs to.</summary>
public static class FindActor
{
    /// <summary>Who signs in with that account; null if nobody does any longer.</summary>
    public static Task<Actor?> ByAccount(Session session, string account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First(
            "select municipality, person, key, name, role, team from person where account = @account and left_on is null",
            row => new Actor(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), (Role)row.GetInt32(4), row.IsDBNull(5) ? null : row.GetInt32(5)),
            ("account", account));
    }
}
