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

    /// <summary>9 dage over; om 3 dage.</summary>
    public static string Due(OwedDuty duty, int asOf, Language language) =>
        duty.IsOverdue && duty.Dates.Due >= asOf ? language.Pick("Over tiden", "Out of time") : RelativeDay.Due(duty.Dates.Due, asOf, language);

    /// <summary>senest 22. nov. 2026, with the time of day where that counts.</summary>
    public static string Limit(OwedDuty duty, Language language)
    {
        var day = language.Date(duty.Dates.Due);
        var moment = duty.Dates.IsTimed ? $"{day} {language.Pick("kl.", "at")} {language.Time(duty.Dates.DueSecond)}" : day;
        return language.Pick($"senest {moment}", $"by {moment}");
    }
}
