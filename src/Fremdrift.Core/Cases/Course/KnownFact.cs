using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Cases.Course;

/// <summary>A fact in force as seen from a day: a period is cut there, and what begins later is not among them.</summary>
internal sealed class KnownFact
{
    private readonly FactTable _table;
    private readonly Fact _fact;

    private KnownFact(FactTable table, Fact fact, int asOf)
    {
        (_table, _fact) = (table, fact);
        Type = Catalogue.Types[fact.Type];
        Days = new Run(fact.From, Math.Min(fact.To, asOf));
        GoesOn = Type.Shape is FactShape.Period && fact.To >= asOf;
    }

    public FactType Type { get; }

    public Run Days { get; }

    public bool GoesOn { get; }

    public int Second => _fact.Second;

    public static IReadOnlyList<KnownFact> All(FactTable table, int citizen, int asOf, long knownAt)
    {
        var known = new List<KnownFact>();
        foreach (var fact in table[citizen].Facts)
        {
            if (fact.From <= asOf && History.InForce(fact, knownAt) && Catalogue.Types[fact.Type].Shape is not FactShape.None)
                known.Add(new KnownFact(table, fact, asOf));
        }

        known.Sort(static (a, b) => (a.Days.From, a.Second, a.Days.To).CompareTo((b.Days.From, b.Second, b.Days.To)));
        return known;
    }

    public string? Text(string field) => Value(field) is { } value ? _table.Text(value) : null;

    public double? Number(string field) => Value(field) is { } value ? Packed.ToNumber(value) : null;

    public bool Flag(string field) => Value(field) is 1;

    private long? Value(string field)
    {
        var value = _table.Values[_fact.ValuesAt + Type.Field(field)!.Position];
        return value == Packed.Absent ? null : value;
    }
}
