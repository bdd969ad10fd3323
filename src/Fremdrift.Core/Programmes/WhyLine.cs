using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>One statement of an explanation, with the statements it stands on.</summary>
/// <param name="Text">The statement, in plain words.</param>
public sealed record WhyLine(string Text)
{
    /// <summary>Whether the statement speaks for what is explained; null for one that only places another in time.</summary>
    public bool? Speaks { get; init; }

    /// <summary>The registration that it tells of; null if it tells of none.</summary>
    public DescribedFact? Fact { get; init; }

    /// <summary>The entry of the model that it is about; null if about none.</summary>
    public Definition? Definition { get; init; }

    /// <summary>What it stands on.</summary>
    public IReadOnlyList<WhyLine> Because { get; init; } = [];

    /// <summary>Whether it turned on the very day asked about, so that it decided.</summary>
    public bool Decides { get; init; }

    /// <summary>Whether any one of <see cref="Because"/> would have been enough.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Every registration that the lines stand on, each once, by day.</summary>
    public static IReadOnlyList<DescribedFact> FactsOf(IEnumerable<WhyLine> lines) =>
        [.. lines.SelectMany(All).Select(line => line.Fact).OfType<DescribedFact>().DistinctBy(fact => fact.Id, StringComparer.Ordinal).OrderBy(fact => fact.Days.From).ThenBy(fact => fact.Second)];

    /// <summary>The lines that are read without unfolding any: themselves, the parts of a choice, and what a line that decided stands on.</summary>
    public static IEnumerable<WhyLine> InSight(IEnumerable<WhyLine> lines) =>
        lines.SelectMany(line => (line.IsChoice || line.Decides ? InSight(line.Because) : []).Prepend(line));

    private static IEnumerable<WhyLine> All(WhyLine line) => line.Because.SelectMany(All).Prepend(line);
}
