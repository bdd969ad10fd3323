namespace Fremdrift.Core.Registers;

public sealed class SavedView
{
    public required int Municipality { get; init; }

    public required int Person { get; init; }

    public required int Number { get; init; }

    public required string Page { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }
}
