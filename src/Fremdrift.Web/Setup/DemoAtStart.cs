using Fremdrift.Core.Database;
using Fremdrift.Core.Demo;
using Fremdrift.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Fremdrift.Web.Setup;

/// <summary>Makes the demo municipality with its users in a database that holds no municipality.</summary>
internal static class DemoAtStart
{
    private const string Password = "demo";

    public static async Task Run(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<LoadDemo>().Run();
        if (people is null) return;
        // All demo accounts have one password anyway, so it is hashed once; every real account gets a salt of its own.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        using var accounts = new AccountStore(scope.ServiceProvider.GetRequiredService<Store>());
        foreach (var person in people.Where(person => person.Account is not null))
        {
            await accounts.CreateAsync(
                new Account { UserName = person.Account, NormalizedUserName = person.Account!.ToUpperInvariant(), PasswordHash = hash }, CancellationToken.None);
        }
    }

    public static async Task<bool> IsThere(Store store)
    {
        await using var session = await store.Open();
        return await session.First("select count(*) from account where normalized_user_name = 'JOBFORMIDLER'", row => row.GetInt64(0)) > 0;
    }
}
