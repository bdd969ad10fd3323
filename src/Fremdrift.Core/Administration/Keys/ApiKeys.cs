using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Administration.Keys;

/// <summary>A key that was just made. The key itself is shown once and stored nowhere: only its SHA-256 is.</summary>
public sealed record NewKey(string Key, Label? Fault);

/// <summary>The keys by which other systems call the API.</summary>
public sealed class ApiKeys(Store store, TimeProvider time)
{
    private const string Prefix = "fremdrift_";
    private const int Bytes = 32;
    private const int LongestName = 80;

    public async Task<List<ApiKey>> All(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var context = new FremdriftContext(store);
        return await context.ApiKeys.AsNoTracking().Where(key => key.Municipality == actor.Municipality).OrderByDescending(key => key.Number).ToListAsync();
    }

    public async Task<NewKey> Create(Actor actor, string name)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        if (string.IsNullOrWhiteSpace(name)) return new NewKey("", new("Skriv, hvilket system nøglen er til.", "Write which system the key is for."));
        if (name.Trim().Length > LongestName) return new NewKey("", new("Navnet må højst fylde 80 tegn.", "The name may be 80 characters at most."));
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        await using var context = new FremdriftContext(store);
        context.ApiKeys.Add(new ApiKey
        {
            Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "api_key"), Name = name.Trim(), Hash = HashOf(secret),
            Created = time.GetUtcNow().UtcTicks,
        });
        await context.SaveChangesAsync();
        return new NewKey(secret, null);
    }

    /// <summary>From now on the key opens nothing.</summary>
    public async Task Revoke(Actor actor, int number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var session = await store.Open();
        await session.Execute(
            "update api_key set revoked = @now where municipality = @municipality and api_key = @number and revoked is null",
            ("now", time.GetUtcNow().UtcTicks), ("municipality", actor.Municipality), ("number", number));
    }

    internal static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
