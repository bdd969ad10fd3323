using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>How a field of a form is filled in.</summary>
public enum FormFieldKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Lines,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>One of the options, or a word of one's own.</summary>
    OpenChoice,

    /// <summary>Yes, no or nothing said.</summary>
    Flag,

    Number,

    /// <summary>Several words with commas between them.</summary>
    List,

    /// <summary>A key that ties facts together; the page knows which there are.</summary>
    Key,

    /// <summary>The number of a company in the central business register.</summary>
    Cvr,
}

/// <summary>Something to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What people read.</param>
public sealed record FormOption(string Value, Label Label);

/// <summary>A field of a form, as it is shown.</summary>
public sealed record FormField
{
    public required string Name { get; init; }

    public required FormFieldKind Kind { get; init; }

    public required Label Label { get; init; }

    public Label? Hint { get; init; }

    public bool Required { get; init; }

    public ImmutableArray<FormOption> Options { get; init; } = [];

    /// <summary>The most characters it may hold.</summary>
    public int Longest { get; init; } = FormFields.LongestLine;

    /// <summary>The least number it may hold, and the greatest.</summary>
    public double Least { get; init; }

    public double Most { get; init; }

    /// <summary>The field of the catalogue it fills; null for the days and for what is only kept.</summary>
    public FactField? Fills { get; init; }
}
