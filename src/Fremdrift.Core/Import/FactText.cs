using System.Collections.Immutable;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>Facts that were sent as text, such as to the API, all in one table.</summary>
public sealed record FactText
{
    /// <summary>The facts, and all their citizens in the order of their keys' UTF-8 bytes.</summary>
    public required Batch Facts { get; init; }

    /// <summary>The same facts as a store keeps them, in the order of their lines.</summary>
    public required ImmutableArray<ReadFact> Accepted { get; init; }

    public required ImmutableArray<Problem> Problems { get; init; }

    public required long RefusedLines { get; init; }

    public required long AcceptedFacts { get; init; }

    /// <summary>Reads facts by the same rules as <see cref="FactFiles"/>.</summary>
    /// <param name="text">The facts; must not change while they are read.</param>
    /// <param name="vocabulary">The words values are numbered by.</param>
    /// <param name="name">What problems call the text.</param>
    /// <param name="format">How they are written.</param>
    /// <param name="atDoor">Whether they come from elsewhere into a store, where the keys of citizens stand in addresses.</param>
    public static FactText Read(
        ReadOnlyMemory<byte> text, Vocabulary vocabulary, string name = "facts", FactFormat format = FactFormat.JsonLines, bool atDoor = false)
    {
        var settings = ReadSettings.Default with { InMemory = true, Threads = 1, CitizensInBatch = int.MaxValue, AtDoor = atDoor };
        using var files = FactFiles.Open([FactSource.FromMemory(name, text, format)], vocabulary, settings);
        var table = new FactTable(vocabulary);
        return new FactText
        {
            Facts = files.BatchCount > 0 ? files.Read(0, table) : new Batch(table, default),
            Accepted = [.. files.ReadAccepted()],
            Problems = files.Problems,
            RefusedLines = files.RefusedLines,
            AcceptedFacts = files.AcceptedFacts,
        };
    }
}
