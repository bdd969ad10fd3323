using System.Globalization;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>
/// Models that grow beyond all bounds when followed: each is answered, soon, with a model or with problems. They run in a process of
/// their own, since a stack that overflows takes everything with it.
/// </summary>
public sealed class HostileModelTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>A plain mistake that anybody can make, and nothing hostile.</summary>
    [Theory]
    [InlineData("obligations", "told: { strength: must, every: 14 days, while: benefit, met-by: one, source: S }")]
    [InlineData("entitlements", "right: { on: one, source: S }")]
    [InlineData("each", "grant: { day: one, source: S }")]
    public void Cycle_WhereSingleDaysAreNeeded_IsOneProblem(string section, string entry) => Answers(
        $$"""
        timelines:
          one: { is: two & benefit, source: S }
          two: { is: one, source: S }
        {{section}}:
          {{entry}}
        """,
        "is defined by itself: one → two → one");

    [Fact]
    public void Expression_OfAHundredThousandParts_IsAnswered() => Answers(
        $$"""
        timelines:
          long: { is: {{string.Join(" | ", Enumerable.Repeat("cv", 100_000))}}, source: S }
        """);

    [Fact]
    public void Expression_OfAHundredThousandLengths_IsAnswered() => Answers(
        $$"""
        timelines:
          long: { is: cv{{string.Concat(Enumerable.Repeat(" + 1 day", 100_000))}}, source: S }
        """);

    [Fact]
    public void Names_OfNamesTwentyThousandDeep_AreAnswered() => Answers(
        $$"""
        timelines:
          t0: { is: cv, source: S }
        {{string.Join('\n', Enumerable.Range(1, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"  t{i}: {{ is: t{i - 1}, source: S }}")))}}
        target-groups:
          1: { is: t20000, source: S }
        """);

    /// <summary>The billion laughs by the names of the model instead of those of YAML.</summary>
    [Fact]
    public void Names_DoubledFortyTimes_AreAnswered() => Answers(
        $$"""
        timelines:
          t0: { is: cv, source: S }
        {{string.Join('\n', Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"  t{i}: {{ is: t{i - 1} | t{i - 1}, source: S }}")))}}
        target-groups:
          1: { is: t40, source: S }
        """);

    [Fact]
    public void Names_DoubledFortyTimesWhereSingleDaysAreNeeded_AreAnswered() => Answers(
        $$"""
        timelines:
          t0: { is: cv, source: S }
        {{string.Join('\n', Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"  t{i}: {{ is: t{i - 1} | t{i - 1}, source: S }}")))}}
        entitlements:
          right: { on: t40, source: S }
        """);

    [Fact]
    public void Names_TenThousandUnknown_AreAnswered() => Answers(
        $$"""
        timelines:
        {{string.Join('\n', Enumerable.Range(1, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"  timeline-number-{i}: {{ is: unknown-timeline-{i}, source: S }}")))}}
        """,
        "the model has more than 2000 entries");

    private static void Answers(string sections, string? said = null)
    {
        var answer = Apart.CheckModel(ModelText.Programme(sections), Soon);

        Assert.True(answer is not null, "no answer within 10 seconds");
        Assert.True(answer.Value.ExitCode is 0 or 2, $"ended with {answer.Value.ExitCode}: {answer.Value.Output[..Math.Min(answer.Value.Output.Length, 300)]}");
        Assert.DoesNotContain("   at Fremdrift", answer.Value.Output, StringComparison.Ordinal);
        if (said is not null) Assert.Contains(said, answer.Value.Output, StringComparison.Ordinal);
    }
}
