using Fremdrift.Core.Access;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Access;

/// <summary>Signs in with a name and a password. It takes as long whether the name is known or not, so that names cannot be tried out.</summary>
internal sealed class PasswordCheck(SignInManager<Account> accounts)
{
    /// <summary>The hash of a password that nobody knows.</summary>
    private static readonly string Nobodys = PasswordHash.Of(PasswordHash.NewPassword());

    public async Task<bool> SignIn(string user, string password)
    {
        var users = accounts.UserManager;
        if (await users.FindByNameAsync(user) is { } account && !await users.IsLockedOutAsync(account))
            return (await accounts.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
        users.PasswordHasher.VerifyHashedPassword(new Account(), Nobodys, password);
        return false;
    }
}
