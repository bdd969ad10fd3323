using System.Globalization;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Tests.Engine.Evaluation;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Explanation;

/// <summary>However wild a citizen's registrations are, what is found can be explained, and the explanation is true.</summary>
public sealed class WildExplanationTests
{
    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Stretch_OfAnyCitizen_HoldsAndEndsForAReason(string model, string? edition) => ForAll(model, edition, (_, asOf, explained) =>
    {
        foreach (var stretch in explained.TargetGroups.Concat(explained.Phases))
        {
            Assert.True(stretch.Why.Holds);
            Assert.Equal(stretch.Days.To >= asOf, stretch.WhyEnded is null);
            Assert.False(stretch.WhyEnded is { Holds: true });
        }
    });

    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Entitlement_OfAnyCitizen_HoldsForAReason(string model, string? edition) => ForAll(model, edition, (history, asOf, explained) =>
    {
        Assert.All(explained.Entitlements, right => Assert.True(right.Why.Holds, right.Definition.Name));
        var plan = Shipped.Plan(model, edition);
        var found = new Evaluator(plan).Evaluate(FactBuilder.ToTable(history.Facts, plan.Vocabulary), 0, asOf).Entitlements.Length;
        Assert.Equal(found, explained.Entitlements.Count);
    });

    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Obligation_OfAnyCitizen_IsOwedAndMetForAReason(string model, string? edition) => ForAll(model, edition, (_, _, explained) =>
    {
        // What accompanies another obligation is told by the conformance cases.
        foreach (var owed in explained.Obligations.Where(owed => owed.Rule.Accompanies is null))
        {
            Assert.True(owed.WhyOwed is { Holds: true } || owed.Fact is not null, $"{owed.Rule.Name} {Days.Text(owed.Instance.Opens)} is owed for no reason");
            if (owed.Status is ObligationStatus.Fulfilled or ObligationStatus.Late)
                Assert.True(owed.WhyStatus?.Holds ?? owed.Fact is not null, $"{owed.Rule.Name} {Days.Text(owed.Instance.Opens)} is met for no reason");
        }
    });

    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Remedy_OfAnyObligation_ReallyMeetsIt(string model, string? edition)
    {
        var evaluator = new Evaluator(Shipped.Plan(model, edition));
        ForAll(model, edition, (history, asOf, explained) =>
        {
            foreach (var owed in explained.Obligations.Where(owed => owed.Remedy.Count > 0))
                Assert.True(IsMetWith(evaluator, history, asOf, owed), $"{owed.Rule.Name} {Days.Text(owed.Instance.Opens)} for {owed.Member} is not met by {owed.Remedy.Text()}");
        });
    }

    /// <summary>One thing explained alone is explained as it is among all, and the standing likewise.</summary>
    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Duty_ExplainedAlone_IsExplainedAsAmongAll(string model, string? edition)
    {
        var plan = Shipped.Plan(model, edition);
        var explainer = new Explainer(plan);
        ForAll(model, edition, (history, asOf, explained) =>
        {
            var table = FactBuilder.ToTable(history.Facts, plan.Vocabulary);
            var standing = explainer.ExplainStanding(table, 0, asOf);
            Assert.Equal(explained.Phases.Select(stretch => (stretch.Definition, stretch.Days)), standing.Phases.Select(stretch => (stretch.Definition, stretch.Days)));
            Assert.Equal(explained.NotIn.Select(absence => absence.Definition), standing.NotIn.Select(absence => absence.Definition));
            Assert.Empty(standing.Obligations);
            foreach (var owed in explained.Obligations.Take(5))
            {
                var alone = explainer.ExplainDuty(table, 0, owed.Rule.Name, owed.Instance.Opens, owed.Member, asOf).Obligations;
                Assert.Contains(alone, found => found.Status == owed.Status && found.Instance.Due == owed.Instance.Due && found.Remedy.Text() == owed.Remedy.Text());
            }
        });
    }

    /// <summary>Explained as known at a moment, nothing is named that was recorded later or was out of force by then.</summary>
    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Explanation_AsKnownAtAMoment_NamesOnlyWhatWasKnown(string model, string? edition)
    {
        var plan = Shipped.Plan(model, edition);
        var explainer = new Explainer(plan);
        Law.ForAll(WildHistory.Of(plan), WildHistory.Smaller, history =>
        {
            if (history.Facts.Count == 0) return;
            var known = history.Facts[history.Seed % history.Facts.Count].Recorded;
            var inForce = history.Facts.Where(fact => fact.Recorded <= known)
                .Where(fact => !history.Facts.Any(later => later.Recorded <= known && string.Equals(later.Supersedes, fact.Id, StringComparison.Ordinal)))
                .Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);

            var explained = explainer.Explain(FactBuilder.ToTable(history.Facts, plan.Vocabulary), 0, plan.Edition.From + 400, known.UtcTicks);

            var reasons = explained.TargetGroups.Concat(explained.Phases).SelectMany(stretch => stretch.Why.All().Concat(stretch.WhyEnded.All()))
                .Concat(explained.Obligations.SelectMany(owed => owed.WhyOwed.All().Concat(owed.WhyStatus.All())));
            Assert.Superset(reasons.SelectMany(reason => reason.Facts).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal), inForce);
        }, 25);
    }

    private static bool IsMetWith(Evaluator evaluator, WildHistory history, int asOf, ExplainedObligation owed)
    {
        var last = Math.Max(asOf, owed.Remedy.Max(registration => registration.Day));
        var recorded = DateTimeOffset.MaxValue.AddDays(-1);
        var added = owed.Remedy.Select((registration, i) => registration.ToFact(
            "borger", string.Create(CultureInfo.InvariantCulture, $"remedy {i}"), recorded, registration.Day == owed.Instance.Opens ? Math.Max(owed.Instance.Second, 0) : 0));
        var table = FactBuilder.ToTable([.. history.Facts, .. added], evaluator.Plan.Vocabulary);
        foreach (ref readonly var other in evaluator.Evaluate(table, 0, last).Obligations)
        {
            var member = other.Member == Instance.NoMember ? null : table.Text(other.Member);
            if ((other.Rule, other.Opens, other.Second) == (owed.Instance.Rule, owed.Instance.Opens, owed.Instance.Second)
                && string.Equals(member, owed.Member, StringComparison.Ordinal) && other.IsMetBy(last)) return true;
        }

        return false;
    }

    private static void ForAll(string model, string? edition, Action<WildHistory, int, CitizenExplanation> check)
    {
        var plan = Shipped.Plan(model, edition);
        var explainer = new Explainer(plan);
        Law.ForAll(WildHistory.Of(plan), WildHistory.Smaller, history =>
        {
            if (history.Facts.Count == 0) return;
            var asOf = plan.Edition.From + (history.Seed % 540);
            check(history, asOf, explainer.Explain(FactBuilder.ToTable(history.Facts, plan.Vocabulary), 0, asOf));
        }, 25);
    }
}
