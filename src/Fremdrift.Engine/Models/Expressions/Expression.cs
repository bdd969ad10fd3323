using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models.Expressions;

/// <summary>A set of days as a model writes it.</summary>
internal abstract record Expression;

/// <summary>The programme's own days.</summary>
internal sealed record PeriodExpression : Expression;

/// <summary>A name: a timeline, a fact type without conditions, or a family's own days. <c>name(family)</c> is that of one member.</summary>
internal sealed record NameExpression(string Name, string? Family) : Expression;

/// <summary>The days of a target group.</summary>
internal sealed record GroupExpression(string Name) : Expression;

/// <summary>The days of a phase, after precedence.</summary>
internal sealed record PhaseExpression(string Name) : Expression;

/// <summary>The days of the facts of a type that meet conditions, of one member of a family if one is named.</summary>
internal sealed record FactsExpression(string Type, string? Family, IReadOnlyList<Condition> Conditions) : Expression;

/// <summary>Every first day of such a fact.</summary>
internal sealed record BeginningsExpression(FactsExpression Facts) : Expression;

/// <summary>Two sets put together by <c>&amp;</c>, <c>|</c> or <c>-</c>.</summary>
internal sealed record SetExpression(SetOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary>One set turned into another.</summary>
internal sealed record WordExpression(Word Word, Expression Of) : Expression;

/// <summary><c>first X on or after Y</c>.</summary>
internal sealed record FirstOnOrAfterExpression(Expression Of, Expression From) : Expression;

/// <summary><c>run of X at Y</c>.</summary>
internal sealed record RunAtExpression(Expression Of, Expression At) : Expression;

/// <summary><c>X + 6 months</c>.</summary>
internal sealed record LaterExpression(Expression Of, DurationTerm By) : Expression;

/// <summary><c>after 6 months of X from Y</c>.</summary>
internal sealed record AfterLastingExpression(DurationTerm Length, Expression Of, Expression From) : Expression;

/// <summary><c>X if Y</c>.</summary>
internal sealed record IfExpression(Expression Then, Expression Condition) : Expression;

/// <summary><c>X else Y</c>.</summary>
internal sealed record ElseExpression(Expression First, Expression Otherwise) : Expression;

/// <summary><c>any family: X</c>.</summary>
internal sealed record AnyExpression(string Family, Expression Of) : Expression;

internal enum SetOperator { And, Or, Except }

internal enum Word { Since, After, Until, Before, First, Last, Starts, Ends }

/// <summary>A length of time, written out or as the name of a parameter.</summary>
internal sealed record DurationTerm(Duration? Value, string? Parameter);

/// <summary><c>lowest hours of FACTS beginning on DAYS</c> or <c>highest score of FACTS on DAYS</c>.</summary>
internal sealed record NumberExpression(bool Lowest, string Field, FactsExpression Facts, bool Beginning, Expression On);

/// <summary>What a fact's field must be.</summary>
internal sealed record Condition(string Field, ConditionKind Kind, IReadOnlyList<Term> Terms);

internal enum ConditionKind { Given, NotGiven, Is, IsNot, Has, Less, AtMost, More, AtLeast }

/// <summary>A value in a condition: a word, a number, a parameter's name or, with a family, a number's name.</summary>
internal sealed record Term(string Text, bool Quoted, string? Family);
