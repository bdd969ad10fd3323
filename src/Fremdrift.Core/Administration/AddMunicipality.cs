using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Administration;

/// <summary>How adding a municipality went.</summary>
public abstract record AddedMunicipality
{
    /// <summary>It is there; the administrator signs in with this password, which is shown only now.</summary>
    public sealed record Added(int Number, string Password) : AddedMunicipality;

    /// <summary>Nothing was added; this is wrong.</summary>
    public sealed record Refused(Label Why) : AddedMunicipality;
}

/// <summary>
/// Adds a municipality with one administrator, who does the rest on the pages. It has no actor: nobody works in the municipality yet, and
/// nobody of another may see it. Whoever runs the installation does it, on the command line.
/// </summary>
public sealed class AddMunicipality(Store store)
{
    private const int LongestName = 80;
    private const int LongestUser = 40;

    private static readonly Label BadName = new("Kommunens navn skal fylde 1 til 80 tegn på én linje.", "The name of the municipality must be 1 to 80 characters on one line.");
    private static readonly Label BadUser = new("Brugernavnet skal fylde 1 til 40 tegn: bogstaverne a–z, tal og - . _", "The user name must be 1 to 40 characters: the letters a–z, digits and - . _");
    private static readonly Label NameTaken = new("Der er allerede en kommune med det navn.", "There is a municipality of that name already.");
    private static readonly Label UserTaken = new("Der er allerede en bruger med det navn. Vælg et andet.", "There is an account of that name already. Choose another.");

    public async Task<AddedMunicipality> Run(string name, string administrator)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(administrator);
        (name, administrator) = (name.Trim(), administrator.Trim());
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) return new AddedMunicipality.Refused(BadName);
        if (administrator.Length is 0 or > LongestUser || !administrator.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_')) return new AddedMunicipality.Refused(BadUser);
        var password = PasswordHash.NewPassword();
        var hash = PasswordHash.Of(password);
        await using var session = await store.Begin();
        // Counting makes two who add at once wait for each other; the number itself may have been taken by a demo or an older database.
        await session.NextNumber(0, "municipality");
        var number = await session.First("select coalesce(max(municipality), 0) from municipality", row => row.GetInt32(0)) + 1;
        if (await IsThere(session, "select 1 from municipality where name = @name", name)) return new AddedMunicipality.Refused(NameTaken);
        if (await IsThere(session, "select 1 from account where normalized_user_name = @name", administrator.ToUpperInvariant())) return new AddedMunicipality.Refused(UserTaken);
        await Insert(session, number, name, administrator, hash);
        await session.Commit();
        return new AddedMunicipality.Added(number, password);
    }

    private static async Task<bool> IsThere(Session session, string sql, string name) => await session.First(sql, _ => (int?)1, ("name", name)) is not null;

    private static async Task Insert(Session session, int number, string name, string administrator, string hash)
    {
        await session.Execute("insert into municipality (municipality, name) values (@number, @name)", ("number", number), ("name", name));
        await session.Execute(
            "insert into person (municipality, person, key, name, initials, role, account) values (@municipality, @person, @user, @user, @initials, @role, @user)",
            ("municipality", number), ("person", await session.NextNumber(number, "person")), ("user", administrator),
            ("initials", administrator[..Math.Min(administrator.Length, 4)].ToUpperInvariant()), ("role", (int)Role.Administrator));
        await AddAccount.Run(session, administrator, hash);
    }
}
