namespace Fremdrift.Core.Registers;

/// <summary>What is wrong with a text as the key of a citizen.</summary>
public enum CitizenKeyFault
{
    None,

    /// <summary>It is a CPR number.</summary>
    Cpr,
    TooLong,

    /// <summary>It is an address of something else than a citizen.</summary>
    Reserved,
}

/// <summary>The keys that citizens can have in a store: they stand in addresses and files.</summary>
public static class CitizenKey
{
    public const int Longest = 100;

    private static readonly HashSet<string> OthersAddresses = new(StringComparer.OrdinalIgnoreCase) { "ny", "soeg", "eksport.csv", "eksport.xlsx", ".", ".." };

    public static CitizenKeyFault FaultOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length > Longest) return CitizenKeyFault.TooLong;
        if (Cpr.Read(key).IsRight) return CitizenKeyFault.Cpr;
        return OthersAddresses.Contains(key) ? CitizenKeyFault.Reserved : CitizenKeyFault.None;
    }
}
