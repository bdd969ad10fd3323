using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>Sets of days made from other sets, and the memory they live in.</summary>
internal sealed partial class DaySets
{
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<Run> Days(ref readonly Slot slot) =>
        slot.Count == 1 ? MemoryMarshal.CreateReadOnlySpan(in slot.Only, 1) : _runs.AsSpan(slot.At, slot.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Run FirstRun(ref readonly Slot slot) => slot.Count == 1 ? slot.Only : _runs[slot.At];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Run LastRun(ref readonly Slot slot) => slot.Count == 1 ? slot.Only : _runs[slot.At + slot.Count - 1];

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
}
