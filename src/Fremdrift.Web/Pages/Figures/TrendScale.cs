using System.Globalization;
using Fremdrift.Core.Worklists.Figures;

namespace Fremdrift.Web.Pages.Figures;

/// <summary>Where the points of a figure's course lie in a picture: days evenly across, shares up.</summary>
internal sealed class TrendScale
{
    /// <summary>A smaller span would make a mountain of a little change.</summary>
    private const decimal LeastSpan = 0.2m;

    private readonly FigureSum _sum;
    private readonly double _left;
    private readonly double _width;
    private readonly double _top;
    private readonly double _height;

    public TrendScale(FigureSum sum, double left, double width, double top, double height)
    {
        (_sum, _left, _width, _top, _height) = (sum, left, width, top, height);
        var shares = sum.Course.Where(on => on.Share.Denominator > 0).Select(on => on.Share.Value!.Value).ToList();
        if (sum.Figure.Target is { } target) shares.Add(target);
        if (sum.Figure.StartingPoint is { } start) shares.Add(start);
        if (shares.Count == 0) shares.Add(0);
        Lowest = Math.Floor(shares.Min() * 10) / 10;
        Highest = Math.Min(1, Math.Ceiling(shares.Max() * 10) / 10);
        if (Highest - Lowest < LeastSpan) Lowest = Math.Max(0, Highest - LeastSpan);
        if (Highest - Lowest < LeastSpan) Highest = Lowest + LeastSpan;
    }

    public decimal Lowest { get; }

    public decimal Highest { get; }

    /// <summary>The points that there is anything to count on, each with its place across and up.</summary>
    public IReadOnlyList<(FigureOn On, string X, string Y)> Points =>
        [.. _sum.Course.Select((on, i) => (on, i)).Where(one => one.on.Share.Denominator > 0).Select(one => (one.on, Across(one.i), Up(one.on.Share.Value!.Value)))];

    public string Up(decimal share) => Text(_top + (_height * (double)((Highest - share) / (Highest - Lowest))));

    private string Across(int i) => Text(_left + (_width * i / (_sum.Course.Count - 1)));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
