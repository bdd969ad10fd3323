namespace Fremdrift.Engine.Models;

/// <summary>Finds what a misspelt name was probably meant to be.</summary>
internal static class Suggestion
{
    /// <summary>A remedy for an unknown name: the nearest known one, or the list of them.</summary>
    public static string For(string name, IReadOnlyCollection<string> known)
    {
        var nearest = known.Select(candidate => (candidate, distance: Distance(name, candidate)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal).FirstOrDefault();
        if (nearest.candidate is not null && nearest.distance <= Math.Max(2, name.Length / 3))
            return $"did you mean \"{nearest.candidate}\"?";
        if (known.Count == 0) return "there is nothing of the kind here; define it first";
        var some = known.Order(StringComparer.Ordinal).Take(12).ToArray();
        return $"use one of {string.Join(", ", some)}{(known.Count > some.Length ? ", …" : "")}";
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 100) return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, substituted);
            }
        }

        return row[b.Length];
    }
}
