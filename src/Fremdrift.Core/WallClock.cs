using System.Runtime.InteropServices;

namespace Fremdrift.Core;

/// <summary>A moment on the clock on the wall.</summary>
/// <param name="Day">The day, as a day number.</param>
/// <param name="Second">Seconds since its midnight.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WallClock(int Day, int Second)
{
    /// <summary>The midnight that ends a day: all of it has passed.</summary>
    public static WallClock EndOf(int day) => new(day, Engine.Evaluation.Instance.EndOfDay);

    /// <summary>Whether something has fallen due by now.</summary>
    /// <param name="due">The day it falls due.</param>
    /// <param name="second">Seconds since midnight at which it falls due, that second included; -1 where the day alone counts.</param>
    public bool IsPast(int due, int second) => due < Day || (due == Day && second >= 0 && second < Second);
}
