using System.Globalization;
using System.Text.Json.Nodes;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Explanation;
using Fremdrift.Engine.Models;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Explanation;

/// <summary>Everything in the conformance cases is explained, and explained truly.</summary>
public sealed class ConformanceExplanationTests
{
    private static readonly int AsOf = Days.Of("2021-04-15");

    private static readonly Plan Plan = Shipped.Plan(Shipped.Flexjob);

    private static readonly string Folder = Repository.PathTo("models", Shipped.Flexjob, "cases", "uif2-cases");

    private static readonly Lazy<IReadOnlyList<CitizenExplanation>> Citizens = new(() =>
        [.. Explained.File(Plan, Path.Combine(Folder, "facts.jsonl"), AsOf).Select(citizen => citizen.Explanation)]);

    private static readonly ILookup<string, string> Lines =
        File.ReadLines(Path.Combine(Folder, "facts.jsonl")).ToLookup(line => (string)JsonNode.Parse(line)!["citizen"]!, StringComparer.Ordinal);

    [Fact]
    public void Explanation_OfEveryCitizen_TellsWhatTheEvaluationFound()
    {
        var evaluator = new Evaluator(Plan);
        foreach (var (table, number, explained) in Explained.File(Plan, Path.Combine(Folder, "facts.jsonl"), AsOf))
        {
            var findings = evaluator.Evaluate(table, number, AsOf);
            Assert.Equal(findings.TargetGroups.ToArray().Select(stretch => stretch.Days), explained.TargetGroups.Select(stretch => stretch.Days));
            Assert.Equal(findings.Phases.ToArray().Select(stretch => stretch.Days), explained.Phases.Select(stretch => stretch.Days));
            Assert.Equal(findings.Entitlements.ToArray().Select(right => right.On), explained.Entitlements.Select(right => right.On));
            Assert.Equal(
                findings.Obligations.ToArray().Select(Key).Order(),
                explained.Obligations.Select(owed => Key(owed.Instance)).Order());
        }

        static (int, int, int, int, int) Key(Instance owed) => (owed.Rule, owed.Opens, owed.Second, owed.FulfilledOn, owed.About);
    }

    [Fact]
    public void Stretch_InAGroupOrPhase_HoldsAndEndsForAReason() => ForAll(citizen => citizen.TargetGroups.Concat(citizen.Phases), (_, stretch) =>
        stretch.Why.Holds && stretch.Why.Day == stretch.Days.From
        && (stretch.WhyEnded is null) == (stretch.Days.To >= AsOf) && stretch.WhyEnded is not { Holds: true }
            ? null
            : $"{stretch.Definition.Section} {stretch.Definition.Name} {stretch.Days}");

    [Fact]
    public void Obligation_OfAnyKind_IsOwedForAReason() => ForAll(citizen => citizen.Obligations, (_, owed) =>
        owed.WhyOwed is { Holds: true } || owed.Fact is not null ? null : $"{Named(owed)} is owed for no reason");

    [Fact]
    public void Obligation_Met_IsMetForAReasonThatHolds() => ForAll(Unmet(false), (_, owed) =>
        owed.WhyStatus?.Holds ?? owed.Fact is not null ? null : $"{Named(owed)} is met for no reason");

    [Fact]
    public void Obligation_NotMet_HasNoReasonThatHolds() => ForAll(Unmet(true), (_, owed) =>
        owed.WhyStatus is { Holds: true } ? $"{Named(owed)} is {owed.Status}, but the reason holds: {owed.WhyStatus.Text}" : null);

    [Fact]
    public void Entitlement_Arisen_HoldsForAReason() => ForAll(citizen => citizen.Entitlements, (_, right) =>
        right.Why.Holds && right.Why.Day == right.On ? null : right.Definition.Name);

    [Fact]
    public void Fact_NamedInAReason_IsRegisteredAndInForce()
    {
        var lines = Lines.SelectMany(lines => lines).Select(line => JsonNode.Parse(line)!).ToArray();
        var superseded = lines.Select(line => (string?)line["supersedes"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = lines.ToDictionary(line => (string)line["id"]!, line => (Citizen: (string)line["citizen"]!, Type: (string)line["type"]!), StringComparer.Ordinal);
        ForAll(Facts, (citizen, fact) =>
            !known.TryGetValue(fact.Id, out var line) ? $"{fact.Id} was never registered"
            : line != (citizen.Citizen, fact.Type.Name) ? $"{fact.Id} is another's, or of another type"
            : superseded.Contains(fact.Id) ? $"{fact.Id} is out of force" : null);
    }

    [Fact]
    public void Fact_NamedInAReason_LiesOnItsDay() => ForAll(
        citizen => Reasons(citizen).SelectMany(reason => reason.Facts.Select(fact => (reason, fact))),
        (_, pair) => pair.fact.Days.Contains(pair.reason.Day) ? null : $"{pair.fact.Id} does not lie on {Days.Text(pair.reason.Day)}");

    [Fact]
    public void Part_OfAReason_AgreesWithItsSet() => ForAll(Reasons, (_, reason) =>
        reason.Holds == (reason.Days.Contains(reason.Day) != (reason.Kind is ReasonKind.Not)) ? null : reason.Text);

    [Fact]
    public void Reason_OfSeveralParts_ShowsThoseThatDecide() => ForAll(
        citizen => Reasons(citizen).Where(reason => reason.Kind is ReasonKind.All or ReasonKind.Either),
        (_, reason) =>
            reason.Because.Any(part => part.Holds != reason.Holds) ? $"{reason.Text} does not agree with its parts"
            // Where a citizen has no job at all, there is no part to show.
            : reason.Because.Count == 0 && (reason.Holds || reason.Definition is not FamilyDefinition) ? $"{reason.Text} has no parts" : null);

    [Fact]
    public void Remedy_OfAnUnmetObligation_ReallyMeetsIt()
    {
        var remedied = Citizens.Value.SelectMany(Unmet(true)).Count(owed => owed.Remedy.Count > 0);
        Assert.True(remedied > 100, "hardly anything has a remedy");
        ForAll(Unmet(true), (citizen, owed) =>
            owed.Remedy.Count == 0 || IsMetWith(citizen, owed, owed.Remedy) ? null : $"{Named(owed)} is not met by {owed.Remedy.Text()}");
    }

    /// <summary>Nothing smaller would do: no part of a remedy is enough on its own.</summary>
    [Fact]
    public void Remedy_WithOneRegistrationLess_DoesNotMeetIt() => ForAll(
        citizen => Unmet(true)(citizen).Where(owed => owed.Remedy.Count > 1),
        (citizen, owed) => owed.Remedy.Any(left => IsMetWith(citizen, owed, [.. owed.Remedy.Where(other => !ReferenceEquals(other, left))]))
            ? $"{Named(owed)} is met by less than {owed.Remedy.Text()}" : null);

    /// <summary>What is still owed can be met, if only tomorrow; a broker must be told how.</summary>
    [Fact]
    public void Obligation_StillOwed_HasARemedy() => ForAll(
        citizen => citizen.Obligations.Where(owed => owed.Status is ObligationStatus.Pending or ObligationStatus.Overdue),
        (_, owed) => owed.Remedy.Count > 0 ? null : $"{Named(owed)} is {owed.Status} and has no remedy");

    private static string Named(ExplainedObligation owed) => $"{owed.Rule.Name} {Days.Text(owed.Instance.Opens)}";

    /// <summary>Sends the registrations beside the citizen's own, and looks whether the obligation is met then.</summary>
    private static bool IsMetWith(CitizenExplanation citizen, ExplainedObligation owed, IReadOnlyList<Registration> registrations)
    {
        var last = Math.Max(AsOf, owed.Remedy.Max(registration => registration.Day));
        var recorded = new DateTimeOffset(DateOnly.FromDayNumber(last), TimeOnly.MaxValue, TimeSpan.Zero);
        var added = registrations.Select((registration, i) => registration.ToFact(
            citizen.Citizen, string.Create(CultureInfo.InvariantCulture, $"remedy {i}"), recorded, registration.Day == owed.Instance.Opens ? Math.Max(owed.Instance.Second, 0) : 0));
        var result = JsonNode.Parse(Evaluated.Lines(Plan, [.. Lines[citizen.Citizen], .. added.Select(fact => fact.ToString())], new Viewpoint(last)))!;
        return result["obligations"]!.AsArray().Any(other => Same(other!, owed) && (string?)other!["status"] is "fulfilled" or "late");
    }

    private static bool Same(JsonNode other, ExplainedObligation owed)
    {
        var opens = Days.Text(owed.Instance.Opens) + (owed.Instance.IsTimed ? $"T{Days.Time(owed.Instance.Second)}" : "");
        return string.Equals((string?)other["rule"], owed.Rule.Name, StringComparison.Ordinal)
            && string.Equals((string?)other["opens"], opens, StringComparison.Ordinal)
            && string.Equals((string?)other["job"], owed.Member, StringComparison.Ordinal);
    }

    private static Func<CitizenExplanation, IEnumerable<ExplainedObligation>> Unmet(bool unmet) =>
        citizen => citizen.Obligations.Where(owed => owed.Status is not ObligationStatus.Waived && owed.Status is not (ObligationStatus.Fulfilled or ObligationStatus.Late) == unmet);

    private static IEnumerable<Reason> Reasons(CitizenExplanation citizen) =>
    [
        .. citizen.TargetGroups.Concat(citizen.Phases).SelectMany(stretch => stretch.Why.All().Concat(stretch.WhyEnded.All())),
        .. citizen.Obligations.SelectMany(owed => owed.WhyOwed.All().Concat(owed.WhyStatus.All())),
        .. citizen.Entitlements.SelectMany(right => right.Why.All()),
    ];

    private static IEnumerable<DescribedFact> Facts(CitizenExplanation citizen) =>
        Reasons(citizen).SelectMany(reason => reason.Facts).Concat(citizen.Obligations.Select(owed => owed.Fact).OfType<DescribedFact>());

    /// <summary>Holds every part of every citizen's explanation to a check that tells what is wrong, and shows all that is.</summary>
    private static void ForAll<T>(Func<CitizenExplanation, IEnumerable<T>> parts, Func<CitizenExplanation, T, string?> check)
    {
        var pairs = Citizens.Value.SelectMany(citizen => parts(citizen).Select(part => (citizen, part))).ToArray();
        Assert.NotEmpty(pairs);
        var wrong = pairs.Select(pair => (pair.citizen.Citizen, Said: check(pair.citizen, pair.part))).Where(pair => pair.Said is not null).ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {pairs.Length}:\n{string.Join('\n', wrong.Take(10).Select(pair => $"{pair.Citizen}: {pair.Said}"))}");
    }
}
