using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A fact that is about to be registered, or that was: all of it but who, when and under which id.</summary>
public sealed record NewFact
{
    public required FactType Type { get; init; }

    /// <summary>The first day, as a day number; the day itself for a point fact; 0 for what lies nowhere in time.</summary>
    public int From { get; init; }

    /// <summary>The last day, included; <see cref="Fact.Ongoing"/> for a period that goes on; <see cref="From"/> for a point fact.</summary>
    public int To { get; init; }

    /// <summary>Seconds since midnight, for a message or reply.</summary>
    public int Second { get; init; }

    /// <summary>What the fields hold, those that hold nothing left out: the type's own first, in its order, then all others.</summary>
    public IReadOnlyList<KeyValuePair<string, FieldValue>> Fields { get; init; } = [];

    /// <summary>What a field holds; null if nothing.</summary>
    public FieldValue? this[string name] => Fields.FirstOrDefault(field => string.Equals(field.Key, name, StringComparison.Ordinal)).Value;

    /// <summary>The text of a field; null if it holds none.</summary>
    public string? Text(string name) => (this[name] as TextValue)?.Text;

    /// <summary>The number in a field; null if it holds none.</summary>
    public double? Number(string name) => (this[name] as NumberValue)?.Number;
}

/// <summary>A fact as it was stored: with its id, its citizen and when it was recorded.</summary>
public sealed record StoredFact(string Id, string Citizen, DateTimeOffset Recorded, string? Supersedes, NewFact Fact);
