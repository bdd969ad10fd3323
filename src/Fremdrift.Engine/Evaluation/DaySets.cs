using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// Works out all sets of days of a plan for one citizen by running its instructions one after another: those of the citizen once, those
/// of a family once for each member. Runs live in one block of memory that serves the next citizen again, and a set that equals another
/// shares its runs; so a citizen costs no allocation, and what is empty costs next to nothing.
/// </summary>
internal sealed class DaySets
{
    private readonly Plan _plan;
    private readonly Selection[] _selections;
    private readonly int[] _places;
    private readonly int[] _familyOf;
    private readonly Members[] _members;
    private readonly int[] _memberSlots;
    private readonly int[] _current;
    private readonly Grouping[] _groupings;
    private readonly NumberSlot[] _numbers;
    private Slot[] _slots;
    private int _slotsUsed;
    private int _asOf;
    private Run[] _runs = new Run[1024];
    private Run[] _gathering = new Run[64];
    private int _used;
    private long _stamp;
    private bool _hasRest;

    public DaySets(Plan plan)
    {
        _plan = plan;
        _selections = plan.Selections;
        _places = plan.Places;
        _familyOf = [.. plan.Nodes.Select(node => (int)node.Family)];
        _slots = new Slot[plan.Nodes.Length + 256];
        _members = [.. plan.Families.Select(_ => new Members())];
        _memberSlots = new int[plan.Families.Length];
        _current = new int[plan.Families.Length];
        _groupings = new Grouping[plan.Families.Length * Catalogue.Types.Length];
        _numbers = new NumberSlot[plan.Numbers.Length];
    }

    public VisibleFacts Facts { get; } = new();

    public int AsOf => _asOf;

    /// <summary>Works everything out for another citizen.</summary>
    public void Load(FactTable table, int citizen, int asOf, long knownAt)
    {
        _asOf = asOf;
        Facts.Load(table, citizen, asOf, knownAt);
        _stamp++;
        _used = 0;
        _slotsUsed = _plan.Nodes.Length;
        _hasRest = false;
        Run(_plan.Main);
    }

    /// <summary>Works out what no result needs, but indicators and explanations do.</summary>
    public void LoadRest()
    {
        if (_hasRest) return;
        _hasRest = true;
        Run(_plan.Rest);
    }

    /// <summary>The days of a node, for the citizen or for the member of its family that was entered. Valid until the next citizen.</summary>
    public ReadOnlySpan<Run> this[int node]
    {
        get
        {
            var family = _familyOf[node];
            ref var slot = ref _slots[family < 0 ? node : MemberBase(family, _current[family]) + _places[node]];
            return Days(ref slot);
        }
    }

    /// <summary>Whether the node's days hold a day.</summary>
    public bool Holds(int node, int day) => RunAlgebra.Contains(this[node], day);

    /// <summary>The members of a family.</summary>
    public Members MembersOf(int family)
    {
        var members = _members[family];
        if (members.Stamp != _stamp) FindMembers(family, members);
        return members;
    }

    /// <summary>Makes a member the one that sets of its family are asked for.</summary>
    public void Enter(int family, int member) => _current[family] = member;

    /// <summary>The facts a selection looks through: all of its type, or those of the member entered.</summary>
    public FactList Candidates(Selection selection)
    {
        if (selection.Family < 0) return Facts.OfType(selection.Type);
        ref var grouping = ref _groupings[(selection.Family * Catalogue.Types.Length) + selection.Type];
        if (grouping.Stamp != _stamp)
        {
            grouping.At = Facts.GroupByMember(selection.Type, selection.KeyField, _members[selection.Family]);
            grouping.Stamp = _stamp;
        }

        return Facts.OfMember(selection.Type, grouping.At, _current[selection.Family]);
    }

    /// <summary>Whether a fact meets all conditions.</summary>
    public bool Meets(in Fact fact, Test[] tests)
    {
        foreach (ref readonly var test in tests.AsSpan())
        {
            var value = Facts.Value(fact, test.Position);
            // Most conditions compare with one word.
            if (test.Kind == ConditionKind.Is && value == test.OnlyWord && value != Packed.Absent) continue;
            if (!Meets(value, in test)) return false;
        }

        return true;
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

    private static bool IsAmong(long value, long[] words)
    {
        foreach (var word in words)
        {
            if (word == value) return true;
        }

        return false;
    }

    private bool Meets(long value, ref readonly Test test)
    {
        switch (test.Kind)
        {
            case ConditionKind.Given: return IsGiven(value, test.Field);
            case ConditionKind.NotGiven: return !IsGiven(value, test.Field);
            case ConditionKind.Is: return value != Packed.Absent && IsAmong(value, test.Words);
            case ConditionKind.IsNot: return value == Packed.Absent || !IsAmong(value, test.Words);
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

    /// <summary>A number of the plan; false if no fact has one.</summary>
    private bool TryNumber(int number, out double result)
    {
        ref var slot = ref _numbers[number];
        var plan = _plan.Numbers[number];
        var member = plan.Family < 0 ? 0 : _current[plan.Family];
        if (slot.Stamp != _stamp || slot.Member != member)
        {
            (slot.Stamp, slot.Member) = (_stamp, member);
            slot.Found = FindNumber(plan, out slot.Value);
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
        var candidates = Candidates(plan.Facts);
        for (var i = 0; i < candidates.Count; i++)
        {
            ref readonly var fact = ref candidates[i];
            var value = Facts.Value(fact, plan.Position);
            if (value == Packed.Absent || !Meets(fact, plan.Facts.Tests)) continue;
            var lies = plan.Beginning ? RunAlgebra.Contains(on, fact.From) : RunAlgebra.TryFirstOnOrAfter(on, fact.From, out var day) && day <= fact.To;
            if (!lies) continue;
            result = plan.Lowest ? Math.Min(result, Packed.ToNumber(value)) : Math.Max(result, Packed.ToNumber(value));
            found = true;
        }

        return found;
    }

    private void Run(Segment[] segments)
    {
        foreach (var segment in segments)
        {
            if (segment.Family < 0)
            {
                Run(segment.Instructions, 0);
                continue;
            }

            var members = MembersOf(segment.Family);
            for (var member = 0; member < members.Count; member++)
            {
                _current[segment.Family] = member;
                Run(segment.Instructions, MemberBase(segment.Family, member));
            }
        }
    }

    /// <summary>The loop that everything is worked out in: what most instructions do on most sets (none or one run) is done in it.</summary>
    private void Run(Instruction[] instructions, int member)
    {
        var missing = ~Facts.Present;
        var slots = _slots;
        for (var i = 0; i < instructions.Length; i++)
        {
            ref readonly var instruction = ref instructions[i];
            ref var slot = ref slots[member + instruction.Place];
            if ((instruction.Needs & missing) != 0)
            {
                slot.Count = 0;
                continue;
            }

            switch (instruction.Kind)
            {
                case NodeKind.Facts:
                    FactDays(_selections[instruction.A], beginnings: false, ref slot);
                    break;
                case NodeKind.And:
                    And(ref slots[Index(instruction.A, member)], ref slots[Index(instruction.B, member)], ref slot);
                    break;
                case NodeKind.Except:
                    Except(ref slots[Index(instruction.A, member)], ref slots[Index(instruction.B, member)], ref slot);
                    break;
                case NodeKind.Or:
                    Or(ref slots[Index(instruction.A, member)], ref slots[Index(instruction.B, member)], ref slot);
                    break;
                case NodeKind.Since:
                    Since(ref slots[Index(instruction.A, member)], 0, ref slot);
                    break;
                default:
                    RunRarer(in instruction, member, ref slot);
                    // Finding members may have moved the slots.
                    slots = _slots;
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int MemberBase(int family, int member) => _memberSlots[family] + (member * _plan.FamilySizes[family]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(int operand, int member) =>
        (operand & Instruction.OfMember) == 0 ? operand : member + (operand & ~Instruction.OfMember);

    private ref Slot Operand(int operand, int member) => ref _slots[Index(operand, member)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<Run> Days(ref readonly Slot slot) =>
        slot.Count == 1 ? MemoryMarshal.CreateReadOnlySpan(in slot.Only, 1) : _runs.AsSpan(slot.At, slot.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Run FirstRun(ref readonly Slot slot) => slot.Count == 1 ? slot.Only : _runs[slot.At];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Run LastRun(ref readonly Slot slot) => slot.Count == 1 ? slot.Only : _runs[slot.At + slot.Count - 1];

    private void RunRarer(ref readonly Instruction instruction, int member, ref Slot slot)
    {
        switch (instruction.Kind)
        {
            case NodeKind.Period: One(ref slot, _plan.Period.From, Math.Min(_plan.Period.To, AsOf)); return;
            case NodeKind.Beginnings: FactDays(_selections[instruction.A], beginnings: true, ref slot); return;
            case NodeKind.Any: Any(instruction.A, instruction.B & ~Instruction.OfMember, (instruction.B & Instruction.OfMember) == 0, ref slot); return;
            case NodeKind.Member: slot = _members[instruction.A][_current[instruction.A]].Days; return;
        }

        ref var left = ref Operand(instruction.A, member);
        switch (instruction.Kind)
        {
            case NodeKind.After: Since(ref left, 1, ref slot); return;
            case NodeKind.If: slot = Operand(instruction.B, member).Count == 0 ? default : left; return;
            case NodeKind.Else: slot = left.Count == 0 ? Operand(instruction.B, member) : left; return;
            case NodeKind.FirstOnOrAfter: FirstOnOrAfter(ref left, ref Operand(instruction.B, member), ref slot); return;
            case NodeKind.RunsAt: RunsAt(ref left, ref Operand(instruction.B, member), ref slot); return;
            case NodeKind.AfterLasting: AfterLasting(ref left, ref Operand(instruction.B, member), instruction.By, ref slot); return;
            default: OfOne(in instruction, ref left, ref slot); return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Since(ref readonly Slot operand, int later, ref Slot slot)
    {
        if (operand.Count == 0) slot.Count = 0;
        else One(ref slot, FirstRun(in operand).From + later, AsOf);
    }

    private void OfOne(ref readonly Instruction instruction, ref readonly Slot operand, ref Slot slot)
    {
        if (operand.Count == 0)
        {
            // What never comes: everything is until and before it, and nothing else stands on it.
            if (instruction.Kind is NodeKind.Until or NodeKind.Before) One(ref slot, Day.First, AsOf);
            else slot.Count = 0;
            return;
        }

        var first = FirstRun(in operand).From;
        switch (instruction.Kind)
        {
            case NodeKind.Until: One(ref slot, Day.First, first); break;
            case NodeKind.Before: One(ref slot, Day.First, first - 1); break;
            case NodeKind.First: One(ref slot, first, first); break;
            case NodeKind.Last: One(ref slot, LastRun(in operand).To, LastRun(in operand).To); break;
            case NodeKind.Later: LaterDay(instruction.By, first, ref slot); break;
            case NodeKind.Starts: Keep(ref slot, RunAlgebra.FirstDays(Days(in operand), Reserve(operand.Count))); break;
            case NodeKind.Ends: Keep(ref slot, RunAlgebra.LastDays(Days(in operand), Reserve(operand.Count))); break;
            default: throw new InvalidOperationException($"No way to work out {instruction.Kind}.");
        }
    }

    private void LaterDay(Duration by, int first, ref Slot slot)
    {
        var day = by.After(first);
        One(ref slot, day, Math.Min(day, AsOf));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void And(ref readonly Slot left, ref readonly Slot right, ref Slot slot)
    {
        if (left.Count == 0 || right.Count == 0) slot.Count = 0;
        else if (left.Count == 1 && right.Count == 1) One(ref slot, Math.Max(left.Only.From, right.Only.From), Math.Min(left.Only.To, right.Only.To));
        else AndOfSeveral(in left, in right, ref slot);
    }

    private void AndOfSeveral(ref readonly Slot left, ref readonly Slot right, ref Slot slot) =>
        Keep(ref slot, RunAlgebra.Intersect(Days(in left), Days(in right), Reserve(left.Count + right.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Or(ref readonly Slot left, ref readonly Slot right, ref Slot slot)
    {
        if (right.Count == 0) slot = left;
        else if (left.Count == 0) slot = right;
        else OrOfSeveral(in left, in right, ref slot);
    }

    private void OrOfSeveral(ref readonly Slot left, ref readonly Slot right, ref Slot slot) =>
        Keep(ref slot, RunAlgebra.Union(Days(in left), Days(in right), Reserve(left.Count + right.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Except(ref readonly Slot left, ref readonly Slot right, ref Slot slot)
    {
        if (left.Count == 0 || right.Count == 0) slot = left;
        else ExceptOfSome(in left, in right, ref slot);
    }

    private void ExceptOfSome(ref readonly Slot left, ref readonly Slot right, ref Slot slot)
    {
        if (FirstRun(in right).From > LastRun(in left).To || LastRun(in right).To < FirstRun(in left).From) slot = left;
        else Keep(ref slot, RunAlgebra.Except(Days(in left), Days(in right), Reserve(left.Count + right.Count)));
    }

    private void FirstOnOrAfter(ref readonly Slot of, ref readonly Slot from, ref Slot slot)
    {
        if (of.Count > 0 && from.Count > 0 && RunAlgebra.TryFirstOnOrAfter(Days(in of), FirstRun(in from).From, out var first)) One(ref slot, first, first);
        else slot.Count = 0;
    }

    private void RunsAt(ref readonly Slot of, ref readonly Slot at, ref Slot slot)
    {
        if (of.Count == 0 || at.Count == 0) slot.Count = 0;
        else Keep(ref slot, RunAlgebra.RunsHolding(Days(in of), Days(in at), Reserve(of.Count)));
    }

    private void AfterLasting(ref readonly Slot of, ref readonly Slot from, Duration length, ref Slot slot)
    {
        if (from.Count == 0)
        {
            slot.Count = 0;
            return;
        }

        var start = FirstRun(in from).From;
        var days = length.After(start) - start;
        if (days == 0) One(ref slot, start, AsOf);
        else if (RunAlgebra.TryNthDay(Days(in of), start, days, out var last)) One(ref slot, last + 1, AsOf);
        else slot.Count = 0;
    }

    /// <summary>The days of a node of any member; of a node of the citizen if there is a member at all.</summary>
    private void Any(int family, int place, bool isCitizens, ref Slot slot)
    {
        var members = MembersOf(family);
        // Finding members may have moved the slots.
        if (members.Count == 0) slot.Count = 0;
        else if (isCitizens) slot = _slots[place];
        else if (members.Count == 1) slot = _slots[MemberBase(family, 0) + place];
        else Gather(family, members.Count, place, ref slot);
    }

    private void Gather(int family, int members, int place, ref Slot slot)
    {
        var n = 0;
        for (var member = 0; member < members; member++)
        {
            var of = Days(ref _slots[MemberBase(family, member) + place]);
            if (of.IsEmpty) continue;
            if (n + of.Length > _gathering.Length) Array.Resize(ref _gathering, Math.Max(_gathering.Length * 2, n + of.Length));
            of.CopyTo(_gathering.AsSpan(n));
            n += of.Length;
        }

        var all = _gathering.AsSpan(0, n);
        SortByFirstDay(all);
        var into = Reserve(n);
        var count = 0;
        foreach (var run in all) count = RunAlgebra.Append(run, into, count);
        Keep(ref slot, count);
    }

    private static void SortByFirstDay(Span<Run> runs)
    {
        for (var i = 1; i < runs.Length; i++)
        {
            if (runs[i - 1].From <= runs[i].From) continue;
            runs.Sort(static (a, b) => a.From.CompareTo(b.From));
            return;
        }
    }

    private void FactDays(Selection selection, bool beginnings, ref Slot slot)
    {
        var candidates = Candidates(selection);
        slot.Count = 0;
        if (candidates.Count == 0) return;
        var into = candidates.Count == 1 ? new Span<Run>(ref slot.Only) : Reserve(candidates.Count);
        var n = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            ref readonly var fact = ref candidates[i];
            if (!IsSelected(in fact, selection)) continue;
            var (from, to) = (fact.From, beginnings ? fact.From : Math.Min(fact.To, _asOf));
            if (n == 0 || from > into[n - 1].To + 1) into[n++] = new Run(from, to);
            else if (to > into[n - 1].To) into[n - 1] = new Run(into[n - 1].From, to);
        }

        if (candidates.Count == 1) slot.Count = n;
        else Keep(ref slot, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSelected(ref readonly Fact fact, Selection selection) =>
        selection.OnlyPosition >= 0
            ? Facts.Value(in fact, selection.OnlyPosition) == selection.OnlyWord
            : selection.Tests.Length == 0 || Meets(in fact, selection.Tests);

    private void FindMembers(int family, Members members)
    {
        members.Clear();
        members.Stamp = _stamp;
        var plan = _plan.Families[family];
        switch (plan.Kind)
        {
            case FamilyKind.Facts:
                var facts = Facts.OfType(plan.Type);
                for (var i = 0; i < facts.Count; i++)
                {
                    var key = Facts.Value(facts[i], plan.KeyField);
                    if (members.Find(key) < 0) members.Add(new Member { Key = key });
                }

                if (members.Count > 0) AddDaysOfKeyedMembers(family, plan, members);
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

        _memberSlots[family] = _slotsUsed;
        _slotsUsed += members.Count * _plan.FamilySizes[family];
        if (_slotsUsed > _slots.Length) Array.Resize(ref _slots, Math.Max(_slotsUsed, _slots.Length * 2));
    }

    private static Member MemberOf(int from, int to)
    {
        var member = new Member { Key = Packed.Absent };
        One(ref member.Days, from, to);
        return member;
    }

    private void AddDaysOfKeyedMembers(int family, FamilyPlan plan, Members members)
    {
        for (var member = 0; member < members.Count; member++)
        {
            Enter(family, member);
            FactDays(plan.Own!, beginnings: false, ref members[member].Days);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One(ref Slot slot, int from, int to)
    {
        slot.Only = new Run(from, to);
        slot.Count = from > to ? 0 : 1;
    }

    /// <summary>Room for so many runs, to be <see cref="Keep">kept</see> before the next is asked for.</summary>
    private Span<Run> Reserve(int count)
    {
        if (_used + count > _runs.Length) Enlarge(count);
        return _runs.AsSpan(_used, count);
    }

    private void Enlarge(int count)
    {
        // Spans taken before keep looking at the old block, whose runs stay as they were.
        var larger = new Run[Math.Max(_runs.Length * 2, _used + count)];
        _runs.AsSpan(0, _used).CopyTo(larger);
        _runs = larger;
    }

    /// <summary>Makes the first runs of the room last reserved a set's.</summary>
    private void Keep(ref Slot slot, int count)
    {
        (slot.Count, slot.At) = (count, _used);
        if (count == 1) slot.Only = _runs[_used];
        else _used += count;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct NumberSlot
    {
        public long Stamp;
        public double Value;
        public int Member;
        public bool Found;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Grouping
    {
        public long Stamp;
        public int At;
    }
}
