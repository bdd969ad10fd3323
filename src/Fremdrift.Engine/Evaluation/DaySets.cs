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
internal sealed partial class DaySets
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
}
