using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// Puts the nodes of a plan into an order to run them in: operands first, and nodes of one family side by side, so that they are run for
/// one member after another. What no result needs (only indicators and explanations do) is kept apart.
/// </summary>
internal sealed class ProgramLayout
{
    private readonly IReadOnlyList<Node> _nodes;
    private readonly IReadOnlyList<Selection> _selections;
    private readonly IReadOnlyList<NumberPlan> _numbers;
    private readonly FamilyPlan[] _families;
    private readonly int[] _places;
    private readonly ulong[] _needs;

    public ProgramLayout(IReadOnlyList<Node> nodes, IReadOnlyList<Selection> selections, IReadOnlyList<NumberPlan> numbers, FamilyPlan[] families)
    {
        (_nodes, _selections, _numbers, _families) = (nodes, selections, numbers, families);
        FamilySizes = new int[families.Length];
        _places = [.. nodes.Select((node, i) => node.Family < 0 ? i : FamilySizes[node.Family]++)];
        _needs = new ulong[nodes.Count];
        for (var i = 0; i < nodes.Count; i++) _needs[i] = Needs(nodes[i]);
    }

    /// <summary>How many nodes each family has.</summary>
    public int[] FamilySizes { get; }

    public int[] Places => _places;

    public ulong NeedsOf(int node) => node < 0 ? 0 : _needs[node];

    /// <summary>The bit that stands for facts of a type being there.</summary>
    public static ulong BitOf(int type) => 1UL << (type % 64);

    /// <summary>The segments that work out <paramref name="roots"/> and all they stand on, and those that work out the rest.</summary>
    public (Segment[] Main, Segment[] Others) Segments(IEnumerable<int> roots)
    {
        var main = new bool[_nodes.Count];
        foreach (var root in roots.Where(root => root >= 0)) Reach(root, main);
        var done = new bool[_nodes.Count];
        return (Order(i => main[i], done), Order(i => !main[i], done));
    }

    private void Reach(int node, bool[] reached)
    {
        if (reached[node]) return;
        reached[node] = true;
        foreach (var operand in Operands(node)) Reach(operand, reached);
    }

    private IEnumerable<int> Operands(int node)
    {
        var of = _nodes[node];
        if (of.Kind is NodeKind.Facts or NodeKind.Beginnings)
        {
            foreach (var test in _selections[of.A].Tests.Where(test => test.NumberPlan >= 0)) yield return _numbers[test.NumberPlan].On;
        }
        else if (of.Kind is not (NodeKind.Any or NodeKind.Member or NodeKind.Period))
        {
            yield return of.A;
        }

        if (of.B >= 0) yield return of.B;
        foreach (var family in new[] { of.Family, of.Kind is NodeKind.Any ? of.A : -1 }.Where(family => family >= 0))
        {
            if (_families[family].Of >= 0) yield return _families[family].Of;
            if (_families[family].Closes >= 0) yield return _families[family].Closes;
        }
    }

    private Segment[] Order(Func<int, bool> wanted, bool[] done)
    {
        var segments = new List<Segment>();
        var left = Enumerable.Range(0, _nodes.Count).Where(wanted).ToList();
        while (left.Count > 0)
        {
            // As much of the citizen as can be done, otherwise as much of the family that can do most.
            var family = new[] { -1 }.Concat(Enumerable.Range(0, _families.Length))
                .Select(candidate => (candidate, run: Runnable(candidate, left, done)))
                .OrderBy(pair => pair.candidate == -1 && pair.run.Count > 0 ? 0 : 1).ThenByDescending(pair => pair.run.Count)
                .First();
            segments.Add(new Segment(family.candidate, [.. family.run.Select(Instruction)]));
            foreach (var node in family.run) done[node] = true;
            left.RemoveAll(node => done[node]);
        }

        return [.. segments];
    }

    /// <summary>The nodes of a family, or of the citizen, that can be run one after another now.</summary>
    private List<int> Runnable(int family, List<int> left, bool[] done)
    {
        var run = new List<int>();
        var now = new HashSet<int>();
        foreach (var node in left.Where(node => _nodes[node].Family == family))
        {
            if (!Operands(node).All(operand => done[operand] || now.Contains(operand))) continue;
            run.Add(node);
            now.Add(node);
        }

        return run;
    }

    private Instruction Instruction(int node)
    {
        var of = _nodes[node];
        var isOwn = of.Kind is NodeKind.Facts or NodeKind.Beginnings or NodeKind.Any or NodeKind.Member or NodeKind.Period;
        return new Instruction(of.Kind, _places[node], isOwn ? of.A : Operand(of.A), Operand(of.B), of.By, _needs[node]);
    }

    private int Operand(int node) => node < 0 || _nodes[node].Family < 0 ? node : _places[node] | Evaluation.Instruction.OfMember;

    /// <summary>Types of facts without which a node is certainly empty. What an operand needs is known, since operands come first.</summary>
    private ulong Needs(in Node node) => node.Kind switch
    {
        NodeKind.Facts or NodeKind.Beginnings => BitOf(_selections[node.A].Type),
        NodeKind.Period or NodeKind.Until or NodeKind.Before => 0,
        NodeKind.And or NodeKind.FirstOnOrAfter or NodeKind.RunsAt or NodeKind.If => NeedsOf(node.A) | NeedsOf(node.B),
        NodeKind.Or or NodeKind.Else => NeedsOf(node.A) & NeedsOf(node.B),
        NodeKind.AfterLasting => NeedsOf(node.B),
        NodeKind.Any => NeedsOfFamily(node.A) | NeedsOf(node.B),
        NodeKind.Member => NeedsOfFamily(node.A),
        _ => NeedsOf(node.A),
    };

    private ulong NeedsOfFamily(int family) =>
        _families[family].Kind is FamilyKind.Facts ? BitOf(_families[family].Type) : NeedsOf(_families[family].Of);
}

/// <summary>Instructions that are run one after another for the citizen (family -1), or for each member of a family.</summary>
internal sealed record Segment(int Family, Instruction[] Instructions);
