using System.Globalization;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Models.Expressions;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models;

/// <summary>Checks that every name in an expression means something, where it stands and of the right kind.</summary>
internal sealed class ExpressionChecker(ProgrammeModel model, ProblemList problems)
{
    private static readonly IReadOnlySet<FieldKind> Words = new HashSet<FieldKind> { FieldKind.Text, FieldKind.Choice, FieldKind.OpenChoice };

    // Names may stand for expressions that name others twice, so what is found out is remembered.
    private readonly Dictionary<Expression, bool> _singleDays = new(ReferenceEqualityComparer.Instance);

    public void Check(Expression expression, Place place, string? family)
    {
        switch (expression)
        {
            case NameExpression name: Name(name, place, family); break;
            case FactsExpression facts: Facts(facts, place, family); break;
            case GroupExpression group: Known(group.Name, [.. model.TargetGroups.Select(known => known.Name)], "target group", place); break;
            case PhaseExpression phase: Known(phase.Name, [.. model.Phases.Select(known => known.Name)], "phase", place); break;
            case LaterExpression later: Length(later.By, place, allowHours: false); break;
            case AfterLastingExpression lasting: Length(lasting.Length, place, allowHours: false); break;
            case AnyExpression any:
                if (family is not null)
                    problems.Add(place, $"any {any.Family}: stands where each {family} is followed", "give it a timeline of its own and use its name");
                if (Known(any.Family, Families, "family", place)) Check(any.Of, place, any.Family);
                return;
        }

        foreach (var part in Walk.Parts(expression)) Check(part, place, family);
    }

    public void Check(NumberExpression number, Place place)
    {
        var type = Catalogue.Find(number.Facts.Type);
        if (type is null) return;
        var field = Field(type, number.Field, place);
        if (field is not null && field.Kind is not FieldKind.Number)
            problems.Add(place, $"{number.Field} of {type.Name} is no number", "lowest and highest need a field that is a number, such as hours");
    }

    public void Conditions(FactType type, IReadOnlyList<Condition> conditions, Place place, string? family)
    {
        foreach (var condition in conditions)
        {
            if (Field(type, condition.Field, place) is { } field) Condition(type, field, condition, place, family);
        }
    }

    public Duration? Length(DurationTerm term, Place place, bool allowHours)
    {
        var length = term.Value;
        if (term.Parameter is not null)
        {
            if (term.Parameter.Contains(' ', StringComparison.Ordinal))
            {
                problems.Add(place, $"\"{term.Parameter}\" is no length of time", "write it as 14 days, 13 weeks or 6 months");
                return null;
            }

            if (!Known(term.Parameter, [.. model.Parameters.Select(parameter => parameter.Name)], "length of time or parameter", place)) return null;
            var value = Parameter(term.Parameter)!;
            if (value.Duration is null)
                problems.Add(place, $"{term.Parameter} is {value.Kind}, not a length of time", "write it as 14 days, 13 weeks or 6 months");
            length = value.Duration;
        }

        if (length is { Unit: DurationUnit.Hours } && !allowHours)
        {
            problems.Add(place, $"{length} counts hours, but only an answer to a message does", "write it in days, weeks or months");
            return null;
        }

        return length;
    }

    /// <summary>Whether an expression can only hold single days, since it comes from facts that lie on a day.</summary>
    public bool HoldsSingleDays(Expression expression)
    {
        if (_singleDays.TryGetValue(expression, out var known)) return known;
        return _singleDays[expression] = IsSingleDays(expression);
    }

    private bool IsSingleDays(Expression expression) => expression switch
    {
        BeginningsExpression or FirstOnOrAfterExpression or LaterExpression => true,
        WordExpression word => word.Word is Word.First or Word.Last or Word.Starts or Word.Ends,
        FactsExpression facts => IsPoint(facts.Type),
        NameExpression name when model.Timelines.FirstOrDefault(timeline => Same(timeline.Name, name.Name)) is { } timeline => HoldsSingleDays(timeline.Is.Value),
        NameExpression name when model.Families.FirstOrDefault(known => Same(known.Name, name.Name)) is { } own => own.Kind is FamilyKind.Day or FamilyKind.Episode,
        NameExpression name => IsPoint(name.Name),
        SetExpression { Operator: SetOperator.And } set => HoldsSingleDays(set.Left) || HoldsSingleDays(set.Right),
        SetExpression { Operator: SetOperator.Or } set => HoldsSingleDays(set.Left) && HoldsSingleDays(set.Right),
        SetExpression set => HoldsSingleDays(set.Left),
        IfExpression conditional => HoldsSingleDays(conditional.Then),
        ElseExpression otherwise => HoldsSingleDays(otherwise.First) && HoldsSingleDays(otherwise.Otherwise),
        AnyExpression any => HoldsSingleDays(any.Of),
        _ => false,
    };

    private string[] Families => [.. model.Families.Select(known => known.Name)];

    private static bool IsPoint(string type) => Catalogue.Find(type)?.Shape is FactShape.Date or FactShape.At;

    private void Name(NameExpression name, Place place, string? family)
    {
        if (model.Timelines.FirstOrDefault(known => Same(known.Name, name.Name)) is { } timeline)
        {
            if (timeline.Family is null && name.Family is not null)
                problems.Add(place, $"{name.Name} is the citizen's, not each {name.Family}'s", $"write {name.Name}");
            else if (timeline.Family is not null && name.Family is null)
                problems.Add(place, $"{name.Name} is worked out for each {timeline.Family}", $"write {name.Name}({timeline.Family}) where each {timeline.Family} is followed, or any {timeline.Family}: {name.Name}({timeline.Family})");
            else if (name.Family is not null && !Same(name.Family, timeline.Family!))
                problems.Add(place, $"{name.Name} is worked out for each {timeline.Family}, not each {name.Family}", $"write {name.Name}({timeline.Family})");
            else
                InScope(name.Family, place, family);
            return;
        }

        if (model.Families.Any(known => Same(known.Name, name.Name)))
        {
            if (name.Family is not null && !Same(name.Family, name.Name))
                problems.Add(place, $"{name.Name} is a family itself, so it is not {name.Family}'s", $"write {name.Name}");
            InScope(name.Name, place, family);
            return;
        }

        if (model.Numbers.Any(number => Same(number.Name, name.Name)))
            problems.Add(place, $"{name.Name} is a number, not a set of days", "use numbers inside [ ], such as [hours > its-name]");
        else if (Catalogue.Find(name.Name) is null)
            problems.Add(place, $"\"{name.Name}\" is not known", Suggestion.For(name.Name, [.. model.Timelines.Select(known => known.Name), .. Families, .. Catalogue.Types.Select(type => type.Name)]));
        else
            Facts(new FactsExpression(name.Name, name.Family, []), place, family);
    }

    private void Facts(FactsExpression facts, Place place, string? family)
    {
        var type = Catalogue.Find(facts.Type);
        if (type is null)
        {
            var isTimeline = model.Timelines.Any(timeline => Same(timeline.Name, facts.Type));
            problems.Add(
                place,
                isTimeline ? $"{facts.Type} is a timeline, so it has no fields to ask about" : $"\"{facts.Type}\" is no type of fact",
                isTimeline ? "put the conditions in [ ] on the fact type" : Suggestion.For(facts.Type, [.. Catalogue.Types.Select(known => known.Name)]));
            return;
        }

        if (type.Shape is FactShape.None)
            problems.Add(place, $"{type.Name} lies on no day", "use another type of fact");
        if (facts.Family is not null && Known(facts.Family, Families, "family", place))
        {
            InScope(facts.Family, place, family);
            var of = model.Families.First(known => Same(known.Name, facts.Family));
            if (of.Kind is not FamilyKind.Facts)
                problems.Add(place, $"facts do not say which {of.Name} they belong to", $"only a family made of facts by a key can be used so; write {facts.Type}");
            else if (of.Key is not null && type.Field(of.Key) is null)
                problems.Add(place, $"{type.Name} has no field {of.Key} that tells which {of.Name} it belongs to", $"write {type.Name}");
        }

        Conditions(type, facts.Conditions, place, family);
    }

    private FactField? Field(FactType type, string name, Place place)
    {
        var field = type.Field(name);
        if (field is null)
            problems.Add(place, $"{type.Name} has no field \"{name}\"", Suggestion.For(name, [.. type.Fields.Select(known => known.Name)]));
        return field;
    }

    private void Condition(FactType type, FactField field, Condition condition, Place place, string? family)
    {
        var what = $"{field.Name} of {type.Name}";
        if (condition.Kind is ConditionKind.Is or ConditionKind.IsNot or ConditionKind.Has) Terms(condition, place);
        switch (condition.Kind)
        {
            case ConditionKind.Given or ConditionKind.NotGiven:
                return;
            case ConditionKind.Has when field.Kind is not FieldKind.List:
                problems.Add(place, $"{what} is no list", $"write {field.Name} = …");
                break;
            case ConditionKind.Has:
                break;
            case ConditionKind.Is or ConditionKind.IsNot when field.Kind is FieldKind.Flag:
                if (condition.Terms.Any(term => term.Text is not ("true" or "false")))
                    problems.Add(place, $"{what} is true or false", $"write [{field.Name}] or [{field.Name} = false]");
                break;
            case ConditionKind.Is or ConditionKind.IsNot when !Words.Contains(field.Kind):
                problems.Add(place, $"{what} cannot be compared with words", field.Kind is FieldKind.Number ? "compare numbers with <, <=, > or >=" : $"write [{field.Name}] or [not {field.Name}]");
                break;
            case ConditionKind.Is or ConditionKind.IsNot when field.Kind is FieldKind.Choice:
                foreach (var word in condition.Terms.SelectMany(WordsOf).Where(word => !field.Values.Contains(word, StringComparer.Ordinal)))
                    problems.Add(place, $"{what} is never \"{word}\"", Suggestion.For(word, field.Values));
                break;
            case ConditionKind.Is or ConditionKind.IsNot:
                break;
            default:
                if (field.Kind is not FieldKind.Number) problems.Add(place, $"{what} is no number", $"write {field.Name} = …");
                Number(condition, place, family);
                break;
        }
    }

    private void Number(Condition condition, Place place, string? family)
    {
        if (condition.Terms.Any(term => term.Quoted))
        {
            problems.Add(place, $"{condition.Field} is compared with a text", "compare with a number, without quotation marks");
            return;
        }

        if (condition.Terms.Count != 1)
        {
            problems.Add(place, $"{condition.Field} is compared with several numbers", "compare with one; a comma separates, a decimal has a point");
            return;
        }

        var term = condition.Terms[0];
        if (double.TryParse(term.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var literal) && double.IsFinite(literal)) return;
        if (model.Numbers.FirstOrDefault(number => Same(number.Name, term.Text)) is { } known)
        {
            if (!string.Equals(known.Family, term.Family, StringComparison.Ordinal))
                problems.Add(place, $"{known.Name} is {(known.Family is null ? "the citizen's" : $"worked out for each {known.Family}")}", known.Family is null ? $"write {known.Name}" : $"write {known.Name}({known.Family})");
            else
                InScope(term.Family, place, family);
            return;
        }

        var parameter = Parameter(term.Text);
        if (parameter is null)
            problems.Add(place, $"\"{term.Text}\" is no number", Suggestion.For(term.Text, [.. model.Parameters.Select(known => known.Name), .. model.Numbers.Select(known => known.Name)]));
        else if (parameter.Number is null)
            problems.Add(place, $"{term.Text} is {parameter.Kind}, not a number", "compare with a number");
    }

    private void Terms(Condition condition, Place place)
    {
        foreach (var term in condition.Terms.Where(term => !term.Quoted))
        {
            if (term.Family is not null)
                problems.Add(place, $"\"{term.Text}({term.Family})\" is no word", "compare with words here; numbers are compared with <, <=, > or >=");
            else if (Parameter(term.Text) is { Words: null } parameter)
                problems.Add(place, $"{term.Text} is {parameter.Kind}, not a list of words", "compare with a word, or with a parameter that is a list");
        }
    }

    /// <summary>The words a term stands for; none if it is a parameter that is no list, which is a problem of its own.</summary>
    private IReadOnlyList<string> WordsOf(Term term) =>
        !term.Quoted && Parameter(term.Text) is { } parameter ? parameter.Words ?? [] : [term.Text];

    private void InScope(string? named, Place place, string? family)
    {
        if (named is null || Same(named, family ?? "")) return;
        if (!Known(named, Families, "family", place)) return;
        problems.Add(
            place,
            family is null ? $"it is not said which {named} is meant" : $"each {family} is followed here, not each {named}",
            $"put any {named}: in front, or each: {named} in the rule");
    }

    private ParameterValue? Parameter(string name) => model.Parameters.FirstOrDefault(parameter => Same(parameter.Name, name))?.Value;

    private bool Known(string name, IReadOnlyCollection<string> known, string what, Place place)
    {
        if (known.Contains(name, StringComparer.Ordinal)) return true;
        problems.Add(place, $"\"{name}\" is no {what}", Suggestion.For(name, known));
        return false;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
