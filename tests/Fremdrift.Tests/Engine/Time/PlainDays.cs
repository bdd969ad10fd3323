using Fremdrift.Engine.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Fremdrift.Tests.Engine.Time;

/// <summary>
/// Sets of days the plain way, which the algebra is held against. All lie in a window of a hundred days, so that sets meet, touch and
/// overlap all the time.
/// </summary>
internal static class PlainDays
{
    public const int From = 737_500;
    public const int To = From + 99;

    /// <summary>Runs in any order; some empty sets, some single days, some that touch.</summary>
    public static Gen<Run[]> Runs { get; } = Gen.ArrayOf(
        from start in Gen.Choose(From, To)
        from length in Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(0, 40)))
        select new Run(start, Math.Min(start + length, To))).Resize(7);

    public static Gen<Run[][]> Sets(int count) => Gen.ArrayOf(Runs, count);

    public static IEnumerable<Run[][]> Smaller(Run[][] sets) =>
        from at in Enumerable.Range(0, sets.Length)
        from left in Enumerable.Range(0, sets[at].Length)
        select sets.Select((set, i) => i == at ? [.. set[..left], .. set[(left + 1)..]] : set).ToArray();

    public static HashSet<int> SetOf(IEnumerable<Run> runs) => [.. runs.SelectMany(run => Enumerable.Range(run.From, run.Days))];

    public static HashSet<int> SetOf(Timeline timeline) => SetOf(timeline.Runs.ToArray());
}
