using System.Globalization;
using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Export;

/// <summary>
/// An entry of a calendar: whole days, or a stretch of Danish local time. What it says leaves the house with the feed, so it says no
/// more of a person than initials.
/// </summary>
public sealed record CalendarEvent
{
    /// <summary>Names the entry for good: the same in every edition of the feed.</summary>
    public required string Uid { get; init; }

    public required string Summary { get; init; }

    /// <summary>The first day, as a day number.</summary>
    public required int From { get; init; }

    /// <summary>The last day, included, of an entry of whole days; null if it is the first.</summary>
    public int? To { get; init; }

    /// <summary>Seconds since midnight; null for whole days.</summary>
    public int? Second { get; init; }

    /// <summary>How long it lasts, if it is not of whole days.</summary>
    public int Minutes { get; init; } = 30;

    public string? Location { get; init; }

    public string? Description { get; init; }

    /// <summary>How many times it has been changed.</summary>
    public int Sequence { get; init; }

    public bool IsCancelled { get; init; }
}

/// <summary>Writes entries as iCalendar.</summary>
/// <remarks>Source: RFC 5545; RFC 7986 for the calendar's name and how often it is read.</remarks>
public static class Calendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int SecondsOfADay = 86_400;

    private static readonly string[] Copenhagen =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>Writes a calendar.</summary>
    /// <param name="name">What people see it called.</param>
    /// <param name="events">Its entries.</param>
    /// <param name="written">The moment it is made.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(string name, IEnumerable<CalendarEvent> events, DateTimeOffset written, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        using var lines = new CalendarLines(output);
        lines.Write("BEGIN:VCALENDAR");
        lines.Write("VERSION:2.0");
        lines.Write("PRODID:-//Fremdrift//Fremdrift//DA");
        lines.Write("CALSCALE:GREGORIAN");
        lines.Write("METHOD:PUBLISH");
        lines.WriteText("NAME", name);
        lines.WriteText("X-WR-CALNAME", name);
        lines.Write("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var line in Copenhagen) lines.Write(line);
        var stamp = $"DTSTAMP:{written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        foreach (var entry in events) Write(lines, entry, stamp);
        lines.Write("END:VCALENDAR");
    }

    private static void Write(CalendarLines lines, CalendarEvent entry, string stamp)
    {
        lines.Write("BEGIN:VEVENT");
        lines.WriteText("UID", entry.Uid);
        lines.Write(stamp);
        lines.Write(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        lines.Write(entry.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        if (entry.Second is { } second)
        {
            lines.Write("DTSTART" + Moment(entry.From, second));
            lines.Write("DTEND" + Moment(entry.From, second + (Math.Max(entry.Minutes, 0) * 60)));
        }
        else
        {
            // The day an entry ends before, and nobody is busy for it.
            lines.Write("DTSTART;VALUE=DATE:" + Date(entry.From));
            lines.Write("DTEND;VALUE=DATE:" + Date(Math.Max(entry.To ?? entry.From, entry.From) + 1));
            lines.Write("TRANSP:TRANSPARENT");
        }

        lines.WriteText("SUMMARY", entry.Summary);
        if (!string.IsNullOrEmpty(entry.Location)) lines.WriteText("LOCATION", entry.Location);
        if (!string.IsNullOrEmpty(entry.Description)) lines.WriteText("DESCRIPTION", entry.Description);
        lines.Write("END:VEVENT");
    }

    private static string Moment(int day, int second)
    {
        var time = TimeSpan.FromSeconds(second % SecondsOfADay).ToString("hhmmss", CultureInfo.InvariantCulture);
        return $";TZID=Europe/Copenhagen:{Date(day + (second / SecondsOfADay))}T{time}";
    }

    private static string Date(int day) => Day.ToDate(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
