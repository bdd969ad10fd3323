using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Numbers that a form works out of others when they are left empty.</summary>
internal static class WorkedOut
{
    private const double Whole = 100;

    /// <param name="Type">The type of fact.</param>
    /// <param name="Field">What is worked out.</param>
    /// <param name="Amount">Of how much.</param>
    /// <param name="Percent">How many per cent of it.</param>
    private sealed record Share(string Type, string Field, string Amount, string Percent);

    private static readonly ImmutableArray<Share> Table = [new("flexjob", "hours", "presence", "intensity")];

    /// <summary>What was typed, with what follows from it in the fields that were left empty.</summary>
    public static IReadOnlyDictionary<string, string> In(FactType type, IReadOnlyDictionary<string, string> typed)
    {
        if (Table.FirstOrDefault(share => Is(share, type)) is not { } share || !string.IsNullOrWhiteSpace(typed.GetValueOrDefault(share.Field))) return typed;
        if (TypedNumber.Read(typed.GetValueOrDefault(share.Amount) ?? "") is not { } amount || TypedNumber.Read(typed.GetValueOrDefault(share.Percent) ?? "") is not { } percent) return typed;
        return new Dictionary<string, string>(typed, StringComparer.Ordinal) { [share.Field] = TypedNumber.Write(Of(amount, percent)) };
    }

    /// <summary>What the field would be by the others; null if they do not say, or the type has no such field.</summary>
    public static (string Field, double Number)? In(NewFact fact) =>
        Table.FirstOrDefault(share => Is(share, fact.Type)) is { } share && fact.Number(share.Amount) is { } amount && fact.Number(share.Percent) is { } percent
            ? (share.Field, Of(amount, percent))
            : null;

    /// <summary>Hours are written with at most two decimals.</summary>
    private static double Of(double amount, double percent) => Math.Round(amount * percent / Whole, 2, MidpointRounding.AwayFromZero);

    private static bool Is(Share share, FactType type) => string.Equals(share.Type, type.Name, StringComparison.Ordinal);
}
