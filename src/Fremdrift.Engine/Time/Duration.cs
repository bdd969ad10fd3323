using System.Globalization;
using System.Runtime.InteropServices;

namespace Fremdrift.Engine.Time;

/// <summary>The units a programme counts time in.</summary>
public enum DurationUnit
{
    /// <summary>Wall-clock hours; only a duty to answer counts in them.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks,

    /// <summary>Calendar months, clamped to the month's last day.</summary>
    Months,
}

/// <summary>A length of time as a programme states it, such as 14 days, 6 months or 24 hours.</summary>
/// <param name="Amount">How many; never negative.</param>
/// <param name="Unit">Of what.</param>
/// <remarks>Source: semantics 1 (a week is 7 days; d + n months clamps).</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Duration(int Amount, DurationUnit Unit)
{
    /// <summary>The day this long after <paramref name="day"/>; hours count as nothing. Saturates at <see cref="Day.Last"/>.</summary>
    public int After(int day) => Unit switch
    {
        DurationUnit.Days => Day.AddDays(day, Amount),
        DurationUnit.Weeks => Day.AddDays(day, (int)Math.Min(Amount * 7L, Day.Last)),
        DurationUnit.Months => Day.AddMonths(day, Amount),
        _ => day,
    };

    /// <summary>Reads "14 days", "1 day", "13 weeks", "6 months", "1 year" or "24 hours"; false if the text is none of them.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        text = text.Trim();
        var space = text.IndexOf(' ');
        if (space <= 0) return false;
        if (!int.TryParse(text[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var amount)) return false;
        if (amount > 100_000) return false;
        var unit = text[(space + 1)..].Trim();
        if (unit.EndsWith("s")) unit = unit[..^1];
        DurationUnit? found = unit switch
        {
            "hour" => DurationUnit.Hours,
            "day" => DurationUnit.Days,
            "week" => DurationUnit.Weeks,
            "month" or "year" => DurationUnit.Months,
            _ => null,
        };
        if (found is null) return false;
        duration = new Duration(unit is "year" ? amount * 12 : amount, found.Value);
        return true;
    }

    /// <summary>The duration as a model writes it, in English: "14 days".</summary>
    public override string ToString()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{Amount} {(Amount == 1 ? unit[..^1] : unit)}");
    }
}
