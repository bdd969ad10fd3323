using System.Collections.Immutable;

namespace Fremdrift.Engine.Facts;

/// <summary>How a fact lies in time.</summary>
public enum FactShape
{
    /// <summary>It lies nowhere: a retraction.</summary>
    None,

    /// <summary>On one day, in the field <c>date</c>.</summary>
    Date,

    /// <summary>From one day to another, both included, in <c>from</c> and <c>to</c>; without <c>to</c> it goes on.</summary>
    Period,

    /// <summary>At a local date and time, in the field <c>at</c>.</summary>
    At,
}

/// <summary>What a field may hold.</summary>
public enum FieldKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of a closed list of words.</summary>
    Choice,

    /// <summary>One of a list of words that users may add to.</summary>
    OpenChoice,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A number between <see cref="FactField.Least"/> and <see cref="FactField.Most"/>, both included.</summary>
    Number,

    /// <summary>
    /// Something that is either given or not: text, true or a number above 0 is given; absent, null, false, empty text, and a number of
    /// 0 or below are not.
    /// </summary>
    Given,

    /// <summary>A list of words.</summary>
    List,

    /// <summary>A key that ties facts together, such as a job or the message that a reply answers.</summary>
    Key,
}

/// <summary>One text in the two languages of the product.</summary>
/// <param name="Danish">The Danish text; users read this first.</param>
/// <param name="English">The English text.</param>
public sealed record Label(string Danish, string English);

/// <summary>A field of a fact type, beside the fields that every fact has.</summary>
/// <remarks>Source: interchange.</remarks>
public sealed record FactField
{
    /// <summary>The field's name in files, in the API and in models.</summary>
    public required string Name { get; init; }

    /// <summary>What it may hold.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>What people read.</summary>
    public required Label Label { get; init; }

    /// <summary>Whether a fact without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>The words it may hold (<see cref="FieldKind.Choice"/>) or commonly holds (<see cref="FieldKind.OpenChoice"/>).</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The least number it may hold, included.</summary>
    public double Least { get; init; } = double.MinValue;

    /// <summary>The greatest number it may hold, included.</summary>
    public double Most { get; init; } = double.MaxValue;

    /// <summary>Where among its fact type's values the field stands, from 0.</summary>
    public int Position { get; internal init; }
}

/// <summary>A type of fact: what can be registered.</summary>
/// <remarks>Source: interchange.</remarks>
public sealed class FactType
{
    private readonly Dictionary<string, FactField> _byName;

    internal FactType(int number, string name, FactShape shape, Label label, params FactField[] fields)
    {
        (Number, Name, Shape, Label) = (number, name, shape, label);
        Fields = [.. fields.Select((field, position) => field with { Position = position })];
        _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>The type's place in the <see cref="Catalogue"/>, from 0. Not stable between versions; never stored.</summary>
    public int Number { get; }

    /// <summary>The name in files, in the API and in models.</summary>
    public string Name { get; }

    /// <summary>How facts of this type lie in time.</summary>
    public FactShape Shape { get; }

    /// <summary>What people read.</summary>
    public Label Label { get; }

    /// <summary>The fields, in the order forms show them.</summary>
    public ImmutableArray<FactField> Fields { get; }

    /// <summary>The field of that name; null if the type has none.</summary>
    public FactField? Field(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
