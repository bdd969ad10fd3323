using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>A fact in force as seen from a day: a period is cut there, and what begins later is not among them.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="Days">The days it lies on, up to the day it is seen from.</param>
/// <param name="Second">Seconds since midnight, for a message or reply.</param>
/// <param name="Fields">What the fields of the catalogue hold; something given is true.</param>
internal sealed record KnownFact(FactType Type, string Id, Run Days, int Second, IReadOnlyDictionary<string, FieldValue> Fields)
{
    /// <summary>The id it was first registered under, before it was corrected.</summary>
    public string First { get; init; } = Id;

    /// <summary>Whether it is a period that goes on, on the day it is seen from.</summary>
    public required bool GoesOn { get; init; }

    public string? Text(string name) => (Fields.GetValueOrDefault(name) as TextValue)?.Text;

    public double? Number(string name) => (Fields.GetValueOrDefault(name) as NumberValue)?.Number;

    public bool Flag(string name) => Fields.GetValueOrDefault(name) is FlagValue { Flag: true };

    public bool Is(string type) => string.Equals(Type.Name, type, StringComparison.Ordinal);

    /// <summary>A citizen's facts in force, by type and first day.</summary>
    /// <param name="table">Where they stand.</param>
    /// <param name="citizen">Whose.</param>
    /// <param name="asOf">The day they are seen from; without one, all days.</param>
    /// <param name="knownAt">The moment at which they were known; without one, all that is known.</param>
    public static IReadOnlyList<KnownFact> InForce(FactTable table, int citizen, int asOf = Day.Last, long knownAt = History.Everything)
    {
        var known = new List<KnownFact>();
        var history = table[citizen];
        var earlier = new Dictionary<int, int>();
        foreach (ref readonly var fact in history.Facts)
        {
            if (fact.Supersedes >= 0) earlier[fact.Id] = fact.Supersedes;
        }

        foreach (ref readonly var fact in history.Facts)
        {
            var type = Catalogue.Types[fact.Type];
            if (fact.From <= asOf && type != Catalogue.Retraction && History.InForce(fact, knownAt))
                known.Add(Of(history, fact, type, asOf) with { First = table.Texts.Text(FirstOf(fact.Id, earlier)) });
        }

        return known;
    }

    private static int FirstOf(int id, Dictionary<int, int> earlier)
    {
        // However files are made: no longer than there are corrections.
        for (var i = 0; i < earlier.Count && earlier.TryGetValue(id, out var before); i++) id = before;
        return id;
    }

    private static KnownFact Of(in History history, in Fact fact, FactType type, int asOf)
    {
        var fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var value = history.Value(fact, field);
            if (value != Packed.Absent) fields[field.Name] = Value(history.Table, field.Kind, value);
        }

        return new KnownFact(type, history.Table.Texts.Text(fact.Id), new Run(fact.From, Math.Min(fact.To, asOf)), fact.Second, fields)
        {
            GoesOn = type.Shape is FactShape.Period && fact.To >= asOf,
        };
    }

    private static FieldValue Value(FactTable table, FieldKind kind, long packed) => kind switch
    {
        FieldKind.Flag => new FlagValue(packed == 1),
        FieldKind.Given => new FlagValue(true),
        FieldKind.Number => new NumberValue(Packed.ToNumber(packed)),
        FieldKind.List => new ListValue(Words(table, packed)),
        _ => new TextValue(table.Text(packed)),
    };

    private static string[] Words(FactTable table, long packed)
    {
        var (at, count) = Packed.ToList(packed);
        var words = new string[count];
        for (var i = 0; i < count; i++) words[i] = table.Text(table.Values[at + i]);
        return words;
    }
}
