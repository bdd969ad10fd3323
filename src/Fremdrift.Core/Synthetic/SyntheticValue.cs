using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fremdrift.Core.Synthetic;

/// <summary>What kind of value a field holds.</summary>
public enum SyntheticKind : byte
{
    /// <summary>Nothing: the field is absent.</summary>
    None,
    Word,
    NumberedName,
    Flag,
    Number,
    List,

    /// <summary>The id of another fact of the citizen.</summary>
    FactId,
}

/// <summary>
/// What one field of a made-up fact holds. Names and ids are numbers until they are written, so that none is a string.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SyntheticValue
{
    private readonly object? _what;

    private SyntheticValue(SyntheticKind kind, double number, object? what) => (Kind, Number, _what) = (kind, number, what);

    public SyntheticKind Kind { get; }

    /// <summary>The number, also that of a numbered name or a fact; 1 for a true flag.</summary>
    public double Number { get; }

    public bool Flag => Number > 0;

    public string Word => (string)_what!;

    public NumberedName Name => (NumberedName)_what!;

    public ImmutableArray<string> List => ImmutableCollectionsMarshal.AsImmutableArray((string[])_what!);

    internal static SyntheticValue OfWord(string word) => new(SyntheticKind.Word, 0, word);

    internal static SyntheticValue OfName(NumberedName name, int number) => new(SyntheticKind.NumberedName, number, name);

    internal static SyntheticValue OfFlag(bool flag) => new(SyntheticKind.Flag, flag ? 1 : 0, null);

    internal static SyntheticValue OfNumber(double number) => new(SyntheticKind.Number, number, null);

    internal static SyntheticValue OfList(ImmutableArray<string> list) =>
        new(SyntheticKind.List, 0, ImmutableCollectionsMarshal.AsArray(list));

    internal static SyntheticValue OfFact(int number) => new(SyntheticKind.FactId, number, null);
}
