using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Fremdrift.Core.Synthetic;

/// <summary>The whole numbers from least to most, both included.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Between(int Least, int Most);

/// <summary>A table to draw from: what, and how often in relation to the other rows.</summary>
internal sealed class Weighted<T>(params (T What, int Weight)[] rows)
{
    private readonly int _total = rows.Sum(row => row.Weight);

    public T Draw(Dice dice)
    {
        var left = dice.Below(_total);
        foreach (var (what, weight) in rows)
        {
            if (left < weight) return what;
            left -= weight;
        }

        throw new UnreachableException();
    }
}
