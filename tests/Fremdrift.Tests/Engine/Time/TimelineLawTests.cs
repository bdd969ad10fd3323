using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Engine.Time;

/// <summary>The laws of the algebra, held against plain sets of days.</summary>
public sealed class TimelineLawTests
{
    private const int Tests = 400;

    [Fact]
    public void Of_AnyRuns_HoldsTheirDays() => ForAll(1, (lines, sets) => Same(sets[0], lines[0]));

    [Fact]
    public void Union_OfTwo_IsThatOfTheSets() => ForAll(2, (lines, sets) => Same([.. sets[0].Union(sets[1])], lines[0] | lines[1]));

    [Fact]
    public void Intersection_OfTwo_IsThatOfTheSets() => ForAll(2, (lines, sets) => Same([.. sets[0].Intersect(sets[1])], lines[0] & lines[1]));

    [Fact]
    public void Difference_OfTwo_IsThatOfTheSets() => ForAll(2, (lines, sets) => Same([.. sets[0].Except(sets[1])], lines[0] - lines[1]));

    [Fact]
    public void Complement_WithinBounds_IsThatOfTheSets() => ForAll(1, (lines, sets) =>
    {
        var (from, to) = (PlainDays.From + 10, PlainDays.To - 10);
        Same([.. Enumerable.Range(from, to - from + 1).Except(sets[0])], lines[0].ComplementWithin(from, to));
    });

    [Fact]
    public void Complement_Twice_IsTheSetWithinBounds() => ForAll(1, (lines, _) =>
    {
        var (from, to) = (PlainDays.From + 10, PlainDays.To - 10);
        Assert.Equal(lines[0] & Timeline.Of(from, to), lines[0].ComplementWithin(from, to).ComplementWithin(from, to));
    });

    [Fact]
    public void Shift_ByAnyDays_MovesEveryDay() => ForAll(1, (lines, sets) =>
    {
        foreach (var by in new[] { -365, -1, 0, 1, 14 }) Same([.. sets[0].Select(day => day + by)], lines[0].Shift(by));
    });

    [Fact]
    public void CountDays_OfAnySet_IsItsSize() => ForAll(1, (lines, sets) => Assert.Equal(sets[0].Count, lines[0].CountDays));

    [Fact]
    public void Contains_AnyDay_AgreesWithTheSet() => ForAll(1, (lines, sets) =>
    {
        for (var day = PlainDays.From - 1; day <= PlainDays.To + 1; day++) Assert.Equal(sets[0].Contains(day), lines[0].Contains(day));
    });

    [Fact]
    public void NthDay_OfAnySet_IsTheNthOfTheSet() => ForAll(1, (lines, sets) =>
    {
        var days = sets[0].Order().ToArray();
        for (var n = 1; n <= days.Length; n++) Assert.Equal(days[n - 1], lines[0].NthDay(n));
        Assert.Null(lines[0].NthDay(days.Length + 1));
    });

    [Fact]
    public void TryNthDay_FromAnyDay_CountsFromThatDay() => ForAll(1, (lines, sets) =>
    {
        for (var from = PlainDays.From - 1; from <= PlainDays.To + 1; from += 7)
        {
            var days = sets[0].Where(day => day >= from).Order().ToArray();
            for (var n = 1; n <= days.Length + 1; n++)
            {
                var found = RunAlgebra.TryNthDay(lines[0].Runs, from, n, out var nth);
                Assert.Equal(n <= days.Length, found);
                if (found) Assert.Equal(days[n - 1], nth);
            }
        }
    });

    [Fact]
    public void FirstOnOrAfter_AnyDay_IsTheFirstOfTheSet() => ForAll(1, (lines, sets) =>
    {
        for (var day = PlainDays.From - 1; day <= PlainDays.To + 1; day++)
            Assert.Equal(sets[0].Where(held => held >= day).Order().Cast<int?>().FirstOrDefault(), lines[0].FirstOnOrAfter(day));
    });

    [Fact]
    public void RunContaining_AnyDay_IsTheStretchAroundIt() => ForAll(1, (lines, sets) =>
    {
        for (var day = PlainDays.From - 1; day <= PlainDays.To + 1; day++) Assert.Equal(StretchAround(sets[0], day), lines[0].RunContaining(day));
    });

    [Fact]
    public void RunsHolding_DaysOfAnother_AreTheStretchesAroundThem() => ForAll(2, (lines, sets) =>
    {
        var into = new Run[lines[0].Runs.Length];
        var n = RunAlgebra.RunsHolding(lines[0].Runs, lines[1].Runs, into);
        var expected = sets[1].Select(day => StretchAround(sets[0], day)).OfType<Run>().Distinct().OrderBy(run => run.From);
        Assert.Equal(expected, into[..n]);
    });

    [Fact]
    public void FirstAndLastDays_OfAnySet_AreTheEndsOfItsStretches() => ForAll(1, (lines, sets) =>
    {
        var into = new Run[lines[0].Runs.Length];
        RunAlgebra.FirstDays(lines[0].Runs, into);
        Assert.Equal(sets[0].Where(day => !sets[0].Contains(day - 1)).Order(), into.Select(run => run.From));
        Assert.All(into, run => Assert.Equal(run.From, run.To));
        RunAlgebra.LastDays(lines[0].Runs, into);
        Assert.Equal(sets[0].Where(day => !sets[0].Contains(day + 1)).Order(), into.Select(run => run.To));
        Assert.All(into, run => Assert.Equal(run.From, run.To));
    });

    [Fact]
    public void Result_OfAnyOperation_IsInNormalForm() => ForAll(2, (lines, _) =>
    {
        foreach (var line in new[] { lines[0], lines[0] | lines[1], lines[0] & lines[1], lines[0] - lines[1], lines[0].ComplementWithin(PlainDays.From, PlainDays.To), lines[0].Shift(3) })
        {
            var runs = line.Runs.ToArray();
            Assert.All(runs, run => Assert.True(run.From <= run.To));
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.To + 1 < pair.Second.From, "runs touch"));
            Assert.Equal(runs.Length == 0, line.IsEmpty);
        }
    });

    [Fact]
    public void UnionAndIntersection_Swapped_AreTheSame() => ForAll(2, (lines, _) =>
    {
        Assert.Equal(lines[0] | lines[1], lines[1] | lines[0]);
        Assert.Equal(lines[0] & lines[1], lines[1] & lines[0]);
    });

    [Fact]
    public void UnionAndIntersection_Regrouped_AreTheSame() => ForAll(3, (lines, _) =>
    {
        Assert.Equal((lines[0] | lines[1]) | lines[2], lines[0] | (lines[1] | lines[2]));
        Assert.Equal((lines[0] & lines[1]) & lines[2], lines[0] & (lines[1] & lines[2]));
    });

    [Fact]
    public void UnionAndIntersection_EachOverTheOther_Distribute() => ForAll(3, (lines, _) =>
    {
        Assert.Equal((lines[0] & lines[1]) | (lines[0] & lines[2]), lines[0] & (lines[1] | lines[2]));
        Assert.Equal((lines[0] | lines[1]) & (lines[0] | lines[2]), lines[0] | (lines[1] & lines[2]));
        Assert.Equal((lines[0] - lines[2]) | (lines[1] - lines[2]), (lines[0] | lines[1]) - lines[2]);
    });

    [Fact]
    public void Complement_OfUnionOrIntersection_FollowsDeMorgan() => ForAll(2, (lines, _) =>
    {
        static Timeline Not(Timeline line) => line.ComplementWithin(PlainDays.From, PlainDays.To);
        Assert.Equal(Not(lines[0]) & Not(lines[1]), Not(lines[0] | lines[1]));
        Assert.Equal(Not(lines[0]) | Not(lines[1]), Not(lines[0] & lines[1]));
        Assert.Equal(lines[0] & Not(lines[1]), lines[0] - lines[1]);
    });

    [Fact]
    public void Operation_WithItselfEmptyOrAlways_IsNeutralOrAbsorbs() => ForAll(1, (lines, _) =>
    {
        var a = lines[0];
        Assert.Equal(a, a | a);
        Assert.Equal(a, a & a);
        Assert.Equal(Timeline.Empty, a - a);
        Assert.Equal(a, a | Timeline.Empty);
        Assert.Equal(a, a - Timeline.Empty);
        Assert.Equal(Timeline.Empty, a & Timeline.Empty);
        Assert.Equal(a, a & Timeline.Always);
        Assert.Equal(Timeline.Always, a | Timeline.Always);
        Assert.Equal(Timeline.Empty, a - Timeline.Always);
        Assert.Equal(a, a | (a & Timeline.Always));
    });

    [Fact]
    public void Equality_OfTwo_IsThatOfTheSets() => ForAll(2, (lines, sets) =>
    {
        Assert.Equal(sets[0].SetEquals(sets[1]), lines[0] == lines[1]);
        Assert.Equal(sets[0].SetEquals(sets[1]), !(lines[0] != lines[1]));
        var again = Timeline.Of(sets[0].Select(day => new Run(day, day)));
        Assert.Equal(lines[0], again);
        Assert.Equal(lines[0].GetHashCode(), again.GetHashCode());
        Assert.Equal(lines[0].ToString(), again.ToString());
    });

    private static void ForAll(int count, Action<Timeline[], HashSet<int>[]> law) => Law.ForAll(
        PlainDays.Sets(count), PlainDays.Smaller, sets => law([.. sets.Select(Timeline.Of)], [.. sets.Select(PlainDays.SetOf)]), Tests);

    private static void Same(HashSet<int> expected, Timeline actual) => Assert.Equal(expected.Order(), PlainDays.SetOf(actual).Order());

    private static Run? StretchAround(HashSet<int> set, int day)
    {
        if (!set.Contains(day)) return null;
        var (from, to) = (day, day);
        while (set.Contains(from - 1)) from--;
        while (set.Contains(to + 1)) to++;
        return new Run(from, to);
    }
}
