using System.Runtime.InteropServices;

namespace Fremdrift.Engine.Facts;

/// <summary>
/// One registered fact, packed: where it lies in time, when we learned of it, and where its values stand in its
/// <see cref="FactTable"/>.
/// </summary>
/// <remarks>Source: interchange, "facts in"; semantics 1.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct Fact : IEquatable<Fact>
{
    /// <summary>What <see cref="To"/> holds for a period that goes on.</summary>
    public const int Ongoing = int.MaxValue;

    /// <summary>What <see cref="SupersededAt"/> holds for a fact that nothing supersedes.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The moment it was recorded, in UTC ticks.</summary>
    public long Recorded;

    /// <summary>
    /// The earliest moment a fact of the same citizen that supersedes it was recorded, in UTC ticks; <see cref="Never"/> if none was.
    /// Set by <see cref="FactTable.Complete"/>.
    /// </summary>
    public long SupersededAt;

    /// <summary>The first day, as a day number; the day itself for a point fact.</summary>
    public int From;

    /// <summary>The last day, included; <see cref="Ongoing"/> if there is none yet; equal to <see cref="From"/> for a point fact.</summary>
    public int To;

    /// <summary>Seconds since midnight, for a message or reply; otherwise 0.</summary>
    public int Second;

    /// <summary>The citizen's number in the table.</summary>
    public int Citizen;

    /// <summary>The number of its id among the table's texts.</summary>
    public int Id;

    /// <summary>The number of the id it supersedes among the table's texts; -1 if it supersedes none.</summary>
    public int Supersedes;

    /// <summary>Where its values begin among the table's values.</summary>
    public int ValuesAt;

    /// <summary>The <see cref="FactType.Number"/> of its type.</summary>
    public short Type;


    /// <inheritdoc/>
    public readonly bool Equals(Fact other) => Id == other.Id && Citizen == other.Citizen;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Fact other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Citizen, Id);

    /// <summary>Whether both are the same registration of the same citizen in one table.</summary>
    public static bool operator ==(Fact left, Fact right) => left.Equals(right);

    /// <summary>Whether the two are different registrations.</summary>
    public static bool operator !=(Fact left, Fact right) => !left.Equals(right);
}

/// <summary>How a value of a fact is packed into 64 bits.</summary>
/// <remarks>
/// A word of the vocabulary is its number (0 or above), another text the complement of its number in the table's
/// <see cref="FactTable.Texts"/> (below 0), a flag 0 or 1, a number the bits of a <see cref="double"/>, something given 1, a list
/// where its values begin (upper 44 bits) and how many they are (lower 20 bits). A key is always a text, never a word: it is compared
/// with ids.
/// </remarks>
public static class Packed
{
    /// <summary>The field holds nothing.</summary>
    public const long Absent = long.MinValue;

    /// <summary>The longest list a field may hold.</summary>
    public const int LongestList = (1 << 20) - 1;

    /// <summary>Packs a number; minus zero becomes zero.</summary>
    public static long Number(double value) => BitConverter.DoubleToInt64Bits(value + 0.0);

    /// <summary>The number packed.</summary>
    public static double ToNumber(long packed) => BitConverter.Int64BitsToDouble(packed);

    /// <summary>Packs a flag.</summary>
    public static long Flag(bool value) => value ? 1 : 0;

    /// <summary>Packs a list of <paramref name="count"/> values that begin at <paramref name="at"/>.</summary>
    public static long List(int at, int count) => ((long)at << 20) | (uint)count;

    /// <summary>Where the list's values begin and how many they are.</summary>
    public static (int At, int Count) ToList(long packed) => ((int)(packed >> 20), (int)(packed & LongestList));
}
