using Fremdrift.Engine.Facts;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// The facts of one citizen that are known, in force and have begun, by type; for facts with keys also by the member of a family they
/// belong to. Everything is kept in arrays that serve the next citizen again.
/// </summary>
internal sealed class VisibleFacts
{
    private readonly int[] _typeAt = new int[Catalogue.Types.Length];
    private readonly int[] _typeCount = new int[Catalogue.Types.Length];
    private int[] _visible = new int[64];
    private int[] _keyed = new int[64];
    private int _keyedCount;
    private Fact[] _facts = [];
    private int _citizen;
    private long[] _values = [];

    public FactTable Table { get; private set; } = null!;

    public int AsOf { get; private set; }

    /// <summary>The types that there are facts of, as bits; types that share a bit cannot be told apart.</summary>
    public ulong Present { get; private set; }

    public string CitizenKey => Table.Citizens.Text(_citizen);

    /// <summary>Looks at another citizen.</summary>
    public void Load(FactTable table, int citizen, int asOf, long knownAt)
    {
        (Table, AsOf, _facts, _values) = (table, asOf, table.FactArray, table.ValueArray);
        _citizen = citizen;
        _keyedCount = 0;
        Array.Clear(_typeCount);
        var (at, count) = table.RangeOf(citizen);
        if (_visible.Length < count) _visible = new int[Math.Max(count, _visible.Length * 2)];
        var n = 0;
        var present = 0UL;
        for (var i = at; i < at + count; i++)
        {
            ref readonly var fact = ref _facts[i];
            if (!History.InForce(fact, knownAt) || fact.From > asOf) continue;
            if (_typeCount[fact.Type]++ == 0)
            {
                _typeAt[fact.Type] = n;
                present |= ProgramLayout.BitOf(fact.Type);
            }

            _visible[n++] = i;
        }

        Present = present;
    }

    /// <summary>The facts of all citizens, for the places that <see cref="OfType"/> gives.</summary>
    public ReadOnlySpan<Fact> All => _facts;

    public ref readonly Fact this[int index] => ref _facts[index];

    public long Value(in Fact fact, int position) => _values[fact.ValuesAt + position];

    /// <summary>A fact's id as other facts name it in a key.</summary>
    public static long IdWord(in Fact fact) => ~(long)fact.Id;

    public ReadOnlySpan<long> List(long packed)
    {
        var (at, count) = Packed.ToList(packed);
        return _values.AsSpan(at, count);
    }

    /// <summary>The facts of a type, by first day: places to look up by index.</summary>
    public ReadOnlySpan<int> OfType(int type) => _visible.AsSpan(_typeAt[type], _typeCount[type]);

    /// <summary>The part of <see cref="GroupByMember"/>'s result that belongs to one member.</summary>
    public ReadOnlySpan<int> OfMember(int grouped, int member)
    {
        var from = _keyed[grouped + member];
        return _keyed.AsSpan(from, _keyed[grouped + member + 1] - from);
    }

    /// <summary>Groups the facts of a type by the member their key names, once for all members; keeps their order.</summary>
    /// <returns>The place of the grouping, for <see cref="OfMember"/>.</returns>
    public int GroupByMember(int type, int keyField, Members members)
    {
        var facts = OfType(type);
        return members.Count == 1 ? TakeOnly(facts, keyField, members[0].Key) : Group(facts, keyField, members);
    }

    private int TakeOnly(ReadOnlySpan<int> facts, int keyField, long key)
    {
        var grouped = ReserveKeyed(2 + facts.Length);
        var at = grouped + 2;
        _keyed[grouped] = at;
        foreach (var index in facts)
        {
            if (Value(this[index], keyField) == key) _keyed[at++] = index;
        }

        _keyed[grouped + 1] = at;
        return grouped;
    }

    private int Group(ReadOnlySpan<int> facts, int keyField, Members members)
    {
        var grouped = ReserveKeyed(members.Count + 1 + facts.Length);
        var first = grouped + members.Count + 1;
        var starts = _keyed.AsSpan(grouped, members.Count + 1);
        starts.Clear();
        foreach (var index in facts)
        {
            var member = members.Find(Value(this[index], keyField));
            if (member >= 0) starts[member]++;
        }

        var at = first;
        for (var member = 0; member <= members.Count; member++)
        {
            var count = starts[member];
            starts[member] = at;
            at += count;
        }

        foreach (var index in facts)
        {
            var member = members.Find(Value(this[index], keyField));
            if (member >= 0) _keyed[starts[member]++] = index;
        }

        // Filling moved each start to its end; move them back one place.
        for (var member = members.Count; member > 0; member--) starts[member] = starts[member - 1];
        starts[0] = first;
        return grouped;
    }

    private int ReserveKeyed(int count)
    {
        var at = _keyedCount;
        _keyedCount += count;
        if (_keyedCount > _keyed.Length) Array.Resize(ref _keyed, Math.Max(_keyedCount, _keyed.Length * 2));
        return at;
    }
}
