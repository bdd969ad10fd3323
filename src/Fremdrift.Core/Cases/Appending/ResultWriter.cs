using System.Globalization;
using Fremdrift.Core.Database;

namespace Fremdrift.Core.Cases.Appending;

/// <summary>
/// Brings the stored results of some citizens to what was found. Rows that say the same stay untouched, so that a registration writes
/// the two or three rows it changes and not all that the citizen has. The number of a row means nothing; it only tells rows apart.
/// </summary>
internal static class ResultWriter
{
    private const int MostInOneCommand = 5_000;

    public static async Task Write<TRow>(Session session, int municipality, ResultTable<TRow> table, IReadOnlyList<LockedCase> cases, List<(int Citizen, TRow Row)> found)
        where TRow : struct
    {
        var stored = new Dictionary<(int Citizen, TRow Row), int>();
        var gone = new List<(int Citizen, int Number)>();
        var free = new Dictionary<int, int>();
        // A case that held no fact has no results yet.
        var known = cases.Where(one => one.Seq > 0).Select(one => one.Citizen).ToList();
        if (known.Count > 0)
        {
            await session.Each(
                $"select citizen, number, {string.Join(", ", table.Columns)} from {table.Name} where municipality = @municipality and {Sql.AnyOf("citizen", known)}",
                row =>
                {
                    var (citizen, number) = (row.GetInt32(0), row.GetInt32(1));
                    if (!stored.TryAdd((citizen, table.Read(row, 2)), number)) gone.Add((citizen, number));
                    free[citizen] = Math.Max(free.GetValueOrDefault(citizen), number + 1);
                },
                ("municipality", municipality));
        }

        var added = found.Where(one => !stored.Remove(one)).ToList();
        gone.AddRange(stored.Select(one => (one.Key.Citizen, one.Value)));
        foreach (var some in gone.Chunk(MostInOneCommand)) await Delete(session, municipality, table.Name, some);
        if (added.Count > 0) Insert(session, municipality, table, added, free);
    }

    private static Task<int> Delete(Session session, int municipality, string table, (int Citizen, int Number)[] rows)
    {
        var citizens = Sql.AnyOf("citizen", rows.Select(row => row.Citizen).Distinct());
        var numbers = string.Join(',', rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"({row.Citizen},{row.Number})")));
        return session.Execute($"delete from {table} where municipality = @municipality and {citizens} and (citizen, number) in (values {numbers})", ("municipality", municipality));
    }

    private static void Insert<TRow>(Session session, int municipality, ResultTable<TRow> table, List<(int Citizen, TRow Row)> rows, Dictionary<int, int> free)
    {
        using var writer = session.Write(table.Name, ["municipality", "citizen", "number", .. table.Columns]);
        foreach (var (citizen, row) in rows)
        {
            var number = free.GetValueOrDefault(citizen);
            free[citizen] = number + 1;
            writer.Row();
            writer.Add(municipality);
            writer.Add(citizen);
            writer.Add(number);
            table.Write(writer, row);
        }

        writer.Complete();
    }
}
