namespace Fremdrift.Engine.Models.Expressions;

/// <summary>Writes expressions the way a model does.</summary>
internal static class Printer
{
    public static string Text(Expression expression) => expression switch
    {
        PeriodExpression => "period",
        NameExpression name => name.Name + Of(name.Family),
        GroupExpression group => $"group {group.Name}",
        PhaseExpression phase => $"phase {phase.Name}",
        FactsExpression facts => Text(facts),
        BeginningsExpression beginnings => $"beginnings of {Text(beginnings.Facts)}",
        SetExpression set => $"{Operand(set.Left, set.Operator)} {Sign(set.Operator)} {Operand(set.Right, set.Operator, right: true)}",
        WordExpression word => $"{Text(word.Word)} {Part(word.Of)}",
        FirstOnOrAfterExpression first => $"first {Part(first.Of)} on or after {Part(first.From)}",
        RunAtExpression run => $"run of {Part(run.Of)} at {Part(run.At)}",
        LaterExpression later => $"{Part(later.Of)} + {Text(later.By)}",
        AfterLastingExpression lasting => $"after {Text(lasting.Length)} of {Part(lasting.Of)} from {Part(lasting.From)}",
        IfExpression conditional => $"{Before(conditional.Then)} if {Part(conditional.Condition)}",
        ElseExpression otherwise => $"{Before(otherwise.First)} else {Part(otherwise.Otherwise)}",
        AnyExpression any => $"any {any.Family}: {Text(any.Of)}",
        _ => throw new InvalidOperationException($"No way to write {expression.GetType().Name}."),
    };

    public static string Text(FactsExpression facts) =>
        facts.Conditions.Count == 0
            ? facts.Type + Of(facts.Family)
            : $"{facts.Type}{Of(facts.Family)}[{Text(facts.Conditions)}]";

    public static string Text(IEnumerable<Condition> conditions) => string.Join("; ", conditions.Select(Text));

    public static string Text(DurationTerm term) => term.Parameter ?? term.Value!.Value.ToString();

    private static string Text(Condition condition)
    {
        var terms = string.Join(", ", condition.Terms.Select(term => term.Quoted ? $"\"{term.Text}\"" : term.Text + Of(term.Family)));
        return condition.Kind switch
        {
            ConditionKind.Given => condition.Field,
            ConditionKind.NotGiven => $"not {condition.Field}",
            ConditionKind.Is => $"{condition.Field} = {terms}",
            ConditionKind.IsNot => $"{condition.Field} not {terms}",
            ConditionKind.Has => $"{condition.Field} has {terms}",
            ConditionKind.Less => $"{condition.Field} < {terms}",
            ConditionKind.AtMost => $"{condition.Field} <= {terms}",
            ConditionKind.More => $"{condition.Field} > {terms}",
            _ => $"{condition.Field} >= {terms}",
        };
    }

    private static string Text(Word word) => word switch
    {
        Word.Starts => "starts of",
        Word.Ends => "ends of",
        _ => word.ToString().ToLowerInvariant(),
    };

    private static string Sign(SetOperator op) => op switch { SetOperator.And => "&", SetOperator.Or => "|", _ => "-" };

    private static string Operand(Expression expression, SetOperator around, bool right = false)
    {
        var bare = expression is SetExpression set
            ? !right && (set.Operator is SetOperator.Or) == (around is SetOperator.Or)
            : expression is not (IfExpression or ElseExpression or AnyExpression);
        return bare ? Text(expression) : $"({Text(expression)})";
    }

    private static string Before(Expression expression) =>
        expression is IfExpression or ElseExpression or AnyExpression ? $"({Text(expression)})" : Text(expression);

    private static string Part(Expression expression) =>
        expression is SetExpression or IfExpression or ElseExpression or AnyExpression or LaterExpression ? $"({Text(expression)})" : Text(expression);

    private static string Of(string? family) => family is null ? "" : $"({family})";
}
