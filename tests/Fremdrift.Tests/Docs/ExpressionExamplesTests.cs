using System.Globalization;
using System.Text;
using Fremdrift.Core.Import;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Time;
using Xunit;

namespace Fremdrift.Tests.Docs;

/// <summary>Every example of an expression on the page holds the days that the page says.</summary>
public sealed class ExpressionExamplesTests
{
    private const string Frame = """
        programme: examples
        version: 1
        sources: { S: { title: T } }
        period: { from: 2025-03-01, source: S }
        each:
          job: { facts: flexjob, by: job, source: S }
        target-groups:

        """;

    /// <summary>What the page lists as words whose answer about the past can change.</summary>
    private static readonly string[] Changing = ["last ", "ends of ", " if ", " else ", "run of "];

    private static readonly (string Expression, string Days)[] Rows = [.. Page.Table("days").Select(row => (Page.Code(row[0]).Single(), row[1]))];

    [Fact]
    public void Page_ExampleOfAnExpression_HoldsTheDaysItSays()
    {
        var found = Examples()(Readings.AsOf("2025-03-16").AsOf);
        Readings.Same(Rows.Select(row => $"{row.Expression}: {row.Days}"), Rows.Select((row, i) => $"{row.Expression}: {Readings.Days(found[i])}"));
    }

    [Fact]
    public void Page_ExampleOfAnExpression_SaysTheSameOfADayWheneverItIsAsked()
    {
        var asOf = Examples();
        var once = asOf(Day.Last);
        for (var day = Day.Of(2025, 3, 1); day <= Day.Of(2025, 3, 31); day++)
        {
            var then = asOf(day);
            for (var i = 0; i < Rows.Length; i++)
            {
                if (Array.Exists(Changing, word => $" {Rows[i].Expression} ".Contains(word, StringComparison.Ordinal))) continue;
                var cut = once[i].Where(run => run.From <= day).Select(run => run with { To = Math.Min(run.To, day) });
                Assert.True(cut.SequenceEqual(then[i]), $"{Rows[i].Expression} as of {Day.ToDate(day):yyyy-MM-dd} is not what it was worked out to once");
            }
        }
    }

    /// <summary>The days of every example, as of the day asked for.</summary>
    private static Func<int, List<Run>[]> Examples()
    {
        var model = new StringBuilder(Frame);
        var texts = new StringBuilder("programme: Examples\neach:\n  job: Job\ntarget-groups:\n");
        for (var i = 0; i < Rows.Length; i++)
        {
            model.Append(CultureInfo.InvariantCulture, $"  e{i}: {{ is: '{Rows[i].Expression}', source: S }}\n");
            texts.Append(CultureInfo.InvariantCulture, $"  e{i}: Example\n");
        }

        var plan = Readings.PlanOf(Readings.Sound(model.ToString(), texts.ToString(), texts.ToString()));
        var read = FactText.Read(File.ReadAllBytes(Repository.PathOf("docs/examples/expressions.jsonl")), plan.Vocabulary).Facts;
        return asOf =>
        {
            var runs = Rows.Select(_ => new List<Run>()).ToArray();
            foreach (var stretch in new Evaluator(plan).Evaluate(read.Facts, 0, asOf).TargetGroups) runs[stretch.Index].Add(stretch.Days);
            return runs;
        };
    }
}
