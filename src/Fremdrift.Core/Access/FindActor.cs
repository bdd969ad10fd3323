using System.Data.Common;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Access;

/// <summary>Finds who asks. Whoever has left, or whose account is locked, is nobody.</summary>
public static class FindActor
{
    private const string Present =
        """
        select municipality, person, key, name, role, team from person
        where (left_on is null or left_on >= @today)
          and not exists (select 1 from account where account.user_name = person.account and account.lockout_end like '9999%')
        """;

    /// <summary>Who is signed in with that account on a day; null for a session that has ended: by signing out, or by a new password.</summary>
    /// <param name="session">A session to read with.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="stamp">The account's security stamp as it was at sign-in.</param>
    /// <param name="today">The day.</param>
    public static Task<Actor?> ByAccount(Session session, string account, string stamp, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First(
            $"{Present} and account = @account and exists (select 1 from account where account.user_name = person.account and account.security_stamp = @stamp)",
            Read, ("account", account), ("stamp", stamp), ("today", today));
    }

    /// <summary>Whose calendar feed it is.</summary>
    /// <param name="session">A session to read with.</param>
    /// <param name="secret">The hash of the secret in its address.</param>
    /// <param name="today">The day.</param>
    public static Task<Actor?> ByFeed(Session session, string secret, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First($"{Present} and feed = @secret", Read, ("secret", secret), ("today", today));
    }

    private static Actor Read(DbDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), (Role)row.GetInt32(4), row.IsDBNull(5) ? null : row.GetInt32(5));
}
