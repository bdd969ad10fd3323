using Fremdrift.Core.Cases.Course;

namespace Fremdrift.Web.Components.Course;

/// <summary>Where the lanes of a picture lie, from top to bottom, in pixels.</summary>
public sealed class CourseLayout
{
    public const int Row = 24;
    public const int Top = 30;
    public const int Axis = 44;
    public const int LabelWidth = 112;
    public const int Steps = 62;
    public const int Names = 16;
    private const int Padding = 6;

    public CourseLayout(CourseView course, CourseScale scale)
    {
        var lanes = new List<PlacedLane>();
        var y = Top;
        foreach (var lane in course.Lanes)
        {
            var rows = lane is DutyLane duties ? RowsOf(duties, scale) : null;
            var height = (2 * Padding) + lane switch
            {
                BarLane bars => bars.Rows.Count * Row,
                StepLane => Steps + Names,
                DutyLane => (rows!.DefaultIfEmpty(0).Max() + 1) * Row,
                _ => Row,
            };
            lanes.Add(new PlacedLane(lane, y, height, y + Padding, rows ?? []));
            y += height;
        }

        Lanes = lanes;
        Bottom = y;
    }

    public IReadOnlyList<PlacedLane> Lanes { get; }

    /// <summary>Where the lanes end and the axis begins.</summary>
    public int Bottom { get; }

    public int Height => Bottom + Axis;

    /// <summary>Puts marks that would cover each other in rows of their own; what can no longer be mended shares the first.</summary>
    private static int[] RowsOf(DutyLane lane, CourseScale scale)
    {
        var mark = scale.DaysIn(24);
        var rows = new int[lane.Duties.Count];
        var free = new List<double>();
        var missed = lane.Duties.Where(duty => duty.State is DutyState.Missed).Select(duty => duty.Due).DefaultIfEmpty(-1).Max();
        if (missed >= 0) free.Add(missed + mark);
        for (var i = 0; i < rows.Length; i++)
        {
            var duty = lane.Duties[i];
            if (duty.State is DutyState.Missed) continue;
            var row = free.FindIndex(from => from <= duty.Due);
            if (row < 0)
            {
                row = free.Count;
                free.Add(0);
            }

            rows[i] = row;
            // What is overdue trails a line up to the day seen from, and nothing else may stand on it.
            free[row] = duty.State is DutyState.Overdue ? int.MaxValue : duty.Due + mark;
        }

        return rows;
    }
}

/// <summary>A lane and where it lies.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Y">Where it begins.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Inner">Where what it holds begins.</param>
/// <param name="Rows">The row of each duty.</param>
public sealed record PlacedLane(CourseLane Lane, int Y, int Height, int Inner, IReadOnlyList<int> Rows);
