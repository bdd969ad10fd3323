using Fremdrift.Core.Cases.Overview;
using Fremdrift.Core.Programmes;
using Fremdrift.Web.Components.Kit;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>How something owed stands, in the words and marks of lists.</summary>
internal static class OwedWords
{
    private const int Soon = 7;

    /// <summary>The status mark of an open duty: overdue, soon or pending.</summary>
    public static string Kind(OwedDuty duty, int asOf) => duty.IsOverdue ? "overdue" : duty.Dates.Due - asOf <= Soon ? "soon" : "pending";

    /// <summary>9 dage over; om 3 dage; 13 t 15 min. tilbage.</summary>
    public static string Due(OwedDuty duty, CaseView view, Language language)
    {
        var (due, second) = (duty.Dates.Due, duty.Dates.DueSecond);
        if (duty.IsOverdue && due >= view.AsOf) return language.Pick("Over tiden", "Out of time");
        if (!view.IsNow || !duty.Dates.IsTimed || duty.IsOverdue) return RelativeDay.Due(due, view.AsOf, language);
        var left = TimeSpan.FromDays(due - view.AsOf) + TimeSpan.FromSeconds(second - view.Second);
        return language.Pick($"{LengthText.Of(left, language)} tilbage", $"{LengthText.Of(left, language)} left");
    }

    /// <summary>senest 22. nov. 2026, with the time of day where that counts.</summary>
    public static string Limit(OwedDuty duty, Language language)
    {
        var day = language.Date(duty.Dates.Due);
        var moment = duty.Dates.IsTimed ? $"{day} {language.Pick("kl.", "at")} {language.Time(duty.Dates.DueSecond)}" : day;
        return language.Pick($"senest {moment}", $"by {moment}");
    }
}
