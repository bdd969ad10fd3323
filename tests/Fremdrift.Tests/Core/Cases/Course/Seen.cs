using System.Text;
using Fremdrift.Core.Cases.Course;
using Fremdrift.Core.Import;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Evaluation;
using Fremdrift.Engine.Facts;
using Fremdrift.Tests.Support;
using Xunit;

namespace Fremdrift.Tests.Core.Cases.Course;

/// <summary>Shows a citizen's course the way the product does: from lines of the interchange.</summary>
internal static class Seen
{
    public static CourseView Course(
        FactBuilder facts, string asOf, string? knownAt = null, CourseWindow window = CourseWindow.Recent, Language? language = null,
        IReadOnlyList<CourseAppointment>? appointments = null, string? endsOn = null, int second = Instance.EndOfDay, params string[] programmes)
    {
        if (programmes.Length == 0) programmes = [Shipped.Flexjob];
        return CourseOf.Citizen(new CourseQuestion
        {
            Evaluators = [.. programmes.Select(name => new Evaluator(Shipped.Plan(name)))],
            Table = Table(facts), Citizen = 0, AsOf = Days.Of(asOf), Second = second, KnownAt = knownAt is null ? History.Everything : Days.Instant(knownAt).UtcTicks,
            Language = language ?? Language.Danish, Window = window, Appointments = appointments ?? [], EndsOn = endsOn is null ? null : Days.Of(endsOn),
        });
    }

    public static T Lane<T>(this CourseView course, LaneKind kind)
        where T : CourseLane => Assert.Single(course.Lanes.OfType<T>(), lane => lane.Kind == kind);

    public static IEnumerable<LaneKind> Kinds(this CourseView course) => course.Lanes.Select(lane => lane.Kind);

    /// <summary>The bars of a lane, row by row, as "from..to text"; one that goes on ends in "..".</summary>
    public static string[][] Bars(this CourseView course, LaneKind kind) =>
    [
        .. course.Lane<BarLane>(kind).Rows.Select(row => row.Select(bar => $"{Days.Text(bar.Days.From)}..{(bar.GoesOn ? "" : Days.Text(bar.Days.To))} {bar.Text}").ToArray()),
    ];

    public static string[] Steps(JobHours job) => [.. job.Steps.Select(step => $"{step.Days} {step.Hours.ToString(System.Globalization.CultureInfo.InvariantCulture)}")];

    private static FactTable Table(FactBuilder facts)
    {
        if (facts.Facts.Count == 0) return OfNobodysFacts();
        var read = FactText.Read(Encoding.UTF8.GetBytes(string.Join('\n', facts.Facts)), Shipped.Vocabulary);
        Assert.Empty(read.Problems);
        return read.Facts.Facts;
    }

    private static FactTable OfNobodysFacts()
    {
        var table = new FactTable(Shipped.Vocabulary);
        table.Citizens.Add("borger");
        table.Complete();
        return table;
    }
}
