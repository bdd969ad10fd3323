namespace Fremdrift.Core.Registers;

/// <summary>The names a citizen is found by. Whoever takes a new one is still looked for under the old.</summary>
internal static class SearchNames
{
    /// <summary>The names with a new one first; the same if it is the present one.</summary>
    public static string With(string? before, string name)
    {
        var known = (before ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', known.Prepend(Searchable.Of(name)).Distinct(StringComparer.Ordinal));
    }
}
