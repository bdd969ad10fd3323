using System.Collections.Immutable;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Judging;

/// <summary>
/// Which names a line of one fact type may carry, and where each of them is put: first the names that all facts have, then those of
/// the type's shape in time, then its own.
/// </summary>
internal sealed class LineLayout
{
    public const int Id = 0;
    public const int Citizen = 1;
    public const int Type = 2;
    public const int Recorded = 3;
    public const int Supersedes = 4;

    /// <summary><c>date</c>, <c>from</c> or <c>at</c>.</summary>
    public const int Begin = 5;

    /// <summary><c>to</c>.</summary>
    public const int End = 6;

    private static readonly ImmutableArray<string> EveryFact = ["id", "citizen", "type", "recorded", "supersedes"];

    private static readonly NameTable TypeNames = new([.. Catalogue.Types.Select(type => type.Name)]);

    private static readonly ImmutableArray<LineLayout> ByType = [.. Catalogue.Types.Select(type => new LineLayout(type))];

    private readonly NameTable _names;

    private LineLayout(FactType? type)
    {
        FactType = type;
        Shape = type?.Shape ?? FactShape.None;
        ImmutableArray<string> shape = Shape switch
        {
            FactShape.Date => ["date"],
            FactShape.At => ["at"],
            FactShape.Period => ["from", "to"],
            _ => [],
        };
        Fields = type?.Fields ?? [];
        FirstField = EveryFact.Length + shape.Length;
        Slots = FirstField + Fields.Length;
        _names = new NameTable([.. EveryFact, .. shape, .. Fields.Select(field => field.Name)]);
        Words = [.. Fields.Select(field => field.Values.IsEmpty ? null : new NameTable(field.Values))];
    }

    /// <summary>The layout of a line whose type is missing or unknown: what all facts have can be judged all the same.</summary>
    public static LineLayout WithoutType { get; } = new(null);

    public static int MostSlots { get; } = ByType.Max(layout => layout.Slots);

    public FactType? FactType { get; }

    public FactShape Shape { get; }

    public ImmutableArray<FactField> Fields { get; }

    /// <summary>For each field the words it lists; null if it lists none.</summary>
    public ImmutableArray<NameTable?> Words { get; }

    /// <summary>Where the type's own fields begin.</summary>
    public int FirstField { get; }

    public int Slots { get; }

    public static LineLayout? Of(byte[] bytes, Piece typeName)
    {
        var number = TypeNames.Find(bytes, typeName);
        return number < 0 ? null : ByType[number];
    }

    /// <summary>Where the name is put; -1 if the type does not have it.</summary>
    public int Slot(byte[] bytes, Piece name) => _names.Find(bytes, name);

    public string Name(int slot) => _names.Name(slot);
}
