using System.Collections.Immutable;
using System.Text;

namespace Fremdrift.Core.Synthetic;

/// <summary>A made-up citizen and everything registered about them, in the order it was recorded.</summary>
public sealed class SyntheticCitizen
{
    /// <summary>Room enough for a key or an id in UTF-8.</summary>
    public const int LongestId = 32;

    private readonly int _digits;

    internal SyntheticCitizen(int number, int digits, ImmutableArray<SyntheticFact> facts) =>
        (Number, _digits, Facts) = (number, digits, facts);

    /// <summary>From 1.</summary>
    public int Number { get; }

    public ImmutableArray<SyntheticFact> Facts { get; }

    /// <summary>The citizen's key, c0000001; all keys of a municipality are of one length.</summary>
    public string Key => Encoding.UTF8.GetString(WriteKey(stackalloc byte[LongestId]));

    /// <summary>The id of one of the citizen's facts, c0000001-1.</summary>
    public string Id(int factNumber) => Encoding.UTF8.GetString(WriteId(stackalloc byte[LongestId], factNumber));

    /// <summary>Writes the key as UTF-8 and returns it.</summary>
    public ReadOnlySpan<byte> WriteKey(Span<byte> into) => into[..WriteKeyLength(into)];

    /// <summary>Writes the id of a fact as UTF-8 and returns it.</summary>
    public ReadOnlySpan<byte> WriteId(Span<byte> into, int factNumber)
    {
        var length = WriteKeyLength(into);
        into[length++] = (byte)'-';
        length += Utf8Text.WriteNumber(into[length..], factNumber);
        return into[..length];
    }

    private int WriteKeyLength(Span<byte> into)
    {
        into[0] = (byte)'c';
        return 1 + Utf8Text.WriteNumber(into[1..], Number, _digits);
    }
}
