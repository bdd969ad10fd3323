namespace Fremdrift.Engine.Facts;

/// <summary>
/// The facts of one, some or many citizens, packed for evaluation. Filled in any order, then <see cref="Complete"/>d, which groups
/// them by citizen, type and first day. One thread fills it; any number may read it once complete. <see cref="Clear"/> keeps the
/// memory for the next use.
/// </summary>
public sealed class FactTable
{
    private Fact[] _facts = new Fact[64];
    private Fact[] _grouped = [];
    private long[] _values = new long[256];
    private CitizenIndex[] _index = [];
    private TypeStretch[] _stretches = new TypeStretch[16];
    private int _stretchCount;
    private int[] _byId = [];
    private int _valueCount;
    private bool _anySupersedes;
    private bool _inOrder = true;

    /// <summary>An empty table whose words are numbered by <paramref name="vocabulary"/>.</summary>
    public FactTable(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Vocabulary = vocabulary;
    }

    /// <summary>The words that values are numbered by.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Texts outside the vocabulary: ids, keys of jobs, names.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>The citizens' keys; a citizen's number is the place here.</summary>
    public TextPool Citizens { get; } = new();

    /// <summary>How many facts the table holds.</summary>
    public int Count { get; private set; }

    /// <summary>The facts of a citizen, once the table is complete.</summary>
    public History this[int citizen] =>
        new(this, _facts.AsSpan(_index[citizen].At, _index[citizen].Count), _values, citizen);

    internal Fact[] FactArray => _facts;

    internal long[] ValueArray => _values;

    /// <summary>A citizen's facts that are in force once everything is known, type by type.</summary>
    internal ReadOnlySpan<TypeStretch> StretchesOf(int citizen) =>
        _stretches.AsSpan(_index[citizen].StretchesAt, _index[citizen].Stretches);

    /// <summary>All values, by the places that facts and lists name.</summary>
    public ReadOnlySpan<long> Values => _values.AsSpan(0, _valueCount);

    /// <summary>
    /// Adds a fact whose <see cref="Fact.Citizen"/>, <see cref="Fact.Id"/> and <see cref="Fact.Supersedes"/> are numbers of this table,
    /// and returns its values to fill in, one for each field of its type, each absent until set. The values are valid until the next
    /// call.
    /// </summary>
    public Span<long> Add(Fact fact)
    {
        if (Count == _facts.Length) Array.Resize(ref _facts, _facts.Length * 2);
        var fields = Catalogue.Types[fact.Type].Fields.Length;
        fact.ValuesAt = Reserve(fields);
        fact.SupersededAt = Fact.Never;
        _anySupersedes |= fact.Supersedes >= 0;
        _inOrder &= Count == 0 || _facts[Count - 1].Citizen <= fact.Citizen;
        _facts[Count++] = fact;
        var values = _values.AsSpan(fact.ValuesAt, fields);
        values.Fill(Packed.Absent);
        return values;
    }

    /// <summary>Puts aside a list of words and returns the packed list.</summary>
    public long AddList(ReadOnlySpan<long> words)
    {
        var at = Reserve(words.Length);
        words.CopyTo(_values.AsSpan(at));
        return Packed.List(at, words.Length);
    }

    /// <summary>A text as packed value: the number of its word, or of the text in this table.</summary>
    public long Word(ReadOnlySpan<byte> text)
    {
        var word = Vocabulary.Find(text);
        return word >= 0 ? word : ~(long)Texts.Add(text);
    }

    /// <summary>A key, such as a job's or a message's id, as packed value. Keys are only ever compared with each other, so they stay out of the vocabulary.</summary>
    public long Key(ReadOnlySpan<byte> text) => ~(long)Texts.Add(text);

    /// <summary>The text of a packed word or key.</summary>
    public string Text(long word) => word >= 0 ? Vocabulary.Word((int)word) : Texts.Text((int)~word);

    /// <summary>Adds all facts of one citizen of another table with the same vocabulary, under the same key and ids.</summary>
    /// <exception cref="ArgumentException">The vocabularies differ.</exception>
    public void AddAllOf(FactTable other, int citizen)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(other.Vocabulary, Vocabulary)) throw new ArgumentException("The tables have different vocabularies.", nameof(other));
        var history = other[citizen];
        var number = Citizens.Add(other.Citizens[citizen]);
        foreach (var fact in history.Facts)
        {
            var type = Catalogue.Types[fact.Type];
            var packed = new long[type.Fields.Length];
            for (var i = 0; i < packed.Length; i++) packed[i] = Taken(other, type.Fields[i].Kind, history.Value(fact, type.Fields[i]));
            var added = fact with
            {
                Citizen = number,
                Id = Texts.Add(other.Texts[fact.Id]),
                Supersedes = fact.Supersedes < 0 ? -1 : Texts.Add(other.Texts[fact.Supersedes]),
            };
            packed.CopyTo(Add(added));
        }
    }

    private long Taken(FactTable other, FieldKind kind, long value)
    {
        if (value == Packed.Absent || kind is FieldKind.Flag or FieldKind.Number or FieldKind.Given) return value;
        if (kind is FieldKind.List)
        {
            var (at, count) = Packed.ToList(value);
            var words = other.Values.Slice(at, count).ToArray();
            for (var i = 0; i < words.Length; i++) words[i] = Taken(other, FieldKind.Text, words[i]);
            return AddList(words);
        }

        return value >= 0 ? value : ~(long)Texts.Add(other.Texts[(int)~value]);
    }

    /// <summary>Groups and sorts what was added, and marks what is superseded. More may be added afterwards, and the table completed again.</summary>
    public void Complete()
    {
        if (!_inOrder) GroupByCitizen();
        if (_anySupersedes) MarkSuperseded();
        if (_index.Length < Citizens.Count) _index = new CitizenIndex[Math.Max(Citizens.Count, _index.Length * 2)];
        _stretchCount = 0;
        var at = 0;
        for (var citizen = 0; citizen < Citizens.Count; citizen++)
        {
            var from = at;
            while (at < Count && _facts[at].Citizen == citizen) at++;
            SortByTypeAndDay(_facts.AsSpan(from, at - from));
            _index[citizen] = new CitizenIndex { At = from, Count = at - from, StretchesAt = _stretchCount };
            AddStretches(from, at);
            _index[citizen].Stretches = _stretchCount - _index[citizen].StretchesAt;
        }
    }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        _valueCount = 0;
        _anySupersedes = false;
        _inOrder = true;
        Texts.Clear();
        Citizens.Clear();
    }

    /// <summary>Sorts facts by type and first day, those that are superseded behind all others.</summary>
    internal static void SortByTypeAndDay(Span<Fact> facts)
    {
        // Files are nearly sorted already, and a citizen has few facts: insertion sort beats a general one until there are many.
        if (facts.Length > 64)
        {
            facts.Sort(static (a, b) => Rank(a).CompareTo(Rank(b)));
            return;
        }

        for (var i = 1; i < facts.Length; i++)
        {
            var rank = Rank(facts[i]);
            if (Rank(facts[i - 1]) <= rank) continue;
            var fact = facts[i];
            var j = i;
            for (; j > 0 && Rank(facts[j - 1]) > rank; j--) facts[j] = facts[j - 1];
            facts[j] = fact;
        }
    }

    private static long Rank(in Fact fact) =>
        (fact.SupersededAt == Fact.Never ? 0 : 1L << 62) | ((long)fact.Type << 32) | (uint)fact.From;

    private void AddStretches(int at, int end)
    {
        while (at < end && _facts[at].SupersededAt == Fact.Never)
        {
            var from = at;
            while (at < end && _facts[at].Type == _facts[from].Type && _facts[at].SupersededAt == Fact.Never) at++;
            if (_stretchCount == _stretches.Length) Array.Resize(ref _stretches, _stretches.Length * 2);
            _stretches[_stretchCount++] = new TypeStretch(_facts[from].Type, from, at - from);
        }
    }

    private void MarkSuperseded()
    {
        if (_byId.Length < Texts.Count) _byId = new int[Math.Max(Texts.Count, _byId.Length * 2)];
        Array.Fill(_byId, -1, 0, Texts.Count);
        for (var i = 0; i < Count; i++) _byId[_facts[i].Id] = i;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var later = ref _facts[i];
            if (later.Supersedes < 0 || _byId[later.Supersedes] < 0) continue;
            ref var earlier = ref _facts[_byId[later.Supersedes]];
            if (earlier.Citizen == later.Citizen) earlier.SupersededAt = Math.Min(earlier.SupersededAt, later.Recorded);
        }
    }

    private void GroupByCitizen()
    {
        var next = new int[Citizens.Count + 1];
        for (var i = 0; i < Count; i++) next[_facts[i].Citizen + 1]++;
        for (var citizen = 0; citizen < Citizens.Count; citizen++) next[citizen + 1] += next[citizen];
        if (_grouped.Length < Count) _grouped = new Fact[_facts.Length];
        for (var i = 0; i < Count; i++) _grouped[next[_facts[i].Citizen]++] = _facts[i];
        (_facts, _grouped) = (_grouped, _facts);
        _inOrder = true;
    }

    private int Reserve(int count)
    {
        var at = _valueCount;
        if (at + count > _values.Length) Array.Resize(ref _values, Math.Max(_values.Length * 2, at + count));
        _valueCount += count;
        return at;
    }
}
