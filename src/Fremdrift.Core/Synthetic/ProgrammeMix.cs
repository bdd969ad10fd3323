using System.Runtime.InteropServices;

namespace Fremdrift.Core.Synthetic;

/// <summary>How many of the citizens, in relation to each other, go through which programme.</summary>
/// <param name="Flexjob">Udvikling i fleksjob II alone.</param>
/// <param name="Copenhagen">Copenhagen's groups alone.</param>
/// <param name="Both">First Copenhagen's groups, then Udvikling i fleksjob II.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProgrammeMix(int Flexjob, int Copenhagen, int Both)
{
    private const int LargestShare = 1_000_000;

    public static ProgrammeMix OnlyFlexjob => new(1, 0, 0);

    public static ProgrammeMix OnlyCopenhagen => new(0, 1, 0);

    public static ProgrammeMix Municipality => new(70, 20, 10);

    internal int Total => Flexjob + Copenhagen + Both;

    internal bool IsUsable => IsShare(Flexjob) && IsShare(Copenhagen) && IsShare(Both) && Total > 0;

    public override string ToString() => $"{Flexjob}/{Copenhagen}/{Both}";

    private static bool IsShare(int share) => share is >= 0 and <= LargestShare;
}
