namespace Fremdrift.Engine.Models.Expressions;

/// <summary>Goes through the parts of an expression.</summary>
internal static class Walk
{
    /// <summary>The expressions that an expression is directly made of.</summary>
    public static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        BeginningsExpression beginnings => [beginnings.Facts],
        SetExpression set => [set.Left, set.Right],
        WordExpression word => [word.Of],
        FirstOnOrAfterExpression first => [first.Of, first.From],
        RunAtExpression run => [run.Of, run.At],
        LaterExpression later => [later.Of],
        AfterLastingExpression lasting => [lasting.Of, lasting.From],
        IfExpression conditional => [conditional.Then, conditional.Condition],
        ElseExpression otherwise => [otherwise.First, otherwise.Otherwise],
        AnyExpression any => [any.Of],
        _ => [],
    };

    /// <summary>An expression and everything in it.</summary>
    public static IEnumerable<Expression> All(Expression expression) => Parts(expression).SelectMany(All).Prepend(expression);

    /// <summary>The words that conditions of an expression compare with.</summary>
    public static IEnumerable<string> Words(Expression expression) =>
        All(expression).OfType<FactsExpression>().SelectMany(facts => Words(facts.Conditions));

    /// <summary>The words that conditions compare with.</summary>
    public static IEnumerable<string> Words(IEnumerable<Condition> conditions) =>
        conditions.SelectMany(condition => condition.Terms).Select(term => term.Text);
}
