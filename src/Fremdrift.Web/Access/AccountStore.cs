using System.Data.Common;
using System.Globalization;
using Fremdrift.Core.Database;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Access;

/// <summary>Where ASP.NET Core Identity keeps the local accounts: the table "account".</summary>
internal sealed class AccountStore(Store store)
    : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    private const string Columns = "id, user_name, normalized_user_name, password_hash, security_stamp, lockout_end, lockout_enabled, access_failed_count";

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        await Write(
            $"insert into account ({Columns}, email_confirmed, phone_number_confirmed, two_factor_enabled) values (@id, @name, @normalized, @hash, @stamp, @end, @enabled, @failed, false, false, false)",
            user);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await Write(
            "update account set user_name = @name, normalized_user_name = @normalized, password_hash = @hash, security_stamp = @stamp, lockout_end = @end, lockout_enabled = @enabled, access_failed_count = @failed where id = @id",
            user);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await using var session = await store.Open(cancellationToken);
        await session.Execute("delete from account where id = @id", ("id", user.Id));
        return IdentityResult.Success;
    }

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Find("id", userId);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Find("normalized_user_name", normalizedUserName);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.UserName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Set(() => user.UserName = userName);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Set(() => user.NormalizedUserName = normalizedName);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnd);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockoutEnd = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.AccessFailedCount);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Set(() => user.AccessFailedCount = 0);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnabled);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Set(() => user.LockoutEnabled = enabled);

    public void Dispose()
    {
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private async Task Write(string sql, Account account)
    {
        await using var session = await store.Open();
        await session.Execute(
            sql,
            ("id", account.Id), ("name", account.UserName), ("normalized", account.NormalizedUserName), ("hash", account.PasswordHash),
            ("stamp", account.SecurityStamp), ("end", account.LockoutEnd?.ToString("O", CultureInfo.InvariantCulture)),
            ("enabled", account.LockoutEnabled), ("failed", account.AccessFailedCount));
    }

    private async Task<Account?> Find(string column, string value)
    {
        await using var session = await store.Open();
        return await session.First($"select {Columns} from account where {column} = @value", Read, ("value", value));
    }

    private static Account Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        UserName = Text(row, 1),
        NormalizedUserName = Text(row, 2),
        PasswordHash = Text(row, 3),
        SecurityStamp = Text(row, 4),
        LockoutEnd = Text(row, 5) is { } end ? DateTimeOffset.Parse(end, CultureInfo.InvariantCulture) : null,
        LockoutEnabled = row.GetBoolean(6),
        AccessFailedCount = row.GetInt32(7),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
