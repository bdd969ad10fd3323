namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>The order of names in a Danish list: æ, ø and å come last, and capital letters are as small ones.</summary>
public sealed class DanishOrder : IComparer<string?>
{
    private DanishOrder()
    {
    }

    public static DanishOrder Comparer { get; } = new();

    /// <summary>A text that is missing, such as a hidden name, comes after all others.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            if (x[i] == y[i]) continue;
            var order = Weight(x[i]) - Weight(y[i]);
            if (order != 0) return order;
        }

        return x.Length != y.Length ? x.Length - y.Length : string.CompareOrdinal(x, y);
    }

    private static int Weight(char letter) => char.ToLowerInvariant(letter) switch
    {
        'æ' or 'ä' => 'z' + 1,
        'ø' or 'ö' => 'z' + 2,
        'å' => 'z' + 3,
        'é' or 'è' => 'e',
        'ü' => 'y',
        var other => other,
    };
}
