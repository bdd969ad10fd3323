using System.Globalization;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Evaluation;

/// <summary>
/// Lays a checked model out as a graph of nodes. Equal expressions become one node, so that what two rules share is worked out once
/// for each citizen.
/// </summary>
internal sealed class PlanCompiler
{
    private readonly ProgrammeModel _model;
    private readonly EditionDefinition _edition;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, ParameterValue> _parameters;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, int> _nodeIndex = [];
    private readonly List<Selection> _selections = [];
    private readonly Dictionary<string, int> _selectionIndex = new(StringComparer.Ordinal);
    private readonly List<NumberPlan> _numbers = [];
    private readonly Dictionary<string, int> _numberIndex = new(StringComparer.Ordinal);
    private readonly FamilyPlan?[] _families;
    private readonly Dictionary<(Section, string), int> _named = [];
    private readonly Dictionary<Expression, int> _nodeOfExpression = new(ReferenceEqualityComparer.Instance);

    public PlanCompiler(ProgrammeModel model, EditionDefinition edition, Vocabulary vocabulary)
    {
        (_model, _edition, _vocabulary) = (model, edition, vocabulary);
        _families = new FamilyPlan?[model.Families.Count];
        _parameters = model.Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => edition.Parameters.GetValueOrDefault(parameter.Name) ?? parameter.Value,
            StringComparer.Ordinal);
    }

    public Plan Compile()
    {
        for (var family = 0; family < _families.Length; family++) Family(family);
        var groups = _model.TargetGroups.Select(group => Group(group.Name)).ToArray();
        var phases = _model.Phases.Select(phase => Phase(phase.Name)).ToArray();
        foreach (var timeline in _model.Timelines) Timeline(timeline);
        var rules = _model.Obligations.Where(IsOn).ToArray();
        var entitlements = _model.Entitlements.Select(Entitlement).ToArray();
        var plans = rules.Select(rule => Rule(rule, rules)).ToArray();
        var indicators = _model.Indicators.Select(indicator => Indicator(indicator, rules)).ToArray();
        var fidelity = Fidelity(rules, out var names);
        var layout = new ProgramLayout(_nodes, _selections, _numbers, [.. _families.Select(family => family!)]);
        var (main, rest) = layout.Segments([.. groups, .. phases, .. plans.SelectMany(Roots), .. entitlements.Select(entitlement => entitlement.On), .. _families.SelectMany(family => new[] { family!.Of, family.Closes })]);
        return new Plan
        {
            Main = main, Rest = rest, Places = layout.Places, FamilySizes = layout.FamilySizes,
            Model = _model, Edition = _edition, Vocabulary = _vocabulary,
            TargetGroups = [.. _model.TargetGroups.Select(group => group.Name)],
            Phases = [.. _model.Phases.Select(phase => phase.Name)],
            Rules = rules, RulePlans = [.. plans.Select(plan => WithNeeds(plan, layout))],
            Entitlements = _model.Entitlements, EntitlementPlans = entitlements,
            Indicators = indicators, FidelityOfRule = fidelity, IndicatorNames = names,
            Families = [.. _families.Select(family => family!)],
            TargetGroupNodes = groups, PhaseNodes = phases,
            Nodes = [.. _nodes], Selections = [.. _selections], Numbers = [.. _numbers], NodeOf = _named, NodeOfExpression = _nodeOfExpression,
            Period = new Run(_edition.From, _edition.To),
        };
    }

    /// <summary>The nodes that rules, groups, phases and entitlements ask for.</summary>
    private static IEnumerable<int> Roots(RulePlan rule) =>
    [
        rule.While, rule.Opens, rule.MetBy, rule.MetDuring, rule.WaivedBy, rule.Holds,
        rule.Clock?.Runs ?? -1, rule.Clock?.Stops ?? -1, rule.Clock?.Restarts ?? -1, rule.Clock?.SparedBy ?? -1,
    ];

    /// <summary>A rule asks for facts of its own type, for a ground, or for days to open on; without them nothing is owed.</summary>
    private static RulePlan WithNeeds(RulePlan rule, ProgramLayout layout) => rule with
    {
        Needs = layout.NeedsOf(rule.While) | layout.NeedsOf(rule.Opens) | layout.NeedsOf(rule.Clock?.Runs ?? -1) | (rule.At is null ? 0 : ProgramLayout.BitOf(rule.At.Type)),
    };

    private bool IsOn(ObligationDefinition rule) => rule.OnlyIf is null || _parameters[rule.OnlyIf].Flag == true;

    private int Days(Sourced<Expression>? expression) => expression is null ? -1 : Node(expression.Value);

    private int Node(Expression expression) => _nodeOfExpression[expression] = Lay(expression);

    private int Lay(Expression expression) => expression switch
    {
        PeriodExpression => Add(NodeKind.Period),
        NameExpression name => Named(name),
        GroupExpression group => Group(group.Name),
        PhaseExpression phase => Phase(phase.Name),
        FactsExpression facts => Facts(NodeKind.Facts, facts),
        BeginningsExpression beginnings => Facts(NodeKind.Beginnings, beginnings.Facts),
        SetExpression { Operator: SetOperator.And } set => Add(NodeKind.And, Node(set.Left), Node(set.Right)),
        SetExpression { Operator: SetOperator.Or } set => Add(NodeKind.Or, Node(set.Left), Node(set.Right)),
        SetExpression set => Add(NodeKind.Except, Node(set.Left), Node(set.Right)),
        WordExpression word => Add(KindOf(word.Word), Node(word.Of)),
        FirstOnOrAfterExpression first => Add(NodeKind.FirstOnOrAfter, Node(first.Of), Node(first.From)),
        RunAtExpression run => Add(NodeKind.RunsAt, Node(run.Of), Node(run.At)),
        LaterExpression later => Add(NodeKind.Later, Node(later.Of), by: Length(later.By)),
        AfterLastingExpression lasting => Add(NodeKind.AfterLasting, Node(lasting.Of), Node(lasting.From), Length(lasting.Length)),
        IfExpression conditional => Add(NodeKind.If, Node(conditional.Then), Node(conditional.Condition)),
        ElseExpression otherwise => Add(NodeKind.Else, Node(otherwise.First), Node(otherwise.Otherwise)),
        AnyExpression any => AddIn(-1, NodeKind.Any, FamilyNumber(any.Family), Node(any.Of)),
        _ => throw new InvalidOperationException($"No node for {expression.GetType().Name}."),
    };

    private static NodeKind KindOf(Word word) => word switch
    {
        Word.Since => NodeKind.Since,
        Word.After => NodeKind.After,
        Word.Until => NodeKind.Until,
        Word.Before => NodeKind.Before,
        Word.First => NodeKind.First,
        Word.Last => NodeKind.Last,
        Word.Starts => NodeKind.Starts,
        _ => NodeKind.Ends,
    };

    private int Add(NodeKind kind, int a = -1, int b = -1, Duration by = default)
    {
        var family = a < 0 ? (short)-1 : _nodes[a].Family;
        if (b >= 0 && family < 0) family = _nodes[b].Family;
        return AddIn(family, kind, a, b, by);
    }

    private int AddIn(int family, NodeKind kind, int a = -1, int b = -1, Duration by = default)
    {
        var node = new Node(kind, (short)family, a, b, by);
        if (_nodeIndex.TryGetValue(node, out var known)) return known;
        _nodes.Add(node);
        return _nodeIndex[node] = _nodes.Count - 1;
    }

    private int Named(NameExpression name)
    {
        var timeline = _model.Timelines.FirstOrDefault(timeline => string.Equals(timeline.Name, name.Name, StringComparison.Ordinal));
        if (timeline is not null) return Timeline(timeline);
        var family = FamilyNumber(name.Name);
        if (family >= 0) return AddIn(family, NodeKind.Member, family);
        return Facts(NodeKind.Facts, new FactsExpression(name.Name, name.Family, []));
    }

    private int Timeline(TimelineDefinition timeline)
    {
        if (_named.TryGetValue((Section.Timelines, timeline.Name), out var node)) return node;
        return _named[(Section.Timelines, timeline.Name)] = Node(timeline.Is.Value);
    }

    private int Group(string name)
    {
        if (_named.TryGetValue((Section.TargetGroups, name), out var node)) return node;
        var group = _model.TargetGroups.First(group => string.Equals(group.Name, name, StringComparison.Ordinal));
        return _named[(Section.TargetGroups, name)] = Node(group.Is.Value);
    }

    private int Phase(string name)
    {
        if (_named.TryGetValue((Section.Phases, name), out var node)) return node;
        node = PhaseBeforePrecedence(name);
        foreach (var earlier in _model.Precedence.TakeWhile(earlier => !string.Equals(earlier, name, StringComparison.Ordinal)))
            node = Add(NodeKind.Except, node, PhaseBeforePrecedence(earlier));
        return _named[(Section.Phases, name)] = node;
    }

    private int PhaseBeforePrecedence(string name) =>
        Node(_model.Phases.First(phase => string.Equals(phase.Name, name, StringComparison.Ordinal)).Is.Value);

    private int Facts(NodeKind kind, FactsExpression facts)
    {
        var selection = Select(facts);
        var key = Describe(selection);
        if (!_selectionIndex.TryGetValue(key, out var number))
        {
            number = _selections.Count;
            _selections.Add(selection);
            _selectionIndex[key] = number;
        }

        var family = selection.Family;
        foreach (var test in selection.Tests.Where(test => test.NumberPlan >= 0))
            family = Math.Max(family, _numbers[test.NumberPlan].Family);
        return AddIn(family, kind, number);
    }

    private static string Describe(Selection selection) => string.Join(
        '|',
        selection.Tests.Select(test => string.Create(CultureInfo.InvariantCulture, $"{test.Kind} {test.Position} {string.Join(',', test.Words)} {test.Number:R} {test.NumberPlan}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{selection.Type} {selection.Family}")));

    private Selection Select(FactsExpression facts)
    {
        var type = Catalogue.Find(facts.Type)!;
        var family = facts.Family is null ? -1 : FamilyNumber(facts.Family);
        var keyField = family < 0 ? -1 : type.Field(_model.Families[family].Key!)!.Position;
        return new Selection(type.Number, family, keyField, Tests(type, facts.Conditions));
    }

    private Test[] Tests(FactType type, IReadOnlyList<Condition> conditions) => [.. conditions.Select(condition => Condition(type, condition))];

    private Test Condition(FactType type, Condition condition)
    {
        var field = type.Field(condition.Field)!;
        long[] words = [];
        var number = 0.0;
        var plan = -1;
        if (condition.Kind is ConditionKind.Is or ConditionKind.IsNot or ConditionKind.Has && field.Kind is not FieldKind.Number)
        {
            words = [.. condition.Terms.SelectMany(Words).Select(word => field.Kind is FieldKind.Flag ? Packed.Flag(word is "true") : _vocabulary.Find(word))];
        }
        else if (condition.Terms.Count > 0)
        {
            var term = condition.Terms[0];
            if (Number(term) is { } definition) plan = NumberOf(definition);
            else number = NumberValue(term);
        }

        return new Test(condition.Kind, field.Kind, field.Position, words, number, plan);
    }

    private IEnumerable<string> Words(Term term) =>
        !term.Quoted && _parameters.TryGetValue(term.Text, out var parameter) ? parameter.Words ?? [parameter.Text] : [term.Text];

    private NumberDefinition? Number(Term term) =>
        term.Quoted ? null : _model.Numbers.FirstOrDefault(number => string.Equals(number.Name, term.Text, StringComparison.Ordinal));

    private double NumberValue(Term term) =>
        !term.Quoted && _parameters.TryGetValue(term.Text, out var parameter)
            ? parameter.Number!.Value
            : double.Parse(term.Text, CultureInfo.InvariantCulture);

    private int NumberOf(NumberDefinition definition)
    {
        if (_numberIndex.TryGetValue(definition.Name, out var known)) return known;
        var expression = definition.Is.Value;
        var facts = Select(expression.Facts);
        var position = Catalogue.Types[facts.Type].Field(expression.Field)!.Position;
        var on = Node(expression.On);
        _numbers.Add(new NumberPlan(Math.Max(facts.Family, _nodes[on].Family), expression.Lowest, position, facts, expression.Beginning, on));
        return _numberIndex[definition.Name] = _numbers.Count - 1;
    }

    private Duration Length(DurationTerm term) => term.Value ?? _parameters[term.Parameter!].Duration!.Value;

    private int FamilyNumber(string name)
    {
        for (var i = 0; i < _model.Families.Count; i++)
        {
            if (!string.Equals(_model.Families[i].Name, name, StringComparison.Ordinal)) continue;
            Family(i);
            return i;
        }

        return -1;
    }

    private void Family(int number)
    {
        if (_families[number] is not null) return;
        var family = _model.Families[number];
        var type = family.FactType is null ? null : Catalogue.Find(family.FactType);
        // A placeholder, since the days of a family may be looked up again while its own operands are laid out.
        var key = type?.Field(family.Key!)!.Position ?? -1;
        _families[number] = new FamilyPlan(family.Kind, type?.Number ?? -1, key, -1, -1, type is null ? null : new Selection(type.Number, number, key, []));
        _families[number] = _families[number]! with { Of = Days(family.Of), Closes = Days(family.Closes) };
    }

    private RulePlan Rule(ObligationDefinition rule, ObligationDefinition[] rules)
    {
        var at = rule.At is null ? null : Select(rule.At.Value);
        var answeredBy = rule.AnsweredBy is null ? null : Select(rule.AnsweredBy.Value);
        return new RulePlan
        {
            Kind = rule.Kind,
            Word = _vocabulary.Find(rule.Name),
            Family = rule.Family is null ? -1 : FamilyNumber(rule.Family),
            While = Days(rule.While), Opens = Days(rule.Opens), MetBy = Days(rule.MetBy), MetDuring = Days(rule.MetDuring),
            WaivedBy = Days(rule.WaivedBy), Holds = Days(rule.Holds),
            Within = rule.Within is null ? default : Length(rule.Within.Value), LastDayBefore = rule.LastDayBefore,
            Times = rule.Times is null ? 1 : (int)NumberValue(rule.Times.Value),
            At = at,
            Contains = at is null || rule.Contains is null ? [] : Tests(Catalogue.Types[at.Type], rule.Contains.Value),
            AnsweredBy = answeredBy,
            AnswerKey = answeredBy is null ? -1 : Catalogue.Types[answeredBy.Type].Fields.First(field => field.Kind is FieldKind.Key).Position,
            Clock = rule.Clock is null ? null : Clock(rule, rules),
        };
    }

    private ClockPlan Clock(ObligationDefinition rule, ObligationDefinition[] rules)
    {
        var clock = rule.Clock!;
        var accompanying = Array.FindIndex(rules, other => string.Equals(other.Accompanies, rule.Name, StringComparison.Ordinal));
        return new ClockPlan(Days(clock.Runs), Days(clock.Stops), Length(clock.Reaches.Value), Days(clock.Restarts), Days(clock.SparedBy), accompanying);
    }

    private EntitlementPlan Entitlement(EntitlementDefinition entitlement) =>
        new(entitlement.Family is null ? -1 : FamilyNumber(entitlement.Family), Days(entitlement.On));

    private IndicatorPlan Indicator(IndicatorDefinition indicator, ObligationDefinition[] rules)
    {
        var of = indicator.Of is null ? null : Select(indicator.Of.Value);
        return new IndicatorPlan
        {
            Kind = indicator.Kind,
            OnTheDay = Days(indicator.OnTheDay), Ever = Days(indicator.Ever), ButNotOnTheDay = Days(indicator.ButNotOnTheDay),
            WhoAre = Days(indicator.WhoAre), WhoEver = Days(indicator.WhoEver),
            AsksWhoOwe = indicator.WhoOwe is not null,
            WhoOwe = Array.FindIndex(rules, rule => string.Equals(rule.Name, indicator.WhoOwe, StringComparison.Ordinal)),
            RunsOf = Days(indicator.RunsOf), Ended = Days(indicator.Ended),
            ShorterThan = indicator.ShorterThan is null ? default : Length(indicator.ShorterThan.Value),
            Of = of, While = Days(indicator.While),
            WhichSay = of is null || indicator.WhichSay is null ? [] : Tests(Catalogue.Types[of.Type], indicator.WhichSay.Value),
        };
    }

    private int[] Fidelity(ObligationDefinition[] rules, out IReadOnlyList<string> names)
    {
        List<string> all = [.. _model.Indicators.Select(indicator => indicator.Name)];
        var first = all.Count;
        var reported = _model.Fidelity switch
        {
            FidelityBy.Element => _model.Elements.Where(element => element.IsCore).Select(element => element.Name).ToList(),
            FidelityBy.Rule => rules.Select(rule => rule.Name).ToList(),
            _ => [],
        };
        all.AddRange(_model.Fidelity is FidelityBy.Element ? reported.Select(name => $"fidelity-{name}") : reported);
        names = all;
        return [.. rules.Select(rule =>
        {
            var under = _model.Fidelity is FidelityBy.Rule ? rule.Name : rule.Element;
            var at = under is null ? -1 : reported.IndexOf(under);
            return at < 0 ? -1 : first + at;
        })];
    }
}
