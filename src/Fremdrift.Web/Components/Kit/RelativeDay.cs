using System.Globalization;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Components.Kit;

/// <summary>How far a day is from today, as people say it: "i morgen", "om 3 dage", "9 dage over". Days are day numbers.</summary>
public static class RelativeDay
{
    /// <summary>From here, days are counted in months, and later in years: nobody counts 200 days.</summary>
    private const int CountsDaysBelow = 100;

    /// <summary>A day that something happened, or will.</summary>
    public static string Of(int day, int today, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return (day - today) switch
        {
            0 => language.Pick("i dag", "today"),
            1 => language.Pick("i morgen", "tomorrow"),
            -1 => language.Pick("i går", "yesterday"),
            > 1 and var ahead => language.Pick($"om {Length(ahead, language)}", $"in {Length(ahead, language)}"),
            var ago => language.Pick($"for {Length(-ago, language)} siden", $"{Length(-ago, language)} ago"),
        };
    }

    /// <summary>A day by which something is owed.</summary>
    public static string Due(int day, int today, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return day >= today ? Of(day, today, language) : language.Pick($"{Length(today - day, language)} over", $"{Length(today - day, language)} overdue");
    }

    /// <summary>So many days, as people say it.</summary>
    public static string Length(int days, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (days < CountsDaysBelow) return Counted(days, language.Pick("dag", "day"), language.Pick("dage", "days"));
        var months = (int)Math.Round(days / 30.44, MidpointRounding.AwayFromZero);
        return months < 24
            ? Counted(months, language.Pick("måned", "month"), language.Pick("måneder", "months"))
            : Counted(months / 12, language.Pick("år", "year"), language.Pick("år", "years"));
    }

    private static string Counted(int number, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : more)}");
}
