using System.Globalization;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Phases must not overlap without a rule for it, and every phase and group must be reachable.</summary>
public sealed class PhaseCheckTests
{
    private const string LookAtIs = "what it takes away covers all that it asks for; look at its is:";

    [Fact]
    public void Phases_ThatCanOverlap_NeedPrecedence() => ModelCheck.Says(
        """
        phases:
          1: { is: benefit, source: S }
          2: { is: broker, source: S } # here
        """,
        "phases 1 and 2 can overlap, for instance on a day in benefit and broker",
        "say which goes before in precedence:, or take the one away from the other");

    [Fact]
    public void Phases_OneTakenFromTheOther_AreSound() => ModelCheck.IsSound(
        """
        phases:
          1: { is: benefit, source: S }
          2: { is: broker - benefit, source: S }
        """);

    [Fact]
    public void Phases_TakenAwayThroughNames_AreSound() => ModelCheck.IsSound(
        """
        timelines:
          paid: { is: benefit, source: S }
          helped: { is: broker - paid, source: S }
        phases:
          1: { is: paid & period, source: S }
          2: { is: helped & period, source: S }
        """);

    [Fact]
    public void Phases_WithPrecedence_AreSound() => ModelCheck.IsSound(
        """
        phases:
          precedence: [2, 1]
          1: { is: benefit, source: S }
          2: { is: broker, source: S }
        """);

    [Fact]
    public void Phase_LeftOutOfPrecedence_OverlapsWithAllOthers() => ModelCheck.Says(
        """
        phases:
          precedence: [1, 2]
          1: { is: benefit, source: S }
          2: { is: broker, source: S }
          3: { is: marking - benefit, source: S } # here
        """,
        "phases 2 and 3 can overlap, for instance on a day in broker and marking",
        "say which goes before in precedence:, or take the one away from the other");

    [Fact]
    public void Phase_ThatTakesItselfAway_CannotBeReached() => ModelCheck.Says(
        """
        phases:
          1: { is: benefit & period - (benefit | broker), source: S } # here
        """,
        "no day can ever be in phase 1", LookAtIs);

    [Fact]
    public void Phase_SwallowedByPrecedence_CannotBeReached() => ModelCheck.Says(
        """
        phases:
          precedence: [1, 2]
          1: { is: benefit, source: S }
          2: { is: benefit & broker, source: S } # here
        """,
        "no day is left for phase 2 after the phases that go before it", "look at precedence: or at its is:");

    [Fact]
    public void Group_ThatTakesItselfAway_CannotBeReached() => ModelCheck.Says(
        """
        timelines:
          paid: { is: benefit, source: S }
        target-groups:
          1: { is: (paid & broker) - paid, source: S } # here
        """,
        "no day can ever be in target group 1", LookAtIs);

    /// <summary>Forty conditions in an unhappy order: what would take forever to tell is not told, but asked about.</summary>
    [Fact]
    public void Phases_OfTooManyConditions_NeedPrecedence()
    {
        string At(int i) => string.Create(CultureInfo.InvariantCulture, $"flexjob[hours > {i}]");
        var group = string.Join(" | ", Enumerable.Range(1, 20).Select(At));
        var pairs = string.Join(" | ", Enumerable.Range(1, 20).Select(i => $"({At(i)} & {At(i + 20)})"));

        ModelCheck.SaysAt(
            ModelText.Programme(
                $$"""
                target-groups:
                  1: { is: "{{group}}", source: S }
                phases:
                  1: { is: "{{pairs}}", source: S } # here
                  2: { is: marking, source: S } # here
                """),
            ("it cannot be told whether phase 1 overlaps another: there are too many conditions", "name all phases in precedence:"),
            ("it cannot be told whether phase 2 overlaps another: there are too many conditions", "name all phases in precedence:"));
    }

    [Fact]
    public void Precedence_OfAnUnknownPhase_IsRefused() => ModelCheck.Says(
        """
        phases:
          precedence: [1, 3]
          1: { is: benefit, source: S } # here
        """,
        "precedence names \"3\", which is no phase", "did you mean \"1\"?");

    [Fact]
    public void Precedence_ThatIsNoList_IsRefused() => ModelCheck.Says(
        """
        phases:
          precedence: 1 # here
          1: { is: benefit, source: S }
        """,
        "\"precedence\" should be a list", "write precedence: [one, two]");
}
