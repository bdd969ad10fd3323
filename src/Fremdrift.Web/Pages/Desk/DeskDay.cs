using System.Globalization;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Time;
using Fremdrift.Web.Pages.Cases;

namespace Fremdrift.Web.Pages.Desk;

/// <summary>Days, weeks and addresses of the calendar.</summary>
internal static class DeskDay
{
    public const int OfWeek = 7;

    private static readonly string[] Danish = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
    private static readonly string[] English = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static int Monday(int day) => day - (day % OfWeek);

    /// <summary>The day written in an address; the other one if there is none that can be read.</summary>
    public static int Read(string? text, int otherwise) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= TypedDay.FirstYear and < TypedDay.LastYear ? day.DayNumber : otherwise;

    public static string Iso(int day) => Day.ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Weekday(int day, Language language) => language.Pick(Danish[day % OfWeek], English[day % OfWeek]);

    /// <summary>The week's number, as Danes count them.</summary>
    public static string WeekNumber(int day) => ISOWeek.GetWeekOfYear(Day.ToDate(day).ToDateTime(TimeOnly.MinValue)).ToString(CultureInfo.InvariantCulture);

    public static string Times(AppointmentRow one, Language language) => $"{language.Time(one.Minute * 60)}–{language.Time((one.Minute + one.Minutes) * 60 % 86_400)}";

    public static string Week(int day) => $"/kalender?uge={Iso(day)}";

    public static string Appointment(int number, string page = "") => string.Create(CultureInfo.InvariantCulture, $"/kalender/{number}{page}");

    /// <summary>The form of the contact that an appointment was, filled in.</summary>
    public static string Contact(AppointmentRow one) =>
        $"{CaseAddress.Register(one.Key, "contact")}?date={TypedDay.Write(one.Day)}&channel=meeting&with=citizen&til={Uri.EscapeDataString(Week(one.Day))}";
}
