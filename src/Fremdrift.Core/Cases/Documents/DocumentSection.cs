using System.Collections.Immutable;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Documents;

public enum SectionKind
{
    /// <summary>Several lines.</summary>
    Text,

    Line,

    /// <summary>Ticked or not.</summary>
    Tick,

    /// <summary>One of some options.</summary>
    Choice,

    /// <summary>A table whose rows people add to.</summary>
    Rows,
}

/// <summary>A choice, or a column of a section of rows.</summary>
public sealed record DocumentPart(string Name, Label Label);

/// <summary>A part of a document that is filled in by itself.</summary>
/// <param name="Name">Its name in the stored content; for rows, the beginning of the names of their cells.</param>
/// <param name="Label">What people read.</param>
public sealed record DocumentSection(string Name, Label Label)
{
    public SectionKind Kind { get; init; }

    public Label? Hint { get; init; }

    /// <summary>What people read where a tick is not set; the label with a no where nothing else is said.</summary>
    public Label? Unticked { get; init; }

    /// <summary>The heading it stands under; null for the one before.</summary>
    public Label? Heading { get; init; }

    /// <summary>The number of the section in the national template; null if it has none there.</summary>
    public string? Number { get; init; }

    /// <summary>The options of a choice, or the columns of rows.</summary>
    public ImmutableArray<DocumentPart> Parts { get; init; } = [];

    /// <summary>The name of a cell in the stored content; rows count from 0.</summary>
    public string Cell(int row, DocumentPart column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return FormattableString.Invariant($"{Name}.{row}.{column.Name}");
    }
}
