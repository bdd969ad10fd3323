using Fremdrift.Engine.Facts;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// The facts of one citizen that are known, in force and have begun, by type; for facts with keys also by the member of a family they
/// belong to. Everything is kept in arrays that serve the next citizen again.
/// </summary>
internal sealed class VisibleFacts
{
    private const int AllOfType = -1;

    private readonly int[] _typeAt = new int[Catalogue.Types.Length];
    private readonly int[] _typeCount = new int[Catalogue.Types.Length];
    private int[] _keyed = new int[64];
    private Fact[] _known = new Fact[64];
    private int _keyedCount;
    private Fact[] _facts = [];
    private long[] _values = [];
    private int _citizen;

    public FactTable Table { get; private set; } = null!;

    /// <summary>The types that there are facts of, as bits; types that share a bit cannot be told apart.</summary>
    public ulong Present { get; private set; }

    public string CitizenKey => Table.Citizens.Text(_citizen);

    /// <summary>Looks at another citizen.</summary>
    public void Load(FactTable table, int citizen, int asOf, long knownAt)
    {
        (Table, _citizen, _values) = (table, citizen, table.ValueArray);
        _keyedCount = 0;
        Present = 0;
        Array.Clear(_typeCount);
        if (knownAt == History.Everything) LoadEverything(table, citizen, asOf);
        else LoadKnown(table, citizen, asOf, knownAt);
    }

    /// <summary>A fact's id as other facts name it in a key.</summary>
    public static long IdWord(in Fact fact) => ~(long)fact.Id;

    public long Value(in Fact fact, int position) => _values[fact.ValuesAt + position];

    public ReadOnlySpan<long> List(long packed)
    {
        var (at, count) = Packed.ToList(packed);
        return _values.AsSpan(at, count);
    }

    /// <summary>The facts of a type.</summary>
    public FactList OfType(int type) => _typeCount[type] == 0 ? default : new FactList(_facts.AsSpan(_typeAt[type], _typeCount[type]));

    /// <summary>The part of <see cref="GroupByMember"/>'s result that belongs to one member.</summary>
    public FactList OfMember(int type, int grouped, int member)
    {
        if (grouped == AllOfType) return OfType(type);
        var from = _keyed[grouped + member];
        var count = _keyed[grouped + member + 1] - from;
        return count == 0 ? default : new FactList(_facts, _keyed.AsSpan(from, count));
    }

    /// <summary>Groups the facts of a type by the member their key names, once for all members; keeps their order.</summary>
    /// <returns>The place of the grouping, for <see cref="OfMember"/>.</returns>
    public int GroupByMember(int type, int keyField, Members members) =>
        members.Count == 1 && AllHave(type, keyField, members[0].Key) ? AllOfType : Group(type, keyField, members);

    private bool AllHave(int type, int keyField, long key)
    {
        var facts = OfType(type);
        for (var i = 0; i < facts.Count; i++)
        {
            if (Value(facts[i], keyField) != key) return false;
        }

        return true;
    }

    private int Group(int type, int keyField, Members members)
    {
        var facts = OfType(type);
        var grouped = ReserveKeyed(members.Count + 1 + facts.Count);
        var first = grouped + members.Count + 1;
        var starts = _keyed.AsSpan(grouped, members.Count + 1);
        starts.Clear();
        for (var i = 0; i < facts.Count; i++)
        {
            var member = members.Find(Value(facts[i], keyField));
            if (member >= 0) starts[member]++;
        }

        var at = first;
        for (var member = 0; member <= members.Count; member++)
        {
            var count = starts[member];
            starts[member] = at;
            at += count;
        }

        for (var i = 0; i < facts.Count; i++)
        {
            var member = members.Find(Value(facts[i], keyField));
            if (member >= 0) _keyed[starts[member]++] = _typeAt[type] + i;
        }

        // Filling moved each start to its end; move them back one place.
        for (var member = members.Count; member > 0; member--) starts[member] = starts[member - 1];
        starts[0] = first;
        return grouped;
    }

    private void LoadEverything(FactTable table, int citizen, int asOf)
    {
        _facts = table.FactArray;
        var present = 0UL;
        foreach (ref readonly var stretch in table.StretchesOf(citizen))
        {
            // By first day, so what has not begun stands last.
            var count = stretch.Count;
            while (count > 0 && _facts[stretch.At + count - 1].From > asOf) count--;
            if (count == 0) continue;
            _typeAt[stretch.Type] = stretch.At;
            _typeCount[stretch.Type] = count;
            present |= ProgramLayout.BitOf(stretch.Type);
        }

        Present = present;
    }

    private void LoadKnown(FactTable table, int citizen, int asOf, long knownAt)
    {
        var all = table[citizen].Facts;
        if (_known.Length < all.Length) _known = new Fact[Math.Max(all.Length, _known.Length * 2)];
        var n = 0;
        foreach (ref readonly var fact in all)
        {
            if (!History.InForce(fact, knownAt) || fact.From > asOf) continue;
            _known[n] = fact;
            // What superseded it is not known yet.
            _known[n++].SupersededAt = Fact.Never;
        }

        _facts = _known;
        FactTable.SortByTypeAndDay(_known.AsSpan(0, n));
        for (var i = 0; i < n; i++)
        {
            var type = _known[i].Type;
            if (_typeCount[type]++ == 0) _typeAt[type] = i;
            Present |= ProgramLayout.BitOf(type);
        }
    }

    private int ReserveKeyed(int count)
    {
        var at = _keyedCount;
        _keyedCount += count;
        if (_keyedCount > _keyed.Length) Array.Resize(ref _keyed, Math.Max(_keyedCount, _keyed.Length * 2));
        return at;
    }
}
