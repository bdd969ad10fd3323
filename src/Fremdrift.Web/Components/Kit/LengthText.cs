using System.Globalization;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Components.Kit;

/// <summary>How long something takes or is left, as people say it: "13 t 15 min."; none is left of what is past.</summary>
public static class LengthText
{
    public static string Of(TimeSpan time, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (time.TotalHours >= 48) return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} {language.Pick("dage", "days")}");
        return time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} {language.Pick("t", "h")} {time.Minutes} min.")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)time.TotalMinutes)} min.");
    }
}
