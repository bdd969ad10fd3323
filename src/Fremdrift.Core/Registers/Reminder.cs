namespace Fremdrift.Core.Registers;

public sealed class Reminder
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required int Citizen { get; init; }

    public required int Person { get; set; }

    public required int Day { get; set; }

    public required string Text { get; set; }

    /// <summary>The event that raised it; null if somebody wrote it.</summary>
    public string? Origin { get; init; }

    public int? DoneOn { get; set; }

    public int Version { get; set; }
}
