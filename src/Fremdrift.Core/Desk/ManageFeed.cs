using System.Security.Cryptography;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Desk;

/// <summary>Makes, renews and removes the secret in the address of one's own calendar feed. Only its hash is kept.</summary>
public sealed class ManageFeed(Store store)
{
    private const int SecretBytes = 32;

    public async Task<bool> HasFeed(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Open();
        return await session.First(
            "select feed from person where municipality = @municipality and person = @person", row => row.IsDBNull(0) ? null : row.GetString(0),
            ("municipality", actor.Municipality), ("person", actor.Person)) is not null;
    }

    /// <summary>A new secret; the one before stops working. It cannot be shown again.</summary>
    public async Task<string> Renew(Actor actor)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await Set(actor, Hash(secret));
        return secret;
    }

    public Task Remove(Actor actor) => Set(actor, null);

    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task Set(Actor actor, string? hash)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var session = await store.Begin();
        await session.Execute(
            "update person set feed = @hash where municipality = @municipality and person = @person",
            ("hash", hash), ("municipality", actor.Municipality), ("person", actor.Person));
        await session.Commit();
    }
}
