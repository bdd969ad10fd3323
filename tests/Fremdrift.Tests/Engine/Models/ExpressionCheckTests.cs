using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Expressions that cannot be read, or could be read in two ways.</summary>
public sealed class ExpressionCheckTests
{
    private const string SeeDocs = "see docs/model-language.md for how sets of days are written";

    private const string TwoWays = "| stands beside & or - without parentheses, so it can be read in two ways";

    private const string Together = "put parentheses around the part that belongs together";

    [Theory]
    [InlineData("benefit | broker & marking")]
    [InlineData("benefit & broker | marking")]
    [InlineData("benefit - broker | marking")]
    [InlineData("(benefit | broker & marking)")]
    public void Signs_ThatMix_NeedParentheses(string expression) => Says(expression, TwoWays, Together);

    [Theory]
    [InlineData("(benefit | broker) & marking")]
    [InlineData("benefit | (broker & marking)")]
    [InlineData("benefit & broker - marking")]
    [InlineData("benefit - broker & marking")]
    public void Signs_ThatDoNotMix_AreSound(string expression) => ModelCheck.IsSound($$"""timelines: { there: { is: '{{expression}}', source: S } }""");

    [Theory]
    [InlineData("benefit -broker")]
    [InlineData("benefit- broker")]
    public void Minus_WithoutBothBlanks_IsUnclear(string expression) => Says(
        expression, "it is not clear whether \"-\" takes away or belongs to a name", "write a blank on each side of - to take away, none inside a name");

    [Fact]
    public void Minus_InsideAName_BelongsToIt() => ModelCheck.IsSound("timelines: { there: { is: other-actor - company-measure, source: S } }");

    [Fact]
    public void Quote_NotClosed_IsRefused() => Says("marking[name = \"Udvikling]", "a quotation mark is not closed", "close it with \"");

    [Theory]
    [InlineData("benefit ? broker", "?")]
    [InlineData("benefit / broker", "/")]
    [InlineData("$benefit", "$")]
    [InlineData("benefit & -1", "-")]
    public void Sign_WithoutMeaning_IsRefused(string expression, string sign)
    {
        if (sign is "-") Says(expression, "it is not clear whether \"-\" takes away or belongs to a name", "write a blank on each side of - to take away, none inside a name");
        else Says(expression, $"\"{sign}\" means nothing here", "use & | - and the words of docs/model-language.md");
    }

    [Theory]
    [InlineData("benefit &", "\"the end\" stands where a name was expected")]
    [InlineData("(benefit", "\"the end\" stands where \")\" was expected")]
    [InlineData("benefit)", "\")\" stands where the end was expected")]
    [InlineData("benefit broker", "\"broker\" stands where the end was expected")]
    [InlineData("benefit[", "\"the end\" stands where a field was expected")]
    [InlineData("benefit[kind =]", "\"]\" stands where a value was expected")]
    [InlineData("benefit[kind = a", "\"the end\" stands where \"]\" was expected")]
    [InlineData("& benefit", "\"&\" stands where a name was expected")]
    [InlineData("starts benefit", "\"benefit\" stands where \"of\" was expected")]
    [InlineData("run of benefit", "\"the end\" stands where \"at\" was expected")]
    [InlineData("first benefit on broker", "\"on\" stands where the end was expected")]
    [InlineData("first benefit on or before broker", "\"before\" stands where \"after\" was expected")]
    [InlineData("any benefit", "\"the end\" stands where \":\" was expected")]
    [InlineData("benefit if", "\"the end\" stands where a name was expected")]
    [InlineData("since", "\"the end\" stands where a name was expected")]
    [InlineData("benefit + &", "\"&\" stands where a length of time, such as 6 months or the name of a parameter was expected")]
    public void Word_OutOfPlace_SaysWhatWasExpected(string expression, string what) => Says(expression, what, SeeDocs);

    [Fact]
    public void Length_OfAnUnknownUnit_IsRefused() => Says("cv + 6 moons", "\"6 moons\" is no length of time", "write it as 14 days, 13 weeks or 6 months");

    [Fact]
    public void Parentheses_TooDeep_AreRefused() => Says(
        $"{new string('(', 100)}cv{new string(')', 100)}", "the expression is nested too deep", "give parts of it names of their own");

    [Fact]
    public void Expression_TooLong_IsRefused() => Says(
        string.Join(" | ", Enumerable.Repeat("cv", 5_000)), "the expression is too long", "give parts of it names of their own");

    [Fact]
    public void Words_TooDeep_AreRefused() => Says(
        $"{string.Concat(Enumerable.Repeat("since ", 100))}cv", "the expression is nested too deep", "give parts of it names of their own");

    private static void Says(string expression, string what, string remedy) => ModelCheck.Says(
        $$"""
        timelines:
          there: { is: '{{expression}}', source: S } # here
        """,
        what, remedy);
}
