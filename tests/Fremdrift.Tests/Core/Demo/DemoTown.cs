using Fremdrift.Core.Demo;
using Fremdrift.Core.Import;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Time;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Demo;

/// <summary>The demo's municipality on some days, made once for all tests, and how its citizens stand.</summary>
internal sealed class DemoTown
{
    private static readonly Dictionary<string, Lazy<DemoTown>> Towns = ((string[])["2025-06-02", "2026-11-22", "2028-02-29"])
        .ToDictionary(day => day, day => new Lazy<DemoTown>(() => new DemoTown(day)), StringComparer.Ordinal);

    private DemoTown(string today)
    {
        Today = Days.Of(today);
        Data = DemoMunicipality.Make(Day.ToDate(Today));
        var plan = Shipped.Plan(Shipped.Flexjob, "current");
        var read = FactText.Read(Data.FactLines, plan.Vocabulary);
        (Problems, Accepted) = (read.Problems.Length + read.RefusedLines, read.AcceptedFacts);
        var evaluator = new Evaluator(plan);
        foreach (var citizen in read.Facts.Citizens.Span)
        {
            var findings = evaluator.Evaluate(read.Facts.Facts, citizen, Day.Last);
            string? phase = null;
            foreach (var stretch in findings.Phases)
            {
                if (stretch.Days.Contains(Today)) phase = plan.Phases[stretch.Index];
            }

            Citizens.Add(new Standing(read.Facts.Facts.Citizens.Text(citizen), phase, [.. findings.Obligations.ToArray().Select(duty => (plan.Rules[duty.Rule].Name, duty))]));
        }
    }

    public static TheoryData<string> Todays => [.. Towns.Keys];

    public int Today { get; }

    public DemoData Data { get; }

    public long Problems { get; }

    public long Accepted { get; }

    /// <summary>In the order of their keys.</summary>
    public List<Standing> Citizens { get; } = [];

    public static DemoTown On(string today) => Towns[today].Value;

    /// <summary>How one citizen stands, and everything ever owed to them.</summary>
    public sealed record Standing(string Key, string? Phase, IReadOnlyList<(string Rule, Instance Duty)> Duties)
    {
        public IEnumerable<(string Rule, Instance Duty)> Open(int day) =>
            Duties.Where(one => one.Duty.ExistsOn(day) && one.Duty.StatusOn(day) is ObligationStatus.Pending or ObligationStatus.Overdue);

        public bool IsOverdue(int day) => Open(day).Any(one => one.Duty.StatusOn(day) is ObligationStatus.Overdue);

        public bool BecomesPassive(int from, int to) =>
            Duties.Any(one => one.Rule is "reprocess-at-six-months" && one.Duty.Opens >= from && one.Duty.Opens <= to && one.Duty.WaivedOn != one.Duty.Opens);
    }
}
