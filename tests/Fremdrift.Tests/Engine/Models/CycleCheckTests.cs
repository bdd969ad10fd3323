using Xunit;

namespace Fremdrift.Tests.Engine.Models;

/// <summary>Nothing may be defined by itself.</summary>
public sealed class CycleCheckTests
{
    private const string TakeOut = "take one of these out of another's definition";

    [Fact]
    public void Timeline_OfItself_IsRefused() => ModelCheck.Says(
        """
        timelines:
          there: { is: benefit & there, source: S } # here
        """,
        "there is defined by itself: there → there", TakeOut);

    [Fact]
    public void Timelines_InARing_AreShownAsARing() => ModelCheck.Says(
        """
        timelines:
          one: { is: since two, source: S } # here
          two: { is: benefit | three, source: S }
          three: { is: until one, source: S }
        """,
        "one is defined by itself: one → two → three → one", TakeOut);

    [Fact]
    public void PhaseAndGroup_InARing_AreNamedWithTheirKind() => ModelCheck.Says(
        """
        target-groups:
          1: { is: benefit - phase 1, source: S } # here
        phases:
          1: { is: group 1 & broker, source: S }
        """,
        "group 1 is defined by itself: group 1 → phase 1 → group 1", TakeOut);

    [Fact]
    public void Phase_OfALaterOneInPrecedence_IsARing() => ModelCheck.Says(
        """
        phases:
          precedence: [1, 2]
          1: { is: benefit - phase 2, source: S } # here
          2: { is: broker, source: S }
        """,
        "phase 1 is defined by itself: phase 1 → phase 2 → phase 1", TakeOut);

    [Fact]
    public void Family_ThroughATimeline_IsARing() => ModelCheck.Says(
        """
        each:
          stay: { run: there, source: S }
        timelines:
          there: { is: "any stay: since stay", source: S } # here
        """,
        "there is defined by itself: there → stay → there", TakeOut);

    [Fact]
    public void Number_ThroughATimeline_IsARing() => ModelCheck.Says(
        """
        numbers:
          most: { is: highest hours of flexjob on there, source: S }
        timelines:
          there: { is: "flexjob[hours < most]", source: S } # here
        """,
        "there is defined by itself: there → number most → there", TakeOut);

    [Fact]
    public void Word_SpeltLikeATimeline_IsNoRing() => ModelCheck.IsSound(
        """
        timelines:
          motivation: { is: "development[dimension = motivation]", source: S }
        """);
}
