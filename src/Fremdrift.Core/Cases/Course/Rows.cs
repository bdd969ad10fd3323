using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>Lays what has days into rows, so that nothing covers anything else.</summary>
internal static class Rows
{
    /// <summary>Puts each, by first day, in the first row that is free on its days.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, Func<T, Run> days)
    {
        var rows = new List<List<T>>();
        foreach (var item in items.OrderBy(item => days(item).From).ThenByDescending(item => days(item).To))
        {
            var row = rows.Find(row => days(row[^1]).To < days(item).From);
            if (row is null) rows.Add(row = []);
            row.Add(item);
        }

        return rows;
    }
}
