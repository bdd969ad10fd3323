using System.Runtime.InteropServices;

namespace Fremdrift.Engine.Facts;

/// <summary>Where a citizen's facts stand in a completed table: first those in force once everything is known, then the rest.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CitizenIndex
{
    /// <summary>Where the facts begin.</summary>
    public int At;

    /// <summary>How many they are.</summary>
    public int Count;

    /// <summary>Where the stretches of one type begin.</summary>
    public int StretchesAt;

    /// <summary>How many they are; they cover the facts in force.</summary>
    public int Stretches;
}

/// <summary>A citizen's facts of one type, by first day.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TypeStretch(int Type, int At, int Count);
