using System.Runtime.InteropServices;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>A set of days as <see cref="DaySets"/> keeps it. Most sets are one run, which then stands here; more stand among the runs.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Slot
{
    /// <summary>How many runs it has.</summary>
    public int Count;

    /// <summary>Where they begin, if there are several.</summary>
    public int At;

    /// <summary>The run, if it is the only one.</summary>
    public Run Only;
}
