using Fremdrift.Engine.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Fremdrift.Tests.Support;

/// <summary>A citizen's registrations as nobody would make them, but as the rules must bear them.</summary>
/// <param name="Facts">The registrations, in no order.</param>
/// <param name="Seed">What else is drawn for this history, such as days to look at, is drawn from this.</param>
internal sealed record WildHistory(IReadOnlyList<WrittenFact> Facts, int Seed)
{
    /// <summary>Histories made for a programme in one of its editions.</summary>
    public static Gen<WildHistory> Of(Plan plan) =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new WildHistory(WildRegistrations.Of(plan, seed), seed));

    /// <summary>The history with parts left out: halves first, then single registrations.</summary>
    public static IEnumerable<WildHistory> Smaller(WildHistory history)
    {
        var facts = history.Facts;
        for (var part = facts.Count / 2; part >= 1; part /= 2)
        {
            for (var at = 0; at + part <= facts.Count; at += part)
                yield return history with { Facts = [.. facts.Take(at), .. facts.Skip(at + part)] };
        }
    }

    /// <summary>The history as a file that can be evaluated.</summary>
    public override string ToString() => string.Concat(Facts.OrderBy(fact => fact.From).Select(fact => $"\n{fact}"));
}
