using Fremdrift.Engine.Indicators;

namespace Fremdrift.Core.Worklists.Figures;

/// <summary>A figure as of a day.</summary>
public sealed record FigureOn(int Day, Share Share);

/// <summary>A figure added up over cases.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Course">It as of each day of its course, today last.</param>
/// <param name="Citizens">How many citizens are behind it today.</param>
/// <param name="Short">How many of them are not in the numerator with all they have in the denominator.</param>
public sealed record FigureSum(Figure Figure, IReadOnlyList<FigureOn> Course, int Citizens, int Short)
{
    public Share Now => Course[^1].Share;

    /// <summary>The first day of the course on which there was anything to count, if that is not today.</summary>
    public FigureOn? Before => Course.FirstOrDefault(on => on.Share.Denominator > 0) is { } first && first != Course[^1] ? first : null;

    /// <summary>Adds up every figure over cases.</summary>
    internal static IReadOnlyList<FigureSum> Of(FigureSet figures, IReadOnlyList<int> days, IEnumerable<CaseFigures> cases)
    {
        var sums = new Share[days.Count, figures.All.Count];
        var behind = new (int Citizens, int Short)[figures.All.Count];
        foreach (var one in cases)
        {
            foreach (var added in one.Adds)
            {
                ref var sum = ref sums[added.Day, added.Figure];
                sum = new Share(sum.Numerator + added.Numerator, sum.Denominator + added.Denominator);
                if (added.Day > 0) continue;
                behind[added.Figure].Citizens++;
                if (added.Numerator < added.Denominator) behind[added.Figure].Short++;
            }
        }

        return [.. figures.All.Select(figure => new FigureSum(
            figure, [.. Enumerable.Range(0, days.Count).Reverse().Select(day => new FigureOn(days[day], sums[day, figure.Number]))], behind[figure.Number].Citizens, behind[figure.Number].Short))];
    }
}
