namespace Fremdrift.Engine.Models;

/// <summary>
/// Yes-or-no functions of named conditions, as reduced ordered binary decision diagrams: two functions that always agree are the same
/// number. Small models only need a few dozen conditions.
/// </summary>
internal sealed class DecisionDiagram
{
    /// <summary>The function that is never true.</summary>
    public const int Never = 0;

    /// <summary>The function that is always true.</summary>
    public const int Always = 1;

    private const int MostNodes = 200_000;

    private readonly List<(int Condition, int No, int Yes)> _nodes = [(int.MaxValue, 0, 0), (int.MaxValue, 1, 1)];
    private readonly Dictionary<(int, int, int), int> _index = [];
    private readonly Dictionary<(int, int, int), int> _memory = [];
    private readonly List<string> _conditions = [];

    public int Condition(string name)
    {
        var condition = _conditions.IndexOf(name);
        if (condition < 0)
        {
            condition = _conditions.Count;
            _conditions.Add(name);
        }

        return Node(condition, Never, Always);
    }

    public int And(int left, int right) => IfThenElse(left, right, Never);

    public int Or(int left, int right) => IfThenElse(left, Always, right);

    public int Except(int left, int right) => IfThenElse(right, Never, left);

    /// <summary>The conditions that hold in one case in which the function is true.</summary>
    public IReadOnlyList<string> Example(int function)
    {
        var holding = new List<string>();
        while (function > Always)
        {
            var (condition, no, yes) = _nodes[function];
            if (no != Never)
            {
                function = no;
                continue;
            }

            holding.Add(_conditions[condition]);
            function = yes;
        }

        return holding;
    }

    /// <summary>The functions at hand are too tangled to be told apart.</summary>
    public sealed class TooLarge : Exception;

    private int IfThenElse(int test, int then, int otherwise)
    {
        if (test == Always) return then;
        if (test == Never) return otherwise;
        if (then == otherwise) return then;
        var key = (test, then, otherwise);
        if (_memory.TryGetValue(key, out var known)) return known;
        var condition = Math.Min(_nodes[test].Condition, Math.Min(_nodes[then].Condition, _nodes[otherwise].Condition));
        var no = IfThenElse(Given(test, condition, yes: false), Given(then, condition, yes: false), Given(otherwise, condition, yes: false));
        var yes = IfThenElse(Given(test, condition, yes: true), Given(then, condition, yes: true), Given(otherwise, condition, yes: true));
        return _memory[key] = Node(condition, no, yes);
    }

    private int Given(int function, int condition, bool yes) =>
        _nodes[function].Condition != condition ? function : yes ? _nodes[function].Yes : _nodes[function].No;

    private int Node(int condition, int no, int yes)
    {
        if (no == yes) return no;
        if (_index.TryGetValue((condition, no, yes), out var known)) return known;
        if (_nodes.Count >= MostNodes) throw new TooLarge();
        _nodes.Add((condition, no, yes));
        return _index[(condition, no, yes)] = _nodes.Count - 1;
    }
}
