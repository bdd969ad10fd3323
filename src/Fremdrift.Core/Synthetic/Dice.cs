using System.Numerics;

namespace Fremdrift.Core.Synthetic;

/// <summary>
/// xoshiro256** by Blackman and Vigna, seeded through splitmix64: integers only, so that every machine and every runtime throws
/// the same. (The sequence of <see cref="Random"/> is no promise.) Never for secrets.
/// </summary>
internal sealed class Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double Unit = 1.0 / (1ul << 53);

    private ulong _a, _b, _c, _d;

    /// <summary>Begins the stream of that name and number; streams of one seed have nothing to do with each other.</summary>
    public void Seed(ulong seed, char stream, int number)
    {
        var state = Mix(Mix(seed) + (Golden * (((ulong)stream << 32) | (uint)number)));
        _a = Mix(state += Golden);
        _b = Mix(state += Golden);
        _c = Mix(state += Golden);
        _d = Mix(state + Golden);
    }

    /// <summary>A number from 0 to below <paramref name="end"/>. Its bias is below one in four billion.</summary>
    public int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    public int In(Between range) => range.Least + Below(range.Most - range.Least + 1);

    /// <summary>True so often, between 0 (never) and 1 (always).</summary>
    public bool Chance(double share) => (Next() >> 11) * Unit < share;

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>The finalizer of splitmix64.</summary>
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
