using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>An obligation says what kind of rule it is by its words; those must go together.</summary>
public sealed class RuleCheckTests
{
    private const string SingleDays = "use facts that lie on a day, or first, last, starts of, ends of, beginnings of";

    [Fact]
    public void Rule_OfNoKind_SaysTheKinds() => Says(
        "strength: must, while: benefit, met-by: cv", "\"told\" does not say what is owed", "use one of within, in-the-first, every, holds, at, answered-by, clock, accompanies");

    [Theory]
    [InlineData("within: 28 days, met-by: cv", "within", "while")]
    [InlineData("within: 28 days, while: benefit", "within", "met-by")]
    [InlineData("every: 28 days, while: benefit", "every", "met-by")]
    [InlineData("holds: broker", "holds", "while")]
    [InlineData("at: message, answered-by: reply", "answered-by", "within")]
    public void Rule_ThatLacksAWord_SaysWhich(string rule, string word, string missing) =>
        Says($"strength: must, {rule}", $"\"told\" says {word} but not {missing}", $"add {missing}:");

    [Theory]
    [InlineData("every: 28 days, within: 28 days, while: benefit, met-by: cv", "every", "within")]
    [InlineData("within: 28 days, while: benefit, met-by: cv, contains: kind", "within", "contains")]
    [InlineData("holds: broker, while: benefit, times: 2", "holds", "times")]
    public void Rule_OfTwoKinds_SaysWhatDoesNotFit(string rule, string word, string odd) =>
        Says($"strength: must, {rule}", $"\"told\" says both {word} and {odd}, which do not go together", $"take {odd}: away");

    [Fact]
    public void RuleAtAFact_WithoutWhatItAsks_SaysHow() => Says(
        "strength: must, at: rehab-meeting", "\"told\" must say either what holds on the day or what the fact contains", "add holds: or contains:");

    [Fact]
    public void RuleAtAFact_WithBoth_SaysHow() => Says(
        "strength: must, at: rehab-meeting, holds: broker, contains: kind", "\"told\" must say either what holds on the day or what the fact contains", "add holds: or contains:");

    [Fact]
    public void RuleAtAPeriod_IsRefused() => Says(
        "strength: must, at: benefit, holds: broker", "benefit is a period, not something that happens on a day", "use while: and holds: for periods");

    [Fact]
    public void Answer_ToWhatHasNoTime_IsRefused() => Says(
        "strength: must, at: cv, answered-by: reply, within: 24 hours", "cv has no time of day to answer from", "only messages can be owed an answer");

    [Fact]
    public void Answer_ByWhatAnswersNothing_IsRefused() => Says(
        "strength: must, at: message, answered-by: message, within: 24 hours", "message does not say what it answers", "use reply");

    [Theory]
    [InlineData("since cv")]
    [InlineData("benefit")]
    [InlineData("cv | benefit")]
    [InlineData("period")]
    public void Recurring_MetByStretches_IsRefused(string metBy) => Says(
        $"strength: must, every: 28 days, while: benefit, met-by: {metBy}", $"\"{metBy}\" can hold long stretches, but single days are needed here", SingleDays);

    [Theory]
    [InlineData("cv & benefit")]
    [InlineData("first benefit")]
    [InlineData("beginnings of benefit")]
    [InlineData("cv | starts of benefit")]
    [InlineData("cv - benefit")]
    public void Recurring_MetBySingleDays_IsSound(string metBy) => ModelCheck.IsSound(
        $$"""
        obligations:
          told: { strength: must, every: 28 days, while: benefit, met-by: {{metBy}}, source: S }
        """);

    [Fact]
    public void Opens_OnStretches_IsRefused() => Says(
        "strength: must, within: 28 days, while: benefit, opens: broker, met-by: cv", "\"broker\" can hold long stretches, but single days are needed here", SingleDays);

    [Fact]
    public void Clock_RestartedByStretches_IsRefused() => ModelCheck.Says(
        """
        obligations:
          told:
            strength: must
            clock:
              runs: benefit
              reaches: 6 months
              restarts: broker # here
            met-by: cv
            source: S
        """,
        "\"broker\" can hold long stretches, but single days are needed here", SingleDays);

    [Fact]
    public void Clock_WithoutItsParts_SaysEachAndNothingElse()
    {
        var model = Support.ModelText.Programme(
            """
            obligations:
              told:
                strength: must
                clock: { stops: broker } # here
                met-by: cv
                source: S
            """);

        Assert.Null(model.Read(out var problems));
        Assert.Equal(
            "the clock lacks \"reaches\", the clock lacks \"restarts\", the clock lacks \"runs\"",
            string.Join(", ", problems.Select(problem => problem.What).Order(StringComparer.Ordinal)));
        Assert.All(problems, problem => Assert.Equal(model.Here[0], problem.Line));
    }

    /// <summary>What cannot be read is told once; what it would have meant is not guessed at.</summary>
    [Theory]
    [InlineData("entitlements", "right: { on: cv &, source: S }")]
    [InlineData("each", "grant: { day: cv &, source: S }")]
    [InlineData("indicators", "share: { share-of: citizens, on-the-day: benefit &, who-are: broker, source: S }")]
    [InlineData("obligations", "told: { strength: must, every: 14 days, while: benefit, met-by: cv &, source: S }")]
    [InlineData("obligations", "told: { strength: must, at: message &, holds: broker, source: S }")]
    public void Expression_ThatCannotBeRead_IsOneProblem(string section, string entry) => ModelCheck.Says(
        $$"""
        {{section}}:
          {{entry}} # here
        """,
        section is "obligations" && entry.Contains("at: message", StringComparison.Ordinal) ? "\"&\" stands where the end was expected" : "\"the end\" stands where a name was expected",
        "see docs/model-language.md for how sets of days are written");

    [Fact]
    public void Entitlement_WithoutItsDay_IsOneProblem() => ModelCheck.Says(
        """
        entitlements:
          right: { source: S } # here
        """,
        "\"right\" lacks \"on\"", "add on: with the day the right arises");

    [Theory]
    [InlineData("strength: most", "\"most\" is no strength", "use must, should, may or goal")]
    public void Strength_Unknown_SaysTheKnown(string strength, string what, string remedy) => Says($"{strength}, holds: broker, while: benefit", what, remedy);

    [Fact]
    public void Strength_Missing_IsRefused() => Says("holds: broker, while: benefit", "\"told\" lacks \"strength\"", "add strength: must, should, may or goal");

    [Fact]
    public void OnlyIf_AnUnknownParameter_IsRefused() => Says(
        "strength: must, only-if: wanted, holds: broker, while: benefit", "\"wanted\" is no parameter", "there is nothing of the kind here; define it first");

    [Fact]
    public void OnlyIf_ANumber_IsRefused() => ModelCheck.Says(
        """
        parameters:
          wanted: { is: 10, source: S }
        obligations:
          told: { strength: must, only-if: wanted, holds: broker, while: benefit, source: S } # here
        """,
        "wanted is neither true nor false", "only-if needs a parameter that is");

    [Fact]
    public void Accompanied_WithoutAClock_IsRefused() => ModelCheck.Says(
        """
        obligations:
          asked: { strength: must, holds: broker, while: benefit, source: S }
          told: { strength: must, accompanies: asked, met-by: cv, source: S } # here
        """,
        "asked has no clock", "only an obligation with a clock can be accompanied");

    [Fact]
    public void Accompanied_ByTwo_IsRefused() => ModelCheck.Says(
        """
        obligations:
          asked: { strength: must, clock: { runs: benefit, reaches: 6 months, restarts: cv }, met-by: cv, source: S }
          told: { strength: must, accompanies: asked, met-by: cv, source: S }
          said: { strength: must, accompanies: asked, met-by: cv, source: S } # here
        """,
        "two obligations accompany asked", "keep one of them");

    [Theory]
    [InlineData("share-of: people, on-the-day: benefit, who-are: broker", "\"told\" does not say what it is a share of", "write share-of: citizens, spells or registrations")]
    [InlineData("share-of: citizens, who-are: broker", "\"told\" lacks either on-the-day: or ever: for the denominator", "add either on-the-day: or ever: for the denominator")]
    [InlineData("share-of: citizens, on-the-day: benefit", "\"told\" lacks who-are:, who-ever: or who-owe: for the numerator", "add who-are:, who-ever: or who-owe: for the numerator")]
    [InlineData("share-of: citizens, on-the-day: benefit, ever: cv, who-are: broker", "\"told\" lacks one denominator: it has both on-the-day: and ever:", "add one denominator: it has both on-the-day: and ever:")]
    [InlineData("share-of: citizens, on-the-day: benefit, who-are: broker, runs-of: benefit", "\"told\" is a share of citizens, which has no runs-of", "take runs-of: away")]
    [InlineData("share-of: spells, runs-of: benefit, ended: period", "\"told\" lacks shorter-than:", "add shorter-than:")]
    [InlineData("share-of: registrations, of: contact, which-say: channel = phone", "\"told\" lacks while:", "add while:")]
    [InlineData("share-of: citizens, on-the-day: benefit, who-are: broker, target: 90 %", "\"90 %\" is no share", "write target: at least 90 %")]
    [InlineData("share-of: citizens, on-the-day: benefit, who-are: broker, starting-point: 190 %", "\"190 %\" is no share", "write starting-point: 90 %")]
    public void Indicator_ThatLacksSomething_SaysWhat(string indicator, string what, string remedy) => ModelCheck.Says(
        $$"""
        indicators:
          told: { {{indicator}}, source: S } # here
        """,
        what, remedy);

    [Fact]
    public void Entitlement_OnStretches_IsRefused() => ModelCheck.Says(
        """
        entitlements:
          right: { on: benefit, source: S } # here
        """,
        "\"benefit\" can hold long stretches, but single days are needed here", SingleDays);

    [Fact]
    public void Fidelity_PerSomethingElse_IsRefused() => ModelCheck.Says(
        "fidelity: { per: month, source: S } # here", "fidelity cannot be reported per \"month\"", "write per: element or per: rule");

    private static void Says(string rule, string what, string remedy) => ModelCheck.Says(
        $$"""
        obligations:
          told: { {{rule}}, source: S } # here
        """,
        what, remedy);
}
