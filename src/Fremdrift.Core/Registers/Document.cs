namespace Fremdrift.Core.Registers;

/// <summary>A version of a written part of a case, such as Min Plan. A new version never overwrites an old one.</summary>
public sealed class Document
{
    public required int Municipality { get; init; }

    public required int Citizen { get; init; }

    public required string Kind { get; init; }

    public required int Version { get; init; }

    /// <summary>A JSON object: section to text.</summary>
    public required string Content { get; init; }

    public required int Person { get; init; }

    public required long Written { get; init; }

    public long? Acknowledged { get; set; }

    public string? AcknowledgedBy { get; set; }
}
