using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>Finds citizens by their keys; one that the register does not know yet is entered under the key alone.</summary>
internal static class CitizenNumbers
{
    public static async Task<Dictionary<string, int>> Of(Session session, int municipality, IReadOnlyList<string> keys)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = await Find(session, municipality, keys, numbers);
        if (unknown.Count == 0) return numbers;

        // The counter's row is locked until the transaction ends: whoever enters the same citizens has done so by now, or waits here.
        var first = await session.NextNumber(municipality, "citizen", unknown.Count);
        unknown = await Find(session, municipality, unknown, numbers);
        using var writer = session.Write("citizen", "municipality", "citizen", "key", "name", "search");
        for (var i = 0; i < unknown.Count; i++)
        {
            numbers[unknown[i]] = first + i;
            writer.Row();
            writer.Add(municipality);
            writer.Add(first + i);
            writer.Add(unknown[i]);
            writer.Add(unknown[i]);
            writer.Add(Registers.Searchable.Of(unknown[i]));
        }

        writer.Complete();
        return numbers;
    }

    /// <summary>Adds the numbers of those that are known; the keys of the others.</summary>
    private static async Task<List<string>> Find(Session session, int municipality, IReadOnlyList<string> keys, Dictionary<string, int> numbers)
    {
        var (which, value) = Sql.AnyOf(session, "key", keys);
        await session.Each(
            $"select key, citizen from citizen where municipality = @municipality and {which}",
            row => numbers[row.GetString(0)] = row.GetInt32(1), ("municipality", municipality), value);
        return [.. keys.Where(key => !numbers.ContainsKey(key))];
    }
}
