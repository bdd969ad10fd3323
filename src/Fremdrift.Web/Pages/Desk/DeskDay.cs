using System.Globalization;
using Fremdrift.Core.Cases.Registration;
using Fremdrift.Core.Desk;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Time;
using Fremdrift.Web.Components.Kit;
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
    public static string Contact(AppointmentRow one, string? back = null) =>
        $"{CaseAddress.Register(one.Key, "contact")}?date={TypedDay.Write(one.Day)}&channel={one.Channel}&with=citizen&til={Uri.EscapeDataString(back ?? Week(one.Day))}";

    public static string Offer(int number) => string.Create(CultureInfo.InvariantCulture, $"/tilbud/{number}");

    public static string Reminder(int number) => string.Create(CultureInfo.InvariantCulture, $"/paamindelser/{number}");

    /// <summary>How an appointment is held, as a form lists it.</summary>
    public static List<Option> Channels(Language language) => [.. AppointmentForm.Channels.Select(channel => new Option(channel, Channel(channel, language)))];

    public static string Channel(string channel, Language language) => channel switch
    {
        "phone" => language.Pick("Telefon", "Phone"),
        "video" => language.Pick("Video", "Video"),
        _ => language.Pick("Møde", "Meeting"),
    };

    /// <summary>How and where, to stand after what: nothing of how if it is a meeting, as most are.</summary>
    public static string Where(string channel, string? place, Language language) =>
        string.Concat(new[] { channel is "meeting" ? null : Channel(channel, language).ToLowerInvariant(), place }.OfType<string>().Select(part => $", {part}"));

    /// <summary>The day within the coming week, as people say it.</summary>
    public static string Soon(int day, int today, Language language) =>
        day == today ? language.Pick("i dag", "today") : day == today + 1 ? language.Pick("i morgen", "tomorrow") : language.Pick("", "on ") + Weekday(day, language);

    /// <summary>A time to choose, written out.</summary>
    public static string Written(OfferTime time, int minutes, Language language) =>
        $"{Weekday(time.Day, language)} {language.Date(time.Day)}, {language.Pick("kl.", "at")} {language.Time(time.Minute * 60)}–{language.Time((time.Minute + minutes) * 60 % 86_400)}";
}
