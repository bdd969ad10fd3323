namespace Fremdrift.Core.Registers;

/// <summary>A journal note. Once signed it is never changed; what is to be corrected is added.</summary>
public sealed class Note
{
    public required int Municipality { get; init; }

    public required int Citizen { get; init; }

    public required int Number { get; init; }

    public required int Day { get; set; }

    public string? Theme { get; set; }

    public required string Text { get; set; }

    public required int Person { get; init; }

    public required long Written { get; set; }

    public long? Signed { get; set; }

    public int? AddsTo { get; init; }

    public int Version { get; set; }
}
