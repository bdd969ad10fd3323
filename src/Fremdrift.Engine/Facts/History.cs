namespace Fremdrift.Engine.Facts;

/// <summary>
/// One citizen's facts, sorted by type and first day: everything that was ever registered, also what has been corrected or taken
/// back since.
/// </summary>
public readonly ref struct History
{
    internal History(FactTable table, ReadOnlySpan<Fact> facts, ReadOnlySpan<long> values, int citizen)
    {
        Table = table;
        Facts = facts;
        Values = values;
        Number = citizen;
    }

    /// <summary>The table the facts stand in.</summary>
    public FactTable Table { get; }

    /// <summary>The moment at which everything recorded is known.</summary>
    public const long Everything = long.MaxValue - 1;

    /// <summary>The facts: those in force once everything is known by type and first day, then the rest likewise.</summary>
    public ReadOnlySpan<Fact> Facts { get; }

    /// <summary>The citizen's number in the table.</summary>
    public int Number { get; }

    /// <summary>The citizen's key.</summary>
    public string Citizen => Table.Citizens.Text(Number);

    internal ReadOnlySpan<long> Values { get; }

    /// <summary>The packed value of a field.</summary>
    public long Value(in Fact fact, FactField field) => Values[fact.ValuesAt + field.Position];

    /// <summary>
    /// Whether a fact is known and in force at a moment: it was recorded at or before it, and no fact of the citizen that was also known
    /// then supersedes it, whether or not that one is itself superseded.
    /// </summary>
    /// <param name="fact">A fact of this history.</param>
    /// <param name="knownAt">The moment, in UTC ticks, included; <see cref="Everything"/> for everything recorded.</param>
    /// <remarks>Source: semantics 1, "Known at".</remarks>
    public static bool InForce(in Fact fact, long knownAt) => fact.Recorded <= knownAt && fact.SupersededAt > knownAt;
}
