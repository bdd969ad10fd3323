using System.Security.Cryptography;
using System.Text;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Administration.Keys;

/// <summary>Finds who a key belongs to.</summary>
public sealed class FindApiKey(Store store, TimeProvider time)
{
    private const int LongestKey = 200;
    private static readonly long Hour = TimeSpan.FromHours(1).Ticks;

    /// <summary>The system that calls, in its municipality; null if the key is unknown or was revoked.</summary>
    public async Task<Actor?> Run(string key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > LongestKey) return null;
        var hash = ApiKeys.HashOf(key);
        await using var session = await store.Open();
        // What the search gives away in time is about the hash of a random key, which leads nobody to the key.
        var found = await session.First(
            "select municipality, api_key, name, hash, used from api_key where hash = @hash and revoked is null",
            row => (Municipality: row.GetInt32(0), Number: row.GetInt32(1), Name: row.GetString(2), Hash: row.GetString(3), Used: row.IsDBNull(4) ? 0 : row.GetInt64(4)),
            ("hash", hash));
        if (found.Hash is null || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(found.Hash), Encoding.ASCII.GetBytes(hash))) return null;
        var now = time.GetUtcNow().UtcTicks;
        if (now - found.Used > Hour)
        {
            await session.Execute(
                "update api_key set used = @now where municipality = @municipality and api_key = @number",
                ("now", now), ("municipality", found.Municipality), ("number", found.Number));
        }

        return Actor.System(found.Municipality) with { Key = FormattableString.Invariant($"api-{found.Number}"), Name = found.Name };
    }
}
