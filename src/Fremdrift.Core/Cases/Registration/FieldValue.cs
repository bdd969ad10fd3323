namespace Fremdrift.Core.Cases.Registration;

/// <summary>What a field of a registration holds, as JSON has it. Two lists with the same entries are equal.</summary>
public abstract record FieldValue;

public sealed record TextValue(string Text) : FieldValue;

public sealed record FlagValue(bool Flag) : FieldValue;

public sealed record NumberValue(double Number) : FieldValue;

public sealed record ListValue(IReadOnlyList<string> Entries) : FieldValue
{
    public bool Equals(ListValue? other) => other is not null && Entries.SequenceEqual(other.Entries, StringComparer.Ordinal);

    public override int GetHashCode() => Entries.Count;
}

/// <summary>Something no form makes, such as an object that came with an import; kept as it was.</summary>
public sealed record RawValue(string Json) : FieldValue;
