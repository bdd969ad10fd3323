using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration;

/// <summary>Adds an account to sign in with, as part of something larger. Who it belongs to stands in the register of people.</summary>
internal static class AddAccount
{
    /// <param name="session">Where.</param>
    /// <param name="user">The user name.</param>
    /// <param name="hash">The password's hash (<see cref="Access.PasswordHash"/>).</param>
    public static Task Run(Session session, string user, string hash) => session.Execute(
        """
        insert into account (id, user_name, normalized_user_name, password_hash, security_stamp, lockout_enabled, access_failed_count, email_confirmed, phone_number_confirmed, two_factor_enabled)
        values (@id, @user, @normalized, @hash, @stamp, @yes, 0, false, false, false)
        """,
        ("id", Guid.CreateVersion7().ToString()), ("user", user), ("normalized", user.ToUpperInvariant()), ("hash", hash), ("stamp", Guid.NewGuid().ToString()), ("yes", true));
}
