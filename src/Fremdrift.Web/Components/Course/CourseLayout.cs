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
                StepLane => Steps,
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

    /// <summary>Puts marks that would cover each other in rows of their own.</summary>
    private static int[] RowsOf(DutyLane lane, CourseScale scale)
    {
        var rows = new int[lane.Duties.Count];
        var free = new List<double>();
        for (var i = 0; i < rows.Length; i++)
        {
            var due = lane.Duties[i].Due;
            // Those that nobody can mend any more may lie close; they are only counted, never read one by one.
            var room = scale.DaysIn(lane.Duties[i].State is DutyState.Missed ? 5 : 24);
            var row = free.FindIndex(from => from <= due);
            if (row < 0 && lane.Duties[i].State is DutyState.Missed && free.Count > 0) row = 0;
            if (row < 0)
            {
                row = free.Count;
                free.Add(0);
            }

            rows[i] = row;
            free[row] = due + room;
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
