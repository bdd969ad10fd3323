using System.Runtime.InteropServices;

namespace Fremdrift.Core.Synthetic;

/// <summary>Where a citizen stands in the flexjob scheme.</summary>
internal enum Standing
{
    InPreparation,
    Unemployed,
    Employed,
    OnOtherBenefit,
    Leaving,
    Gone,
}

/// <summary>What begins for a citizen, and on which day.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Turn(Standing Standing, int Day);
