using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Synthetic;

/// <summary>One made-up registration. Days are day numbers, as in the Engine.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SyntheticFact
{
    private readonly ReadOnlyMemory<SyntheticValue> _values;

    internal SyntheticFact(ReadOnlyMemory<SyntheticValue> values) => _values = values;

    public required FactType Type { get; init; }

    /// <summary>From 1, in the order the citizen's facts were recorded.</summary>
    public required int Number { get; init; }

    /// <summary>The number of the fact it corrects or takes back; 0 if none.</summary>
    public int Supersedes { get; init; }

    /// <summary>The first day; the day itself for a point fact.</summary>
    public int From { get; init; }

    /// <summary>The last day, included; <see cref="Fact.Ongoing"/> if there is none yet.</summary>
    public int To { get; init; }

    /// <summary>Seconds since midnight, for a message or reply.</summary>
    public int Second { get; init; }

    /// <summary>In UTC ticks.</summary>
    public required long Recorded { get; init; }

    /// <summary>One for each field of the type.</summary>
    public ReadOnlySpan<SyntheticValue> Values => _values.Span;

    /// <summary>What the field of that name holds; nothing if the type has no such field.</summary>
    public SyntheticValue this[string field] => Type.Field(field) is { } found ? Values[found.Position] : default;
}
