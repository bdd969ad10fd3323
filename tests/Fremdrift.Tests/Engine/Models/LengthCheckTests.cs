using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Lengths of time: known, of the right unit, and long enough to end.</summary>
public sealed class LengthCheckTests
{
    private const string OnlyAnswers = "24 hours counts hours, but only an answer to a message does";

    private const string InDays = "write it in days, weeks or months";

    [Theory]
    [InlineData("within", "while: benefit, met-by: cv")]
    [InlineData("in-the-first", "while: benefit, met-by: cv")]
    [InlineData("every", "while: benefit, met-by: cv")]
    public void Rule_InHours_MustBeAnAnswer(string word, string rest) => ModelCheck.Says(
        $$"""
        obligations:
          told: { strength: must, {{word}}: 24 hours, {{rest}}, source: S } # here
        """,
        OnlyAnswers, InDays);

    [Fact]
    public void Clock_InHours_IsRefused() => ModelCheck.Says(
        """
        obligations:
          told:
            strength: must
            clock:
              runs: benefit
              restarts: cv
              reaches: 24 hours # here
            met-by: cv
            source: S
        """,
        OnlyAnswers, InDays);

    [Fact]
    public void Expression_InHours_IsRefused() => ModelCheck.Says(
        """
        timelines:
          there: { is: cv + 24 hours, source: S } # here
        """,
        OnlyAnswers, InDays);

    [Fact]
    public void Parameter_InHours_IsRefusedWhereItIsUsed() => ModelCheck.Says(
        """
        parameters:
          limit: { is: 24 hours, source: S }
        timelines:
          there: { is: after limit of benefit from cv, source: S } # here
        """,
        OnlyAnswers, InDays);

    [Fact]
    public void Answer_InHours_IsSound() => ModelCheck.IsSound(
        """
        obligations:
          told: { strength: must, at: message, answered-by: reply, within: 24 hours, source: S }
        """);

    [Theory]
    [InlineData("0 days")]
    [InlineData("0 months")]
    public void Clock_ThatReachesNothing_IsRefused(string length) => ModelCheck.Says(
        $$"""
        obligations:
          told:
            strength: must
            clock:
              runs: benefit
              restarts: cv
              reaches: {{length}} # here
            met-by: cv
            source: S
        """,
        "nothing can be owed every 0 days", "write a length of time above 0");

    [Fact]
    public void Every_ZeroDays_IsRefused() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, every: 0 days, while: benefit, met-by: cv, source: S } # here
        """,
        "nothing can be owed every 0 days", "write a length of time above 0");

    [Fact]
    public void Every_AParameterOfZeroDays_IsRefused() => ModelCheck.Says(
        """
        parameters:
          often: { is: 0 days, source: S }
        obligations:
          told: { strength: must, every: often, while: benefit, met-by: cv, source: S } # here
        """,
        "nothing can be owed every 0 days", "write a length of time above 0");

    [Fact]
    public void Within_ZeroDays_IsSound() => ModelCheck.IsSound(
        """
        obligations:
          told: { strength: must, within: 0 days, while: benefit, met-by: cv, source: S }
        """);

    [Fact]
    public void Length_MisspeltParameter_SuggestsTheNearest() => ModelCheck.Says(
        """
        parameters:
          plan-limit: { is: 28 days, source: S }
        obligations:
          told: { strength: must, within: plan-limits, while: benefit, met-by: cv, source: S } # here
        """,
        "\"plan-limits\" is no length of time or parameter", "did you mean \"plan-limit\"?");

    [Fact]
    public void Length_AParameterOfAnotherKind_SaysWhatItIs() => ModelCheck.Says(
        """
        parameters:
          plan-limit: { is: 28, source: S }
        obligations:
          told: { strength: must, within: plan-limit, while: benefit, met-by: cv, source: S } # here
        """,
        "plan-limit is a number, not a length of time", "write it as 14 days, 13 weeks or 6 months");

    [Fact]
    public void Length_MisspeltUnit_IsRefused() => ModelCheck.Says(
        """
        obligations:
          told: { strength: must, within: 28 dage, while: benefit, met-by: cv, source: S } # here
        """,
        "\"28 dage\" is no length of time", "write it as 14 days, 13 weeks or 6 months");

    [Theory]
    [InlineData("no value", "when: later")]
    [InlineData("a map", "{ a: 1 }")]
    [InlineData("text", "soon")]
    [InlineData("a fraction of days", "1.5 days")]
    public void Parameter_OfNoKind_SaysTheKinds(string what, string value)
    {
        _ = what;
        ModelCheck.Says(
            $$"""
            parameters:
              limit:
                is: {{(value.Contains(": ", StringComparison.Ordinal) && value[0] is not '{' ? $"{{ {value} }}" : value)}} # here
                source: S
            """,
            "this is no value for a parameter", "write a length of time (14 days), a number, true or false, or a list in []");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("1001")]
    [InlineData("four")]
    public void Times_ThatIsNoCount_IsRefused(string times) => ModelCheck.Says(
        $$"""
        obligations:
          told: { strength: must, within: 28 days, while: benefit, met-by: cv, times: {{times}}, source: S } # here
        """,
        $"\"{times}\" is no number of times", "write a whole number from 1, or the name of a parameter that is one");
}
