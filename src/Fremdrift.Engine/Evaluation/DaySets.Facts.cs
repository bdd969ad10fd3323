using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>Sets of days that come straight from facts, and the conditions facts must meet.</summary>
internal sealed partial class DaySets
{
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
