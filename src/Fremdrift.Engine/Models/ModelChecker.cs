using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models;

/// <summary>Checks what a model says, once it has been read: names, kinds, cycles, phases, sources and texts.</summary>
internal sealed class ModelChecker
{
    private static readonly HashSet<string> CatalogueValues =
        Catalogue.Types.SelectMany(type => type.Fields).SelectMany(field => field.Values).ToHashSet(StringComparer.Ordinal);

    private readonly ProgrammeModel _model;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly ExpressionChecker _expressions;

    private ModelChecker(ProgrammeModel model, string file, ProblemList problems)
    {
        (_model, _file, _problems) = (model, file, problems);
        _expressions = new ExpressionChecker(model, problems);
    }

    public static void Check(ProgrammeModel model, string file, ProblemList problems)
    {
        var checker = new ModelChecker(model, file, problems);
        checker.Names();
        checker.Sources();
        var noCycles = new CycleChecker(model, problems).Check();
        var before = problems.Count;
        foreach (var definition in model.Definitions) checker.Parts(definition, noCycles);
        var namesAreKnown = problems.Count == before;
        foreach (var family in model.Families) checker.Family(family);
        foreach (var number in model.Numbers) checker._expressions.Check(number.Is.Value, number.Is.Place);
        foreach (var phase in model.Phases)
        {
            foreach (var next in phase.LeadsTo) checker.Reference(phase, next, model.Phases, "phase");
        }

        foreach (var rule in model.Obligations) checker.Obligation(rule);
        foreach (var indicator in model.Indicators) checker.Indicator(indicator);
        foreach (var edition in model.Editions) checker.Edition(edition);
        // This works definitions out, which only ends well once every name is known and no definition runs in a circle.
        if (noCycles && namesAreKnown && model.Phases.All(phase => phase.Is.Text.Length > 0) && model.TargetGroups.All(group => group.Is.Text.Length > 0)) new PhaseChecker(model, problems).Check();
        TextsChecker.Check(model, file, problems);
    }

    private void Names()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (!IsName(_model.Name) || !_model.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            _problems.Add(new Place(_file, 1), $"\"{_model.Name}\" is no name for a programme", "use small letters a to z, digits and hyphens");
        foreach (var definition in _model.Definitions.Where(definition => !IsName(definition.Name)))
            _problems.Add(definition.Place, $"\"{definition.Name}\" is no name", "use letters, digits and hyphens, and no blanks");
        var figures = _model.Fidelity is FidelityBy.Rule ? _model.Obligations.Select(rule => rule.Name) : _model.Elements.Select(element => $"fidelity-{element.Name}");
        foreach (var indicator in _model.Indicators.Where(indicator => figures.Contains(indicator.Name, StringComparer.Ordinal)))
            _problems.Add(indicator.Place, $"\"{indicator.Name}\" is the name of a figure of fidelity", "choose another name");
        foreach (var named in _model.Definitions.Where(definition => definition is TargetGroupDefinition or PhaseDefinition).Where(definition => ExpressionParser.Reserved.Contains(definition.Name)))
            _problems.Add(named.Place, $"\"{named.Name}\" is a word of the language", "choose another name");
        foreach (var parameter in _model.Parameters.Where(parameter => parameter.Value is { Words.Count: 0 }))
            _problems.Add(parameter.Place, $"\"{parameter.Name}\" is an empty list", "write at least one word in the []");
        foreach (var parameter in _model.Parameters.Where(parameter => double.TryParse(parameter.Name, System.Globalization.CultureInfo.InvariantCulture, out _)))
            _problems.Add(parameter.Place, $"\"{parameter.Name}\" is a number, so it cannot name one", "choose another name");
        foreach (var parameter in _model.Parameters.Where(parameter => CatalogueValues.Contains(parameter.Name)))
            _problems.Add(parameter.Place, $"\"{parameter.Name}\" is a word that facts are compared with", "choose another name");
        foreach (var definition in _model.Definitions.Where(definition => definition is TimelineDefinition or FamilyDefinition or NumberDefinition or ParameterDefinition))
        {
            if (ExpressionParser.Reserved.Contains(definition.Name))
                _problems.Add(definition.Place, $"\"{definition.Name}\" is a word of the language", "choose another name");
            if (Catalogue.Find(definition.Name) is not null)
                _problems.Add(definition.Place, $"\"{definition.Name}\" is also a type of fact, so it would not be clear which is meant", "choose another name");
            if (!taken.Add(definition.Name))
                _problems.Add(definition.Place, $"\"{definition.Name}\" is the name of two things", "choose another name for one of them");
        }
    }

    private void Sources()
    {
        var known = _model.Sources.Select(source => source.Name).ToArray();
        var cited = _model.Definitions.Concat(_model.Editions).Distinct().Select(definition => (definition.Place, definition.Citation)).Append((_model.FidelityPlace, _model.FidelityCitation));
        foreach (var (place, citation) in cited.Where(pair => pair.Item2.Source is not null))
        {
            foreach (var part in citation.Source!.Split(';', StringSplitOptions.TrimEntries))
            {
                var name = part.Split([' ', ','], 2)[0];
                if (!known.Contains(name, StringComparer.Ordinal))
                    _problems.Add(place, $"the source \"{part}\" does not begin with a document of the model", Suggestion.For(name, known));
            }
        }
    }

    private void Parts(Definition definition, bool noCycles)
    {
        foreach (var part in ModelParts.Of(definition))
        {
            if (part.Family is not null && !IsFamily(part.Family))
            {
                _problems.Add(definition.Place, $"\"{part.Family}\" is no family", Suggestion.For(part.Family, [.. _model.Families.Select(family => family.Name)]));
                continue;
            }

            _expressions.Check(part.Expression.Value, part.Expression.Place, part.Family);
            if (part.SingleDays && noCycles && part.Expression.Text.Length > 0 && !_expressions.HoldsSingleDays(part.Expression.Value))
                _problems.Add(part.Expression.Place, $"\"{part.Expression.Text}\" can hold long stretches, but single days are needed here", "use facts that lie on a day, or first, last, starts of, ends of, beginnings of");
        }
    }

    private void Family(FamilyDefinition family)
    {
        if (family.Kind is not FamilyKind.Facts) return;
        var type = Catalogue.Find(family.FactType!);
        if (type is null)
            _problems.Add(family.Place, $"\"{family.FactType}\" is no type of fact", Suggestion.For(family.FactType!, [.. Catalogue.Types.Select(known => known.Name)]));
        else if (type.Field(family.Key!) is not { Kind: FieldKind.Key })
            _problems.Add(family.Place, $"{type.Name} has no key \"{family.Key}\"", Suggestion.For(family.Key!, [.. type.Fields.Where(field => field.Kind is FieldKind.Key).Select(field => field.Name)]));
    }

    private void Obligation(ObligationDefinition rule)
    {
        if (rule.Element is not null) Reference(rule, rule.Element, _model.Elements, "core element");
        if (rule.OnlyIf is not null && Parameter(rule, rule.OnlyIf) is { Flag: null })
            _problems.Add(rule.Place, $"{rule.OnlyIf} is neither true nor false", "only-if needs a parameter that is");
        if (rule.Within is { } within) PositiveLength(within, rule.Kind);
        if (rule.Clock is { } clock) PositiveLength(clock.Reaches, rule.Kind);
        if (rule.Times is { } times) Times(times);
        if (rule.Accompanies is not null
            && Reference(rule, rule.Accompanies, _model.Obligations, "obligation")
            && _model.Obligations.First(other => Same(other.Name, rule.Accompanies)).Kind is not ObligationKind.Clock)
            _problems.Add(rule.Place, $"{rule.Accompanies} has no clock", "only an obligation with a clock can be accompanied");
        if (rule.Accompanies is not null && _model.Obligations.First(other => Same(other.Accompanies ?? "", rule.Accompanies)) != rule)
            _problems.Add(rule.Place, $"two obligations accompany {rule.Accompanies}", "keep one of them");
        if (rule.At is { } at && Catalogue.Find(at.Value.Type) is { } type) AtFact(rule, type);
    }

    private void AtFact(ObligationDefinition rule, FactType type)
    {
        if (rule.Contains is { } contains) _expressions.Conditions(type, contains.Value, contains.Place, null);
        var isAnswer = rule.Kind is ObligationKind.Answer;
        if (isAnswer && type.Shape is not FactShape.At)
            _problems.Add(rule.Place, $"{type.Name} has no time of day to answer from", "only messages can be owed an answer");
        if (!isAnswer && type.Shape is FactShape.Period)
            _problems.Add(rule.Place, $"{type.Name} is a period, not something that happens on a day", "use while: and holds: for periods");
        if (rule.AnsweredBy is { } answer && Catalogue.Find(answer.Value.Type) is { } reply
            && (reply.Shape is not FactShape.At || reply.Fields.All(field => field.Kind is not FieldKind.Key)))
            _problems.Add(answer.Place, $"{reply.Name} does not say what it answers", "use reply");
    }

    private void PositiveLength(Sourced<DurationTerm> length, ObligationKind kind)
    {
        var value = _expressions.Length(length.Value, length.Place, allowHours: kind is ObligationKind.Answer);
        if (value is { Amount: 0 } && kind is ObligationKind.Recurring or ObligationKind.Clock)
            _problems.Add(length.Place, "nothing can be owed every 0 days", "write a length of time above 0");
    }

    private void Times(Sourced<Term> times)
    {
        var text = times.Value.Text;
        var number = _model.Parameters.FirstOrDefault(parameter => Same(parameter.Name, text))?.Value.Number;
        if (number is null && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var literal)) number = literal;
        if (number is not (>= 1 and <= 1000) || number != Math.Floor(number.Value))
            _problems.Add(times.Place, $"\"{text}\" is no number of times", "write a whole number from 1, or the name of a parameter that is one");
    }

    private void Indicator(IndicatorDefinition indicator)
    {
        if (indicator.WhoOwe is not null) Reference(indicator, indicator.WhoOwe, _model.Obligations, "obligation");
        if (indicator.ShorterThan is { } length) _expressions.Length(length.Value, length.Place, allowHours: false);
        if (indicator.Of is { } of && indicator.WhichSay is { } say && Catalogue.Find(of.Value.Type) is { } type)
            _expressions.Conditions(type, say.Value, say.Place, null);
    }

    private void Edition(EditionDefinition edition)
    {
        foreach (var (name, value) in edition.Parameters)
        {
            if (Parameter(edition, name) is { } usual && !Same(usual.Kind, value.Kind))
                _problems.Add(edition.Place, $"{name} is {usual.Kind} elsewhere, but {value.Kind} in this edition", "give it the same kind of value");
        }

        if (edition.Parameters.Count > 0) Rehearse(edition);
    }

    /// <summary>What is sound with the usual parameters may not be with those of an edition.</summary>
    private void Rehearse(EditionDefinition edition)
    {
        var own = _model with { Parameters = [.. _model.Parameters.Select(parameter => parameter with { Value = edition.Parameters.GetValueOrDefault(parameter.Name) ?? parameter.Value })] };
        var (usual, rehearsed) = (new ProblemList(), new ProblemList());
        var (before, after) = (new ModelChecker(_model, _file, usual), new ModelChecker(own, _file, rehearsed));
        before.Uses();
        after.Uses();
        foreach (var problem in rehearsed.InOrder().Except(usual.InOrder()))
            _problems.Add(edition.Place, $"with the parameters of this edition, {problem.What}", problem.Remedy);
    }

    /// <summary>Everything that depends on the values of parameters.</summary>
    private void Uses()
    {
        foreach (var definition in _model.Definitions) Parts(definition, noCycles: false);
        foreach (var rule in _model.Obligations) Obligation(rule);
        foreach (var indicator in _model.Indicators) Indicator(indicator);
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsLetterOrDigit(name[0]) && char.IsLetterOrDigit(name[^1]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private ParameterValue? Parameter(Definition at, string name) =>
        Reference(at, name, _model.Parameters, "parameter") ? _model.Parameters.First(parameter => Same(parameter.Name, name)).Value : null;

    private bool Reference(Definition at, string name, IEnumerable<Definition> known, string what)
    {
        if (known.Any(definition => Same(definition.Name, name))) return true;
        _problems.Add(at.Place, $"\"{name}\" is no {what}", Suggestion.For(name, [.. known.Select(definition => definition.Name)]));
        return false;
    }

    private bool IsFamily(string name) => _model.Families.Any(family => Same(family.Name, name));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
