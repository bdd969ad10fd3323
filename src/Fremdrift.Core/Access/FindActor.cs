using Fremdrift.Core.Database;

namespace Fremdrift.Core.Access;

/// <summary>Finds who an account belongs to.</summary>
public static class FindActor
{
    /// <summary>Who signs in with that account on a day; null if nobody does any longer: they have left, or the account is locked.</summary>
    public static Task<Actor?> ByAccount(Session session, string account, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First(
            """
            select municipality, person, key, name, role, team from person
            where account = @account and (left_on is null or left_on >= @today)
              and not exists (select 1 from account where account.user_name = person.account and account.lockout_end like '9999%')
            """,
            row => new Actor(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), (Role)row.GetInt32(4), row.IsDBNull(5) ? null : row.GetInt32(5)),
            ("account", account), ("today", today));
    }
}
