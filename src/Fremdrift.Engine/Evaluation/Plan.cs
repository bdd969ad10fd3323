using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// A model compiled for evaluation: one edition, its expressions laid out as a graph in which equal parts stand once. Immutable and
/// safe to share between threads; each thread evaluates with an <see cref="Evaluator"/> of its own.
/// </summary>
public sealed class Plan
{
    internal Plan()
    {
    }

    /// <summary>The model it was compiled from.</summary>
    public required ProgrammeModel Model { get; init; }

    /// <summary>The edition it was compiled for.</summary>
    public required EditionDefinition Edition { get; init; }

    /// <summary>The words facts must be read against to be evaluated with this plan.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The names of the target groups, in the order of <see cref="Stretch.Index"/>.</summary>
    public required IReadOnlyList<string> TargetGroups { get; init; }

    /// <summary>The names of the phases, in the order of <see cref="Stretch.Index"/>.</summary>
    public required IReadOnlyList<string> Phases { get; init; }

    /// <summary>The rules, in the order of <see cref="Instance.Rule"/>.</summary>
    public required IReadOnlyList<ObligationDefinition> Rules { get; init; }

    /// <summary>The entitlements, in the order of <see cref="Entitlement.Index"/>.</summary>
    public required IReadOnlyList<EntitlementDefinition> Entitlements { get; init; }

    /// <summary>The names of the indicators, fidelity included, in the order they are reported.</summary>
    public required IReadOnlyList<string> IndicatorNames { get; init; }

    internal Node[] Nodes { get; init; } = [];

    /// <summary>What works out everything that results need.</summary>
    internal Segment[] Main { get; init; } = [];

    /// <summary>What works out the rest, for indicators and explanations.</summary>
    internal Segment[] Rest { get; init; } = [];

    /// <summary>The slot of each node or, for nodes of a family, the place among the member's slots.</summary>
    internal int[] Places { get; init; } = [];

    /// <summary>How many nodes each family has.</summary>
    internal int[] FamilySizes { get; init; } = [];

    internal Selection[] Selections { get; init; } = [];

    internal NumberPlan[] Numbers { get; init; } = [];

    internal FamilyPlan[] Families { get; init; } = [];

    internal int[] TargetGroupNodes { get; init; } = [];

    internal int[] PhaseNodes { get; init; } = [];

    internal RulePlan[] RulePlans { get; init; } = [];

    internal EntitlementPlan[] EntitlementPlans { get; init; } = [];

    internal IndicatorPlan[] Indicators { get; init; } = [];

    internal int[] FidelityOfRule { get; init; } = [];

    internal Run Period { get; init; }

    internal IReadOnlyDictionary<(Section Section, string Name), int> NodeOf { get; init; } = new Dictionary<(Section, string), int>();

    /// <summary>The node of every expression of the model, by the expression itself.</summary>
    internal IReadOnlyDictionary<Expression, int> NodeOfExpression { get; init; } = new Dictionary<Expression, int>();

    /// <summary>Compiles a model.</summary>
    /// <param name="model">A model that was read without problems.</param>
    /// <param name="edition">The edition's name; null for the default one.</param>
    /// <param name="vocabulary">The words of this model and of any other that the same facts are evaluated with.</param>
    /// <returns>The plan; null if the model has no such edition.</returns>
    public static Plan? Compile(ProgrammeModel model, string? edition, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var found = edition is null
            ? model.Editions.FirstOrDefault(candidate => candidate.IsDefault)
            : model.Editions.FirstOrDefault(candidate => candidate.Name.Length > 0 && string.Equals(candidate.Name, edition, StringComparison.Ordinal));
        return found is null ? null : new PlanCompiler(model, found, vocabulary).Compile();
    }
}

/// <summary>What a node of the graph does to make its set of days.</summary>
internal enum NodeKind : byte
{
    Period, Facts, Beginnings, And, Or, Except, Since, After, Until, Before, First, Last, Starts, Ends,
    FirstOnOrAfter, RunsAt, Later, AfterLasting, If, Else, Any, Member,
}

/// <summary>A set of days made from other sets.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Family">The family whose member it is worked out for; -1 for the citizen.</param>
/// <param name="A">The first operand: a node, or for facts a selection, or for any and member a family.</param>
/// <param name="B">The second operand, a node.</param>
/// <param name="By">A length of time.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Node(NodeKind Kind, short Family, int A, int B, Duration By);

/// <summary>A node ready to run.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Place">Its slot; for a node of a family, its place among the member's slots.</param>
/// <param name="A">The first operand: a slot, or a selection or family. With <see cref="OfMember"/> set, a place among the member's slots.</param>
/// <param name="B">The second operand: a slot or place.</param>
/// <param name="By">A length of time.</param>
/// <param name="Needs">The types of facts without which it is certainly empty, as bits.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Instruction(NodeKind Kind, int Place, int A, int B, Duration By, ulong Needs)
{
    public const int OfMember = 1 << 30;
}

/// <summary>The facts of a type that meet conditions.</summary>
internal sealed record Selection(int Type, int Family, int KeyField, Test[] Tests)
{
    /// <summary>The field compared with <see cref="OnlyWord"/>, if that is all that is asked; otherwise -1.</summary>
    public int OnlyPosition { get; } = Tests is [{ Kind: ConditionKind.Is, Words.Length: 1 }] ? Tests[0].Position : -1;

    /// <summary>The word compared with, if that is all that is asked.</summary>
    public long OnlyWord { get; } = Tests is [{ Kind: ConditionKind.Is, Words.Length: 1 }] ? Tests[0].OnlyWord : Packed.Absent;
}

/// <summary>A condition on one field of a fact.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Test(ConditionKind Kind, FieldKind Field, int Position, long[] Words, double Number, int NumberPlan)
{
    /// <summary>The only word compared with; a value that nothing has if there are several.</summary>
    public long OnlyWord { get; } = Words.Length == 1 ? Words[0] : Packed.Absent;
}

internal sealed record NumberPlan(int Family, bool Lowest, int Position, Selection Facts, bool Beginning, int On);

/// <summary>How the members of a family are found; <paramref name="Own"/> is the facts that a member with a key is made of.</summary>
internal sealed record FamilyPlan(FamilyKind Kind, int Type, int KeyField, int Of, int Closes, Selection? Own);

internal sealed record RulePlan
{
    public required ObligationKind Kind { get; init; }

    public required long Word { get; init; }

    /// <summary>The types of facts without which nothing is owed, as bits.</summary>
    public ulong Needs { get; init; }

    public int Family { get; init; } = -1;

    public int While { get; init; } = -1;

    public int Opens { get; init; } = -1;

    public int MetBy { get; init; } = -1;

    public int MetDuring { get; init; } = -1;

    public int WaivedBy { get; init; } = -1;

    public int Holds { get; init; } = -1;

    public Duration Within { get; init; }

    public bool LastDayBefore { get; init; }

    public int Times { get; init; } = 1;

    public Selection? At { get; init; }

    public Test[] Contains { get; init; } = [];

    public Selection? AnsweredBy { get; init; }

    public int AnswerKey { get; init; } = -1;

    public ClockPlan? Clock { get; init; }
}

/// <summary>The clock of a rule; <paramref name="Accompanying"/> is the rule that opens with it, -1 if none does.</summary>
internal sealed record ClockPlan(int Runs, int Stops, Duration Reaches, int Restarts, int SparedBy, int Accompanying);

internal sealed record EntitlementPlan(int Family, int On);

internal sealed record IndicatorPlan
{
    public required IndicatorKind Kind { get; init; }

    public int OnTheDay { get; init; } = -1;

    public int Ever { get; init; } = -1;

    public int ButNotOnTheDay { get; init; } = -1;

    public int WhoAre { get; init; } = -1;

    public int WhoEver { get; init; } = -1;

    public bool AsksWhoOwe { get; init; }

    /// <summary>The rule asked about; -1 if it is switched off, so that nobody owes it.</summary>
    public int WhoOwe { get; init; } = -1;

    public int RunsOf { get; init; } = -1;

    public int Ended { get; init; } = -1;

    public Duration ShorterThan { get; init; }

    public Selection? Of { get; init; }

    public int While { get; init; } = -1;

    public Test[] WhichSay { get; init; } = [];
}
