using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Engine.Evaluation;

/// <summary>The future is already computed (semantics 1): evaluated once, far ahead, and read as of any day.</summary>
public sealed class FutureIsComputedTests
{
    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Evaluation_AtTheHorizon_ReadAsOfADay_IsEvaluationAsOfThatDay(string model, string? edition)
    {
        var plan = Shipped.Plan(model, edition);
        var (ahead, then) = (new Evaluator(plan), new Evaluator(plan));
        Law.ForAll(WildHistory.Of(plan), WildHistory.Smaller, history =>
        {
            var table = FactBuilder.ToTable(history.Facts, plan.Vocabulary);
            if (table.Count == 0) return;
            var findings = ahead.Evaluate(table, 0, Day.Last);
            foreach (var day in DaysToLookAt(findings, history))
                Assert.Equal($"as of {Days.Text(day)}\n{Snapshot.Of(then.Evaluate(table, 0, day), day)}", $"as of {Days.Text(day)}\n{Snapshot.Of(findings, day)}");
        }, 250);
    }

    [Theory]
    [MemberData(nameof(HistoryTheories.Editions), MemberType = typeof(HistoryTheories))]
    public void Evaluation_AsKnownAtAMoment_IsComputedAheadToo(string model, string? edition)
    {
        var plan = Shipped.Plan(model, edition);
        var (ahead, then) = (new Evaluator(plan), new Evaluator(plan));
        Law.ForAll(WildHistory.Of(plan), WildHistory.Smaller, history =>
        {
            var table = FactBuilder.ToTable(history.Facts, plan.Vocabulary);
            if (table.Count == 0) return;
            var known = history.Facts[history.Seed % history.Facts.Count].Recorded.UtcTicks;
            var findings = ahead.Evaluate(table, 0, Day.Last, known);
            foreach (var day in DaysToLookAt(findings, history).Take(6))
                Assert.Equal(Snapshot.Of(then.Evaluate(table, 0, day, known), day), Snapshot.Of(findings, day));
        }, 120);
    }

    /// <summary>The days on which something happens in the findings, and those around them, drawn from the history's seed.</summary>
    private static int[] DaysToLookAt(Findings findings, WildHistory history)
    {
        var days = new List<int>();
        foreach (ref readonly var owed in findings.Obligations) days.AddRange([owed.Opens, owed.Due, owed.GroundEnd, owed.FulfilledOn, owed.WaivedOn]);
        foreach (var stretch in findings.TargetGroups) days.AddRange([stretch.Days.From, stretch.Days.To]);
        foreach (var stretch in findings.Phases) days.AddRange([stretch.Days.From, stretch.Days.To]);
        foreach (var right in findings.Entitlements) days.Add(right.On);
        days.AddRange(history.Facts.Where(fact => fact.Type.Shape is not FactShape.None).SelectMany(fact => new[] { fact.From, fact.To ?? fact.From }));
        var dice = new Random(history.Seed);
        int[] around = [.. days.Where(day => day < Day.Last).Distinct().SelectMany(day => new[] { day - 1, day, day + 1 }).Distinct()];
        dice.Shuffle(around);
        return around[..Math.Min(around.Length, 16)];
    }
}
