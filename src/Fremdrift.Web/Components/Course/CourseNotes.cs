using Fremdrift.Core.Cases.Course;
using Fremdrift.Engine.Time;

namespace Fremdrift.Web.Components.Course;

/// <summary>Days so close to each other that they share one mark, the weightiest first.</summary>
/// <param name="Dots">What happened.</param>
/// <param name="Day">Where the mark stands.</param>
/// <param name="Until">The day before the next mark.</param>
public sealed record DotCluster(IReadOnlyList<Dot> Dots, int Day, int Until)
{
    /// <summary>A letter stands above its mark, so the next may be as close as the letters allow.</summary>
    private const double WidthOfALetter = 12;

    /// <summary>The clusters of a lane, by day.</summary>
    public static IReadOnlyList<DotCluster> Of(DotLane lane, CourseScale scale)
    {
        var apart = Math.Max(1, scale.DaysIn(CourseNotes.SaysMore(lane.Kind) ? WidthOfALetter : 4));
        var groups = new List<List<Dot>>();
        foreach (var dot in lane.Dots)
        {
            if (groups.Count == 0 || dot.Day - groups[^1][0].Day >= apart) groups.Add([]);
            groups[^1].Add(dot);
        }

        return [.. groups.Select((dots, i) => new DotCluster([.. dots.OrderBy(dot => dot.Mark)], dots[0].Day, i + 1 < groups.Count ? groups[i + 1][0].Day - 1 : scale.Days.To))];
    }

    /// <summary>What it says beside its mark, where there is room before the next; null where there is none, or where it is several.</summary>
    public string? Said(CourseScale scale, double width) =>
        Dots.Count == 1 && Until > Day && CourseScale.Fits(Dots[0].Text, scale.Room(new Run(Day, Until), width) - 18) ? Dots[0].Text : null;
}

/// <summary>Rare and weighty days that have no room to say what they are bear a letter instead, and are told under the picture.</summary>
public sealed class CourseNotes
{
    private readonly Dictionary<(LaneKind Lane, int Day), string> _letters = [];

    public CourseNotes(CourseView course, CourseScale scale)
    {
        var told = new List<(string, Dot)>();
        foreach (var lane in course.Lanes.OfType<DotLane>().Where(lane => SaysMore(lane.Kind)))
        {
            foreach (var cluster in DotCluster.Of(lane, scale).Where(cluster => cluster.Said(scale, CourseScale.LeastWidth) is null))
            {
                var letter = Letter(_letters.Count);
                _letters[(lane.Kind, cluster.Day)] = letter;
                told.AddRange(cluster.Dots.OrderBy(dot => dot.Day).Select(dot => (letter, dot)));
            }
        }

        Told = told;
    }

    /// <summary>What the letters stand for.</summary>
    public IReadOnlyList<(string Letter, Dot Dot)> Told { get; }

    public static bool SaysMore(LaneKind kind) => kind is LaneKind.Milestone or LaneKind.Meeting;

    /// <summary>The letter of a mark; null if it has none.</summary>
    public string? Of(LaneKind lane, int day) => _letters.GetValueOrDefault((lane, day));

    private static string Letter(int number) => number < 26 ? new string((char)('a' + number), 1) : Letter((number / 26) - 1) + Letter(number % 26);
}
