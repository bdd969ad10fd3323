using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Synthetic;

/// <summary>
/// Where a citizen's courses are noted, in the order the courses tell them. <see cref="Close"/> leaves out what nobody could know
/// on the last day and puts the rest in the order it was recorded. Used again for citizen after citizen.
/// </summary>
internal sealed class Journal(int start, int upTo, Dice dice)
{
    private const int MinutesPerDay = 24 * 60;
    private const int PlaceBits = 24;

    private Draft[] _drafts = new Draft[64];
    private SyntheticValue[] _values = new SyntheticValue[128];
    private long[] _order = new long[64];
    private int _valueCount;

    public int Count { get; private set; }

    public void Begin() => (Count, _valueCount) = (0, 0);

    public static int Workday(int day) => Day.ToDate(Math.Min(day, Day.Last)).DayOfWeek switch
    {
        DayOfWeek.Saturday => day + 2,
        DayOfWeek.Sunday => day + 1,
        _ => day,
    };

    public ref Draft Draft(int place) => ref _drafts[place];

    public Entry Note(string type, int day) => Note(type, day, day);

    public Entry Note(string type, int from, int to)
    {
        from = Math.Max(from, start);
        return Add(Known(type), from, Math.Max(from, to), RecordedMinute(from));
    }

    /// <summary>
    /// Notes a fact at a local minute, counted like days from the beginning; the system records such a thing itself, at once.
    /// </summary>
    public Entry NoteAt(string type, long minute)
    {
        var day = (int)(minute / MinutesPerDay);
        var entry = Add(Known(type), day, day, minute + dice.In(Assumptions.Message.RecordedAfterMinutes));
        _drafts[entry.Place].Second = (int)(minute % MinutesPerDay) * 60;
        return entry;
    }

    /// <summary>Notes a fact that supersedes another: a copy of it to be changed, or a retraction.</summary>
    public Entry NoteInsteadOf(int place, FactType type)
    {
        var old = _drafts[place];
        var found = Workday((int)(old.RecordedMinute / MinutesPerDay) + dice.In(Assumptions.Registration.MistakeFoundAfter));
        var entry = Add(type, old.From, old.To, MinuteOf(found));
        ref var draft = ref _drafts[entry.Place];
        (draft.Second, draft.Supersedes) = (old.Second, place);
        if (type == old.Type) _values.AsSpan(old.ValuesAt, type.Fields.Length).CopyTo(_values.AsSpan(draft.ValuesAt));
        return entry;
    }

    public void Set(int place, string field, SyntheticValue value)
    {
        ref var draft = ref _drafts[place];
        var found = draft.Type.Field(field) ?? throw new ArgumentException($"{draft.Type} has no field {field}.", nameof(field));
        _values[draft.ValuesAt + found.Position] = value;
    }

    public SyntheticCitizen Close(int number, int keyDigits)
    {
        if (_order.Length < Count) _order = new long[_drafts.Length];
        var kept = 0;
        for (var place = 0; place < Count; place++)
        {
            if (_drafts[place].RecordedMinute < (upTo + 1L) * MinutesPerDay)
                _order[kept++] = (_drafts[place].RecordedMinute << PlaceBits) | (uint)place;
        }

        var order = _order.AsSpan(0, kept);
        order.Sort();
        var values = new SyntheticValue[_valueCount];
        var facts = new SyntheticFact[kept];
        for (int i = 0, at = 0; i < kept; i++)
        {
            ref var draft = ref _drafts[order[i] & ((1 << PlaceBits) - 1)];
            draft.Number = i + 1;
            var count = draft.Type.Fields.Length;
            for (var field = 0; field < count; field++) values[at + field] = Numbered(_values[draft.ValuesAt + field]);
            facts[i] = ToFact(draft, values.AsMemory(at, count));
            at += count;
        }

        return new SyntheticCitizen(number, keyDigits, ImmutableCollectionsMarshal.AsImmutableArray(facts));
    }

    private SyntheticFact ToFact(in Draft draft, ReadOnlyMemory<SyntheticValue> values) => new(values)
    {
        Type = draft.Type,
        Number = draft.Number,
        Supersedes = draft.Supersedes < 0 ? 0 : _drafts[draft.Supersedes].Number,
        From = draft.From,
        To = draft.To > upTo ? Fact.Ongoing : draft.To,
        Second = draft.Second,
        Recorded = draft.RecordedMinute * TimeSpan.TicksPerMinute,
    };

    // What a fact refers to was recorded before it, and so has its number already.
    private SyntheticValue Numbered(SyntheticValue value) =>
        value.Kind == SyntheticKind.FactId ? SyntheticValue.OfFact(_drafts[(int)value.Number].Number) : value;

    private Entry Add(FactType type, int from, int to, long recordedMinute)
    {
        if (Count == _drafts.Length) Array.Resize(ref _drafts, _drafts.Length * 2);
        var fields = type.Fields.Length;
        if (_valueCount + fields > _values.Length) Array.Resize(ref _values, _values.Length * 2);
        _values.AsSpan(_valueCount, fields).Clear();
        _drafts[Count] = new Draft
        {
            Type = type,
            From = from,
            To = to,
            RecordedMinute = recordedMinute,
            ValuesAt = _valueCount,
            Supersedes = -1,
        };
        _valueCount += fields;
        return new Entry(this, Count++);
    }

    // A case begins with its first registration, so that one is never late, and no citizen is without a fact.
    private long RecordedMinute(int day) =>
        MinuteOf(Count == 0 ? day : Workday(day + dice.In(Assumptions.Registration.Delay.Draw(dice))));

    private long MinuteOf(int day) => ((long)day * MinutesPerDay) + dice.In(Assumptions.Registration.MinuteOfDay);

    private static FactType Known(string type) =>
        Catalogue.Find(type) ?? throw new ArgumentException($"There is no fact type {type}.", nameof(type));
}

/// <summary>A fact not yet numbered.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Draft
{
    public FactType Type;
    public int From;
    public int To;
    public int Second;
    public long RecordedMinute;
    public int ValuesAt;

    /// <summary>The place in the journal of the fact it corrects; below 0 if none.</summary>
    public int Supersedes;

    public int Number;
}
