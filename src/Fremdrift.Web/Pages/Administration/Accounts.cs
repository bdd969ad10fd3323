using System.Security.Cryptography;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Administration.People;
using Fremdrift.Engine.Facts;
using Fremdrift.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Pages.Administration;

/// <summary>A password to hand over, shown once; or why there is none.</summary>
internal sealed record HandedOut(string? Password, Label? Fault);

/// <summary>The local accounts of the people who work here.</summary>
internal sealed class Accounts(UserManager<Account> users, SetAccount setAccount, ReadAccounts readAccounts)
{
    private const int LongestName = 40;
    private const int LengthOfStamp = 16;

    private static readonly DateTimeOffset Forever = DateTimeOffset.MaxValue;

    /// <summary>The names of the municipality's accounts that an administrator has locked.</summary>
    public Task<HashSet<string>> Locked(Actor actor) => readAccounts.Locked(actor);

    public async Task<HandedOut> Create(Actor actor, int person, string name)
    {
        actor.Demand(Operation.Administer);
        name = name.Trim();
        if (name.Length == 0) return Refused("Skriv et brugernavn.", "Write a user name.");
        if (name.Length > LongestName) return Refused("Brugernavnet må højst fylde 40 tegn.", "The user name may be 40 characters at most.");
        var password = PasswordHash.NewPassword();
        var made = new Account { UserName = name };
        var result = await users.CreateAsync(made, password);
        if (!result.Succeeded)
        {
            return result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateUserName))
                ? Refused("Der er allerede en bruger med det navn. Vælg et andet.", "There is an account of that name already. Choose another.")
                : Refused("Brug kun bogstaverne a–z, tal og tegnene - . _ @ +.", "Use only the letters a–z, digits and - . _ @ +.");
        }

        if (await setAccount.Run(actor, person, name)) return new HandedOut(password, null);
        await users.DeleteAsync(made);
        return Refused("Medarbejderen har allerede en bruger.", "This person has an account already.");
    }

    /// <summary>Says which password the account has without saying anything of it, so that a form that is sent twice gives one.</summary>
    public async Task<string> StampOf(Actor actor, int person) => await Find(actor, person) is { } account ? StampOf(account) : "";

    /// <summary>Gives an account a new password, and lets it try again if it was shut for too many wrong ones.</summary>
    public async Task<HandedOut> Reset(Actor actor, int person, string stamp)
    {
        actor.Demand(Operation.Administer);
        if (await Find(actor, person) is not { } account) return Refused("Brugeren findes ikke længere.", "The account is no longer there.");
        if (!string.Equals(stamp, StampOf(account), StringComparison.Ordinal))
            return Refused("Der er givet en ny adgangskode, siden siden blev hentet. Giv kun endnu en, hvis den ikke nåede frem.", "A new password has been given since the page was fetched. Give another only if that one did not arrive.");
        var password = PasswordHash.NewPassword();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.AccessFailedCount = 0;
        if (account.LockoutEnd < Forever) account.LockoutEnd = null;
        await users.UpdateSecurityStampAsync(account);
        return new HandedOut(password, null);
    }

    /// <summary>A locked account is out at once, wherever it is signed in.</summary>
    public async Task Lock(Actor actor, int person, bool isLocked)
    {
        actor.Demand(Operation.Administer);
        if (await Find(actor, person) is not { } account) return;
        account.LockoutEnd = isLocked ? Forever : null;
        account.AccessFailedCount = 0;
        await users.UpdateAsync(account);
    }

    /// <summary>The account of somebody who works in the actor's municipality.</summary>
    private async Task<Account?> Find(Actor actor, int person)
    {
        return await readAccounts.Of(actor, person) is { } name ? await users.FindByNameAsync(name) : null;
    }

    private static string StampOf(Account account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash ?? "")))[..LengthOfStamp];

    private static HandedOut Refused(string danish, string english) => new(null, new Label(danish, english));
}
