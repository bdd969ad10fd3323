using System.Globalization;
using System.Text.Json;

namespace Fremdrift.Core.Database;

/// <summary>Pieces of SQL that both databases read.</summary>
public static class Sql
{
    /// <summary>The column is one of these numbers.</summary>
    public static string AnyOf(string column, IEnumerable<int> numbers)
    {
        var list = string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        return list.Length == 0 ? "1 = 0" : $"{column} in ({list})";
    }

    /// <summary>The column is one of these texts, which go in as the parameter @texts.</summary>
    public static (string Condition, (string Name, object? Value) Parameter) AnyOf(Session session, string column, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(session);
        var all = texts.ToArray();
        return session.IsPostgres
            ? ($"{column} = any(@texts)", ("texts", all))
            : ($"{column} in (select value from json_each(@texts))", ("texts", JsonSerializer.Serialize(all)));
    }
}
