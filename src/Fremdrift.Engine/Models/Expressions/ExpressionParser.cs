using System.Globalization;
using Fremdrift.Engine.Time;

namespace Fremdrift.Engine.Models.Expressions;

/// <summary>Reads the expressions of a model. The grammar is that of docs/model-language.md.</summary>
internal sealed class ExpressionParser
{
    private const int DeepestNesting = 60;
    private const int LongestExpression = 500;

    /// <summary>Words with a meaning of their own, which therefore cannot be names.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal)
    {
        "any", "since", "after", "until", "before", "first", "last", "starts", "ends", "beginnings", "run", "of", "at", "on", "or",
        "from", "if", "else", "not", "has", "group", "phase", "period", "lowest", "highest", "beginning",
    };

    private static readonly Dictionary<string, Word> Words = new(StringComparer.Ordinal)
    {
        ["since"] = Word.Since, ["after"] = Word.After, ["until"] = Word.Until, ["before"] = Word.Before,
        ["first"] = Word.First, ["last"] = Word.Last, ["starts"] = Word.Starts, ["ends"] = Word.Ends,
    };

    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private int _depth;

    private ExpressionParser(string text)
    {
        _tokens = Lexer.Split(text);
        if (_tokens.Count > LongestExpression) throw new ExpressionError("the expression is too long", "give parts of it names of their own");
    }

    private Token Current => _tokens[_at];

    private Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <exception cref="ExpressionError">The text is no expression.</exception>
    public static Expression Days(string text) => new ExpressionParser(text).Whole(parser => parser.Full());

    /// <exception cref="ExpressionError">The text is no number.</exception>
    public static NumberExpression Number(string text) => new ExpressionParser(text).Whole(parser => parser.NumberOf());

    /// <exception cref="ExpressionError">The text is no facts.</exception>
    public static FactsExpression Facts(string text) => new ExpressionParser(text).Whole(parser => parser.FactsOf());

    /// <exception cref="ExpressionError">The text is no conditions.</exception>
    public static IReadOnlyList<Condition> Conditions(string text) => new ExpressionParser(text).Whole(parser => parser.ConditionList());

    private T Whole<T>(Func<ExpressionParser, T> read)
    {
        var result = read(this);
        if (Current.Kind != TokenKind.End) throw Unexpected("the end");
        return result;
    }

    private Expression Full()
    {
        if (++_depth > DeepestNesting) throw new ExpressionError("the expression is nested too deep", "give parts of it names of their own");
        var expression = Current.Is("any") ? AnyOf() : Sets();
        if (Take("if")) expression = new IfExpression(expression, Sets());
        else if (Take("else")) expression = new ElseExpression(expression, Sets());
        _depth--;
        return expression;
    }

    private AnyExpression AnyOf()
    {
        Expect("any");
        var family = Name("a family, such as job");
        Expect(":");
        return new AnyExpression(family, Full());
    }

    private Expression Sets()
    {
        var expression = Term();
        SetOperator? seen = null;
        while (OperatorHere() is { } op)
        {
            if (seen is { } before && (before is SetOperator.Or) != (op is SetOperator.Or))
                throw new ExpressionError("| stands beside & or - without parentheses, so it can be read in two ways", "put parentheses around the part that belongs together");
            seen = op;
            _at++;
            expression = new SetExpression(op, expression, Term());
        }

        return expression;
    }

    private SetOperator? OperatorHere() =>
        Current.Kind != TokenKind.Symbol ? null
        : Current.Text switch { "&" => SetOperator.And, "|" => SetOperator.Or, "-" => SetOperator.Except, _ => null };

    private Expression Term()
    {
        if (++_depth > DeepestNesting) throw new ExpressionError("the expression is nested too deep", "give parts of it names of their own");
        var term = Later(Current.Kind == TokenKind.Word ? WordTerm() : Primary());
        _depth--;
        return term;
    }

    private Expression WordTerm()
    {
        if (Current.Is("beginnings"))
        {
            _at++;
            Expect("of");
            return new BeginningsExpression(FactsOf());
        }

        if (Current.Is("run") && Next.Is("of"))
        {
            _at += 2;
            var of = Term();
            Expect("at");
            return new RunAtExpression(of, Term());
        }

        if (!Words.TryGetValue(Current.Text, out var word)) return Primary();
        _at++;
        if (word is Word.After && LengthAhead()) return AfterLasting();
        if (word is Word.Starts or Word.Ends) Expect("of");
        var operand = Term();
        if (word is not Word.First || !Current.Is("on") || !Next.Is("or")) return new WordExpression(word, operand);
        _at += 2;
        Expect("after");
        return new FirstOnOrAfterExpression(operand, Term());
    }

    // "after starts of …" is a set; "after 6 months of …" and "after right-after of …" are lengths of time.
    private bool LengthAhead() => (Next.Is("of") && !Reserved.Contains(Current.Text)) || (_at + 2 < _tokens.Count && IsAmount(Current.Text) && _tokens[_at + 2].Is("of"));

    private AfterLastingExpression AfterLasting()
    {
        var length = Length();
        Expect("of");
        var of = Term();
        Expect("from");
        return new AfterLastingExpression(length, of, Term());
    }

    private Expression Later(Expression expression) =>
        Take("+") ? Later(new LaterExpression(expression, Length())) : expression;

    private DurationTerm Length()
    {
        if (IsAmount(Current.Text) && Next.Kind == TokenKind.Word)
        {
            var text = $"{Current.Text} {Next.Text}";
            if (!Duration.TryParse(text, out var duration))
                throw new ExpressionError($"\"{text}\" is no length of time", "write it as 14 days, 13 weeks or 6 months");
            _at += 2;
            return new DurationTerm(duration, null);
        }

        return new DurationTerm(null, Name("a length of time, such as 6 months or the name of a parameter"));
    }

    private Expression Primary()
    {
        if (Take("("))
        {
            var inner = Full();
            Expect(")");
            return inner;
        }

        if (Take("period")) return new PeriodExpression();
        if (Current.Is("group") && Next.Kind == TokenKind.Word)
        {
            _at++;
            return new GroupExpression(Name("a target group"));
        }

        if (Current.Is("phase") && Next.Kind == TokenKind.Word)
        {
            _at++;
            return new PhaseExpression(Name("a phase"));
        }

        var facts = FactsOf();
        return facts.Conditions.Count > 0 ? facts : new NameExpression(facts.Type, facts.Family);
    }

    private FactsExpression FactsOf()
    {
        // "group" is also the name of a fact type: it is one where no name of a target group follows.
        var name = Current.Is("group") ? Advance().Text : Name("a name");
        var family = FamilyInParentheses();
        if (!Take("[")) return new FactsExpression(name, family, []);
        var conditions = ConditionList();
        Expect("]");
        return new FactsExpression(name, family, conditions);
    }

    private string? FamilyInParentheses()
    {
        if (!Take("(")) return null;
        var family = Name("a family, such as job");
        Expect(")");
        return family;
    }

    private List<Condition> ConditionList()
    {
        var conditions = new List<Condition> { ConditionHere() };
        while (Take(";")) conditions.Add(ConditionHere());
        return conditions;
    }

    private Condition ConditionHere()
    {
        if (Take("not")) return new Condition(Field(), ConditionKind.NotGiven, []);
        var field = Field();
        ConditionKind? kind = Current.Kind == TokenKind.Quoted ? null : Current.Text switch
        {
            "=" => ConditionKind.Is,
            "not" => ConditionKind.IsNot,
            "has" => ConditionKind.Has,
            "<" => ConditionKind.Less,
            "<=" => ConditionKind.AtMost,
            ">" => ConditionKind.More,
            ">=" => ConditionKind.AtLeast,
            _ => null,
        };
        if (kind is null) return new Condition(field, ConditionKind.Given, []);
        _at++;
        var terms = new List<Term> { TermHere() };
        while (Take(",")) terms.Add(TermHere());
        return new Condition(field, kind.Value, terms);
    }

    private string Field() => Current.Kind == TokenKind.Word ? Advance().Text : throw Unexpected("a field");

    private Term TermHere()
    {
        if (Current.Kind == TokenKind.Quoted) return new Term(Advance().Text, Quoted: true, null);
        if (Current.Kind != TokenKind.Word) throw Unexpected("a value");
        var text = Advance().Text;
        return new Term(text, Quoted: false, FamilyInParentheses());
    }

    private NumberExpression NumberOf()
    {
        var lowest = Take("lowest");
        if (!lowest && !Take("highest")) throw Unexpected("lowest or highest");
        var field = Field();
        Expect("of");
        var facts = FactsOf();
        var beginning = Take("beginning");
        Expect("on");
        return new NumberExpression(lowest, field, facts, beginning, Term());
    }

    private string Name(string wanted)
    {
        if (Current.Kind != TokenKind.Word || (Reserved.Contains(Current.Text) && !Current.Is("group"))) throw Unexpected(wanted);
        return Advance().Text;
    }

    private Token Advance() => _tokens[_at++];

    private bool Take(string text)
    {
        if (!Current.Is(text)) return false;
        _at++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Take(text)) throw Unexpected($"\"{text}\"");
    }

    private ExpressionError Unexpected(string wanted) =>
        new($"\"{Current.Text}\" stands where {wanted} was expected", "see docs/model-language.md for how sets of days are written");

    private static bool IsAmount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
