using Fremdrift.Engine.Indicators;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>What a case adds to a figure as of a day: both by their places.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Added(short Day, short Figure, int Numerator, int Denominator)
{
    public Share Share => new(Numerator, Denominator);
}

/// <summary>A case and what it adds to each figure, now and as of the days before (<see cref="FigureDays"/>).</summary>
public sealed record CaseFigures : IKeptCase
{
    public required int Citizen { get; init; }

    public required string Key { get; init; }

    /// <summary>Null where it is protected and the reader may not see it: see <see cref="Access.NameRight"/>.</summary>
    public required string? Name { get; init; }

    public required bool IsProtected { get; init; }

    /// <summary>The key of the broker today, the one that lists name; null if there is none. A case counts with one broker.</summary>
    public required string? Broker { get; init; }

    /// <summary>What it adds, today first, without all that is nothing.</summary>
    public required IReadOnlyList<Added> Adds { get; init; }

    /// <summary>What it adds to a figure today.</summary>
    public Share Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Adds.TakeWhile(added => added.Day == 0).FirstOrDefault(added => added.Figure == figure.Number).Share;
    }
}
