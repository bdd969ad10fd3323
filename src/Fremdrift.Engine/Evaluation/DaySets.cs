using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// Works out the sets of days of a plan for one citizen: each when it is first asked for, and only once. Runs live in one block of
/// memory that serves the next citizen again, and a set that equals another shares its runs; so a citizen costs no allocation, and what
/// is empty costs next to nothing.
/// </summary>
internal sealed class DaySets
{
    private readonly Plan _plan;
    private readonly Slot[] _slots;
    private readonly Members[] _members;
    private readonly int[] _current;
    private readonly long[] _currentStamp;
    private readonly Grouping[] _groupings;
    private readonly NumberSlot[] _numberSlots;
    private Run[] _runs = new Run[1024];
    private Run[] _gathering = new Run[64];
    private int _gathered;
    private int _used;
    private long _citizenStamp;
    private long _lastStamp;

    public DaySets(Plan plan)
    {
        _plan = plan;
        _slots = new Slot[plan.Nodes.Length];
        _numberSlots = new NumberSlot[plan.Numbers.Length];
        _members = [.. plan.Families.Select(_ => new Members())];
        _current = new int[plan.Families.Length];
        _currentStamp = new long[plan.Families.Length];
        _groupings = new Grouping[plan.Families.Length * Catalogue.Types.Length];
    }

    public VisibleFacts Facts { get; } = new();

    public int AsOf => Facts.AsOf;

    /// <summary>Turns to another citizen.</summary>
    public void Load(FactTable table, int citizen, int asOf, long knownAt)
    {
        Facts.Load(table, citizen, asOf, knownAt);
        _citizenStamp = ++_lastStamp;
        _used = 0;
    }

    /// <summary>The days of a node, for the citizen and the current member of its family. Valid until the next citizen.</summary>
    public ReadOnlySpan<Run> this[int node]
    {
        get
        {
            ref var slot = ref _slots[node];
            var family = _plan.Nodes[node].Family;
            var stamp = family < 0 ? _citizenStamp : _currentStamp[family];
            if (slot.Stamp != stamp)
            {
                Compute(_plan.Nodes[node], ref slot);
                slot.Stamp = stamp;
            }

            return _runs.AsSpan(slot.At, slot.Count);
        }
    }

    /// <summary>Whether the node's days hold a day.</summary>
    public bool Holds(int node, int day) => RunAlgebra.Contains(this[node], day);

    /// <summary>The members of a family.</summary>
    public Members MembersOf(int family)
    {
        var members = _members[family];
        if (members.Stamp == _citizenStamp) return members;
        members.Clear();
        members.Stamp = _citizenStamp;
        FindMembers(family, members);
        return members;
    }

    /// <summary>Makes a member the one that sets of its family are worked out for; returns the one before.</summary>
    public int Enter(int family, int member)
    {
        var before = _current[family];
        _current[family] = member;
        _currentStamp[family] = member < 0 || member >= _members[family].Count ? 0 : _members[family][member].Stamp;
        return before;
    }

    /// <summary>The facts a selection looks through: all of its type, or those of the current member.</summary>
    public ReadOnlySpan<int> Candidates(Selection selection)
    {
        if (selection.Family < 0) return Facts.OfType(selection.Type);
        ref var grouping = ref _groupings[(selection.Family * Catalogue.Types.Length) + selection.Type];
        if (grouping.Stamp != _citizenStamp)
        {
            grouping.At = Facts.GroupByMember(selection.Type, selection.KeyField, _members[selection.Family]);
            grouping.Stamp = _citizenStamp;
        }

        return Facts.OfMember(grouping.At, _current[selection.Family]);
    }

    /// <summary>Whether a fact meets all conditions.</summary>
    public bool Meets(in Fact fact, Test[] tests)
    {
        foreach (var test in tests)
        {
            if (!Meets(Facts.Value(fact, test.Position), test)) return false;
        }

        return true;
    }

    private bool Meets(long value, Test test)
    {
        switch (test.Kind)
        {
            case ConditionKind.Given: return IsGiven(value, test.Field);
            case ConditionKind.NotGiven: return !IsGiven(value, test.Field);
            case ConditionKind.Is: return value != Packed.Absent && Array.IndexOf(test.Words, value) >= 0;
            case ConditionKind.IsNot: return value == Packed.Absent || Array.IndexOf(test.Words, value) < 0;
            case ConditionKind.Has: return value != Packed.Absent && HasAll(Facts.List(value), test.Words);
        }

        var limit = test.Number;
        if (value == Packed.Absent || (test.NumberPlan >= 0 && !TryNumber(test.NumberPlan, out limit))) return false;
        var number = Packed.ToNumber(value);
        return test.Kind switch
        {
            ConditionKind.Less => number < limit,
            ConditionKind.AtMost => number <= limit,
            ConditionKind.More => number > limit,
            _ => number >= limit,
        };
    }

    private static bool IsGiven(long value, FieldKind kind) =>
        value != Packed.Absent && kind switch
        {
            FieldKind.Flag => value == 1,
            FieldKind.List => Packed.ToList(value).Count > 0,
            _ => true,
        };

    private static bool HasAll(ReadOnlySpan<long> list, long[] words)
    {
        foreach (var word in words)
        {
            if (!list.Contains(word)) return false;
        }

        return true;
    }

    /// <summary>A number of the plan; false if no fact has one.</summary>
    private bool TryNumber(int number, out double result)
    {
        ref var slot = ref _numberSlots[number];
        var plan = _plan.Numbers[number];
        var stamp = plan.Family < 0 ? _citizenStamp : _currentStamp[plan.Family];
        if (slot.Stamp != stamp)
        {
            slot.Found = FindNumber(plan, out slot.Value);
            slot.Stamp = stamp;
        }

        result = slot.Value;
        return slot.Found;
    }

    private bool FindNumber(NumberPlan plan, out double result)
    {
        result = plan.Lowest ? double.MaxValue : double.MinValue;
        var found = false;
        var on = this[plan.On];
        if (on.IsEmpty) return false;
        foreach (var index in Candidates(plan.Facts))
        {
            ref readonly var fact = ref Facts[index];
            var value = Facts.Value(fact, plan.Position);
            if (value == Packed.Absent || !Meets(fact, plan.Facts.Tests)) continue;
            var lies = plan.Beginning ? RunAlgebra.Contains(on, fact.From) : RunAlgebra.TryFirstOnOrAfter(on, fact.From, out var day) && day <= fact.To;
            if (!lies) continue;
            result = plan.Lowest ? Math.Min(result, Packed.ToNumber(value)) : Math.Max(result, Packed.ToNumber(value));
            found = true;
        }

        return found;
    }

    private void Compute(in Node node, ref Slot slot)
    {
        switch (node.Kind)
        {
            case NodeKind.Period: One(ref slot, _plan.Period.From, Math.Min(_plan.Period.To, AsOf)); break;
            case NodeKind.Facts: FactDays(_plan.Selections[node.A], beginnings: false, ref slot); break;
            case NodeKind.Beginnings: FactDays(_plan.Selections[node.A], beginnings: true, ref slot); break;
            case NodeKind.And: And(node, ref slot); break;
            case NodeKind.Or: Or(node, ref slot); break;
            case NodeKind.Except: Except(node, ref slot); break;
            case NodeKind.FirstOnOrAfter: FirstOnOrAfter(node, ref slot); break;
            case NodeKind.RunsAt: RunsAt(node, ref slot); break;
            case NodeKind.AfterLasting: AfterLasting(node, ref slot); break;
            case NodeKind.If: Share(ref slot, this[node.B].IsEmpty ? -1 : node.A); break;
            case NodeKind.Else: Share(ref slot, this[node.A].IsEmpty ? node.B : node.A); break;
            case NodeKind.Any: Any(node, ref slot); break;
            case NodeKind.Member:
                ref readonly var member = ref _members[node.A][_current[node.A]];
                (slot.At, slot.Count) = (member.At, member.Count);
                break;
            default: OfOne(node, ref slot); break;
        }
    }

    private void OfOne(in Node node, ref Slot slot)
    {
        var of = this[node.A];
        if (of.IsEmpty)
        {
            // What never comes: nothing is since or after it, everything is until and before it.
            if (node.Kind is NodeKind.Until or NodeKind.Before) One(ref slot, Day.First, AsOf);
            else slot.Count = 0;
            return;
        }

        var first = of[0].From;
        switch (node.Kind)
        {
            case NodeKind.Since: One(ref slot, first, AsOf); break;
            case NodeKind.After: One(ref slot, first + 1, AsOf); break;
            case NodeKind.Until: One(ref slot, Day.First, first); break;
            case NodeKind.Before: One(ref slot, Day.First, first - 1); break;
            case NodeKind.First: One(ref slot, first, first); break;
            case NodeKind.Last: One(ref slot, of[^1].To, of[^1].To); break;
            case NodeKind.Later: LaterDay(node, first, ref slot); break;
            case NodeKind.Starts: Reserve(ref slot, of.Length); RunAlgebra.FirstDays(of, Reserved(slot)); break;
            case NodeKind.Ends: Reserve(ref slot, of.Length); RunAlgebra.LastDays(of, Reserved(slot)); break;
            default: throw new InvalidOperationException($"No way to work out {node.Kind}.");
        }
    }

    private void LaterDay(in Node node, int first, ref Slot slot)
    {
        var day = node.By.After(first);
        One(ref slot, day, Math.Min(day, AsOf));
    }

    private void And(in Node node, ref Slot slot)
    {
        var left = this[node.A];
        if (left.IsEmpty)
        {
            slot.Count = 0;
            return;
        }

        var right = this[node.B];
        if (right.IsEmpty) slot.Count = 0;
        else if (Covers(right, left)) Share(ref slot, node.A);
        else if (Covers(left, right)) Share(ref slot, node.B);
        else
        {
            Reserve(ref slot, left.Length + right.Length);
            slot.Count = RunAlgebra.Intersect(left, right, Reserved(slot));
            Release(slot);
        }
    }

    private void Or(in Node node, ref Slot slot)
    {
        var left = this[node.A];
        var right = this[node.B];
        if (right.IsEmpty) Share(ref slot, node.A);
        else if (left.IsEmpty) Share(ref slot, node.B);
        else
        {
            Reserve(ref slot, left.Length + right.Length);
            slot.Count = RunAlgebra.Union(left, right, Reserved(slot));
            Release(slot);
        }
    }

    private void Except(in Node node, ref Slot slot)
    {
        var left = this[node.A];
        if (left.IsEmpty)
        {
            slot.Count = 0;
            return;
        }

        var right = this[node.B];
        if (right.IsEmpty || right[0].From > left[^1].To || right[^1].To < left[0].From)
        {
            Share(ref slot, node.A);
            return;
        }

        Reserve(ref slot, left.Length + right.Length);
        slot.Count = RunAlgebra.Except(left, right, Reserved(slot));
        Release(slot);
    }

    private void FirstOnOrAfter(in Node node, ref Slot slot)
    {
        slot.Count = 0;
        var from = this[node.B];
        if (!from.IsEmpty && RunAlgebra.TryFirstOnOrAfter(this[node.A], from[0].From, out var first)) One(ref slot, first, first);
    }

    private void RunsAt(in Node node, ref Slot slot)
    {
        slot.Count = 0;
        var at = this[node.B];
        if (at.IsEmpty) return;
        var of = this[node.A];
        Reserve(ref slot, of.Length);
        slot.Count = RunAlgebra.RunsHolding(of, at, Reserved(slot));
        Release(slot);
    }

    private void AfterLasting(in Node node, ref Slot slot)
    {
        slot.Count = 0;
        var from = this[node.B];
        if (from.IsEmpty) return;
        var start = from[0].From;
        var days = node.By.After(start) - start;
        if (days == 0) One(ref slot, start, AsOf);
        else if (RunAlgebra.TryNthDay(this[node.A], start, days, out var last)) One(ref slot, last + 1, AsOf);
    }

    private void Any(in Node node, ref Slot slot)
    {
        slot.Count = 0;
        var members = MembersOf(node.A);
        if (members.Count == 0) return;
        var before = Enter(node.A, 0);
        if (members.Count == 1)
        {
            Share(ref slot, node.B);
        }
        else
        {
            Gather(node, members, ref slot);
        }

        Enter(node.A, before);
    }

    private void Gather(in Node node, Members members, ref Slot slot)
    {
        var begin = _gathered;
        for (var member = 0; member < members.Count; member++)
        {
            Enter(node.A, member);
            var of = this[node.B];
            if (_gathered + of.Length > _gathering.Length) Array.Resize(ref _gathering, Math.Max(_gathering.Length * 2, _gathered + of.Length));
            of.CopyTo(_gathering.AsSpan(_gathered));
            _gathered += of.Length;
        }

        var all = _gathering.AsSpan(begin, _gathered - begin);
        all.Sort(static (a, b) => a.From.CompareTo(b.From));
        Reserve(ref slot, all.Length);
        var n = 0;
        foreach (var run in all) n = RunAlgebra.Append(run, Reserved(slot), n);
        slot.Count = n;
        Release(slot);
        _gathered = begin;
    }

    private void FactDays(Selection selection, bool beginnings, ref Slot slot)
    {
        slot.Count = 0;
        var candidates = Candidates(selection);
        if (candidates.IsEmpty) return;
        Reserve(ref slot, candidates.Length);
        var at = slot.At;
        var n = 0;
        foreach (var index in candidates)
        {
            ref readonly var fact = ref Facts[index];
            if (selection.Tests.Length > 0 && !Meets(fact, selection.Tests)) continue;
            n = RunAlgebra.Append(new Run(fact.From, beginnings ? fact.From : Math.Min(fact.To, AsOf)), _runs.AsSpan(at), n);
        }

        slot.Count = n;
    }

    private void FindMembers(int family, Members members)
    {
        var plan = _plan.Families[family];
        switch (plan.Kind)
        {
            case FamilyKind.Facts:
                foreach (var index in Facts.OfType(plan.Type))
                {
                    var key = Facts.Value(Facts[index], plan.KeyField);
                    if (members.Find(key) < 0) members.Add(new Member(++_lastStamp, key, 0, 0));
                }

                AddDaysOfKeyedMembers(family, plan, members);
                break;
            case FamilyKind.Run:
                foreach (var run in this[plan.Of]) members.Add(MemberOf(run.From, run.To));
                break;
            case FamilyKind.Day:
                foreach (var run in this[plan.Of])
                {
                    for (var day = run.From; day <= run.To; day++) members.Add(MemberOf(day, day));
                }

                break;
            default:
                var opens = this[plan.Of];
                var closes = this[plan.Closes];
                for (var from = Day.First; RunAlgebra.TryFirstOnOrAfter(opens, from, out var open); )
                {
                    members.Add(MemberOf(open, open));
                    if (!RunAlgebra.TryFirstOnOrAfter(closes, open, out var closed)) break;
                    from = closed + 1;
                }

                break;
        }
    }

    private Member MemberOf(int from, int to)
    {
        var slot = default(Slot);
        One(ref slot, from, to);
        return new Member(++_lastStamp, Packed.Absent, slot.At, slot.Count);
    }

    private void AddDaysOfKeyedMembers(int family, FamilyPlan plan, Members members)
    {
        var all = new Selection(plan.Type, family, plan.KeyField, []);
        var before = _current[family];
        for (var member = 0; member < members.Count; member++)
        {
            Enter(family, member);
            var slot = default(Slot);
            FactDays(all, beginnings: false, ref slot);
            members[member] = members[member] with { At = slot.At, Count = slot.Count };
        }

        Enter(family, before);
    }

    private static bool Covers(ReadOnlySpan<Run> cover, ReadOnlySpan<Run> covered) =>
        cover.Length == 1 && cover[0].From <= covered[0].From && cover[0].To >= covered[^1].To;

    private void Share(ref Slot slot, int node)
    {
        slot.Count = 0;
        if (node < 0 || this[node].IsEmpty) return;
        (slot.At, slot.Count) = (_slots[node].At, _slots[node].Count);
    }

    private void One(ref Slot slot, int from, int to)
    {
        slot.Count = 0;
        if (from > to) return;
        Reserve(ref slot, 1);
        _runs[slot.At] = new Run(from, to);
    }

    private void Reserve(ref Slot slot, int count)
    {
        if (_used + count > _runs.Length)
        {
            // Spans taken before keep looking at the old block, whose runs stay as they were.
            var larger = new Run[Math.Max(_runs.Length * 2, _used + count)];
            _runs.AsSpan(0, _used).CopyTo(larger);
            _runs = larger;
        }

        (slot.At, slot.Count) = (_used, count);
        _used += count;
    }

    private Span<Run> Reserved(in Slot slot) => _runs.AsSpan(slot.At, _used - slot.At);

    /// <summary>Gives back what the last reservation did not need.</summary>
    private void Release(in Slot slot) => _used = slot.At + slot.Count;

    [StructLayout(LayoutKind.Sequential)]
    private struct Slot
    {
        public long Stamp;
        public int At;
        public int Count;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct NumberSlot
    {
        public long Stamp;
        public double Value;
        public bool Found;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Grouping
    {
        public long Stamp;
        public int At;
    }
}
