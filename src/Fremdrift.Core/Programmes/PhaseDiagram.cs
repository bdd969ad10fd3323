using Fremdrift.Engine.Models;

namespace Fremdrift.Core.Programmes;

/// <summary>A box of the diagram.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Lines">Its title, broken so that it fits.</param>
public sealed record PhaseBox(PhaseDefinition Phase, int Y, IReadOnlyList<string> Lines);

/// <summary>An arrow from one box to another, or to itself.</summary>
/// <param name="From">The box that it leaves.</param>
/// <param name="To">The box that it reaches.</param>
/// <param name="Lane">0 if it goes straight down to the next box; otherwise how far out to the right it runs, from 1.</param>
public sealed record PhaseArrow(PhaseBox From, PhaseBox To, int Lane);

/// <summary>Where the phases of a programme, and the ways between them, stand on a drawing: one below the other, so that it fits a phone.</summary>
public sealed class PhaseDiagram
{
    public const int BoxLeft = 48;
    public const int BoxWidth = 232;
    public const int BoxHeight = 72;
    public const int LaneWidth = 20;
    private const int Gap = 44;
    private const int Top = 8;
    private const int LongestLine = 26;

    private PhaseDiagram(IReadOnlyList<PhaseBox> boxes, IReadOnlyList<PhaseArrow> arrows) => (Boxes, Arrows) = (boxes, arrows);

    public IReadOnlyList<PhaseBox> Boxes { get; }

    public IReadOnlyList<PhaseArrow> Arrows { get; }

    public int Width => BoxLeft + BoxWidth + ((Arrows.Count == 0 ? 0 : Arrows.Max(arrow => arrow.Lane)) * LaneWidth) + 16;

    public int Height => Boxes.Count == 0 ? 0 : Boxes[^1].Y + BoxHeight + Top;

    public static PhaseDiagram Of(ProgrammeModel model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(language);
        var texts = language.Of(model);
        var boxes = model.Phases.Select((phase, i) => new PhaseBox(phase, Top + (i * (BoxHeight + Gap)), Broken(texts.Of(phase).Title))).ToArray();
        var lane = 0;
        var arrows = from box in boxes
                     from next in box.Phase.LeadsTo
                     let to = boxes.First(other => string.Equals(other.Phase.Name, next, StringComparison.Ordinal))
                     let isStraight = to.Y == box.Y + BoxHeight + Gap
                     select new PhaseArrow(box, to, isStraight ? 0 : ++lane);
        return new PhaseDiagram(boxes, [.. arrows]);
    }

    /// <summary>A title on at most two lines; what does not fit is left to the text beside the drawing.</summary>
    private static List<string> Broken(string title)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length + word.Length < LongestLine || lines[^1].Length == 0) lines[^1] = $"{lines[^1]} {word}".Trim();
            else lines.Add(word);
        }

        if (lines.Count <= 2) return lines;
        return [lines[0], $"{lines[1]} …"];
    }
}
