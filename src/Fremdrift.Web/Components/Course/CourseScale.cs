using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Cases.Course;
using Fremdrift.Engine.Time;

namespace Fremdrift.Web.Components.Course;

/// <summary>
/// Where days lie across a picture. Places across are shares of its width, so that the picture fills the room there is while its texts
/// keep their size.
/// </summary>
/// <param name="days">The days it shows.</param>
/// <param name="least">The narrowest that this drawing gets, in pixels.</param>
public sealed class CourseScale(Run days, double least = CourseScale.LeastWidth)
{
    /// <summary>The narrowest the drawing gets, in pixels; below it the picture scrolls.</summary>
    public const double LeastWidth = 680;

    /// <summary>A drawing so wide has room for longer texts.</summary>
    public const double WideWidth = 940;

    // So that marks on the first and last day are not cut in two.
    private const double Margin = 0.016;
    private const double WidthOfLetter = 6.9;
    private const int MostTicks = 30;

    // How far apart the marks of the axis may stand, in months.
    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000];

    public Run Days => days;

    public double Share(double day) => (((Math.Clamp(day, days.From, days.To + 1d) - days.From) / days.Days * (1 - (2 * Margin))) + Margin) * 100;

    /// <summary>Where a day begins.</summary>
    public string At(double day) => Percent(Share(day));

    /// <summary>The middle of a day.</summary>
    public string Middle(int day) => At(day + 0.5);

    public string Width(Run stretch) => Percent(Share(stretch.To + 1d) - Share(stretch.From));

    /// <summary>How many pixels a stretch has at least.</summary>
    public double Room(Run stretch, double width = LeastWidth) => (Share(stretch.To + 1d) - Share(stretch.From)) / 100 * width;

    /// <summary>How many days so many pixels are, where the drawing is narrowest.</summary>
    public double DaysIn(double pixels) => pixels / least * days.Days;

    public static bool Fits(string text, double room) => (text.Length * WidthOfLetter) + 8 <= room;

    /// <summary>As much of a text as there is room for; none where it would say nothing.</summary>
    public static string Cut(string text, double room)
    {
        var letters = (int)((room - 8) / WidthOfLetter);
        return text.Length <= letters ? text : letters < 4 ? "" : string.Concat(text.AsSpan(0, letters - 1), "…");
    }

    /// <summary>Where a text that belongs to a day begins: after a line that would cut it, if it does not end before it.</summary>
    public int Clear(int day, int line, string? text, double width = LeastWidth) =>
        text is null || day > line || line >= days.To || Fits(text, Room(new Run(day, line), width)) ? day : line + 1;

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The days the axis marks: firsts of months, fewer of them in a long course.</summary>
    public IEnumerable<Tick> Ticks(Language language)
    {
        var months = days.Days / 30.4;
        var step = Steps.FirstOrDefault(step => months / step <= MostTicks && least / months * step >= 40, Steps[^1]);
        var (year, month, _) = Day.ToDate(days.From);
        var first = Day.Of(year, month - ((month - 1) % Math.Min(step, 12)), 1);
        var yearSaid = false;
        for (var day = first; day <= days.To; day = Day.AddMonths(day, step))
        {
            if (day < days.From) continue;
            var date = Day.ToDate(day);
            var isYear = date.Month == 1;
            var saysYear = isYear || !yearSaid;
            yearSaid = true;
            yield return new Tick(day, step < 12 ? language.Month(day) : null, saysYear ? date.Year.ToString(CultureInfo.InvariantCulture) : null, isYear);
            if (day >= Day.AddMonths(Day.Last, -step)) yield break;
        }
    }

    private static string Percent(double share) => $"{share.ToString("0.###", CultureInfo.InvariantCulture)}%";
}

/// <summary>A mark of the axis.</summary>
public sealed record Tick(int Day, string? Month, string? Year, bool BeginsYear);
