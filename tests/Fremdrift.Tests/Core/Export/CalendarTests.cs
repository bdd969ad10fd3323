using System.Text;
using Fremdrift.Core.Export;
using Fremdrift.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Fremdrift.Tests.Core.Export;

public sealed class CalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 30, 15, TimeSpan.FromHours(1));

    private static CalendarEvent Talk => new() { Uid = "a-1@fremdrift", Summary = "Samtale, A.J.", From = Days.Of("2026-11-24"), Second = 10 * 3600, Minutes = 45, Location = "Jobcentret; lokale 3" };

    [Fact]
    public void Write_ATimedEvent_IsInDanishTime() => Assert.Equal(
        [
            "BEGIN:VEVENT", "UID:a-1@fremdrift", "DTSTAMP:20261122T093015Z", "SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART;TZID=Europe/Copenhagen:20261124T100000", "DTEND;TZID=Europe/Copenhagen:20261124T104500",
            "SUMMARY:Samtale\\, A.J.", "LOCATION:Jobcentret\\; lokale 3", "END:VEVENT",
        ],
        EventLines(Talk));

    [Fact]
    public void Write_ChangedAndCancelled_SaysSo()
    {
        var lines = EventLines(Talk with { Sequence = 3, IsCancelled = true });

        Assert.Contains("SEQUENCE:3", lines, StringComparer.Ordinal);
        Assert.Contains("STATUS:CANCELLED", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void Write_WholeDays_EndTheDayAfter()
    {
        var lines = EventLines(Talk with { Second = null, To = Days.Of("2026-12-31"), Location = null });

        Assert.Contains("DTSTART;VALUE=DATE:20261124", lines, StringComparer.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20270101", lines, StringComparer.Ordinal);
        Assert.Contains("TRANSP:TRANSPARENT", lines, StringComparer.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20261125", EventLines(Talk with { Second = null }), StringComparer.Ordinal);
    }

    [Fact]
    public void Write_PastMidnight_EndsTheNextDay() =>
        Assert.Contains("DTEND;TZID=Europe/Copenhagen:20261125T001500", EventLines(Talk with { Second = (23 * 3600) + 1800 }), StringComparer.Ordinal);

    [Fact]
    public void Write_Calendar_IsWholeAndHasItsTimeZone()
    {
        var lines = Unfolded(Written("Min kalender", [Talk]));

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("X-WR-CALNAME:Min kalender", lines, StringComparer.Ordinal);
        Assert.Contains("TZID:Europe/Copenhagen", lines, StringComparer.Ordinal);
        Assert.Equal(lines.Count(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)), lines.Count(line => line.StartsWith("END:", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("DESCRIPTION", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_HostileText_AddsNoLine()
    {
        var lines = EventLines(Talk with { Summary = "x\r\nEND:VEVENT\nBEGIN:VALARM\r\\,;\u0085\0\tæ", Description = "a\nb" });

        Assert.Contains("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\\n\\\\\\,\\;\\n æ", lines, StringComparer.Ordinal);
        Assert.Contains("DESCRIPTION:a\\nb", lines, StringComparer.Ordinal);
        Assert.Equal(11, lines.Length);
    }

    [Fact]
    public void Write_LongText_IsFoldedBetweenCharacters() =>
        Law.ForAll(Gen.Elements("a", "æ", "€", "😀", ",", "\n", " ").ListOf().Resize(300), texts =>
        {
            var text = string.Concat(texts);
            var written = Written("k", [Talk with { Summary = text }]);

            Assert.All(written.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
            Assert.DoesNotContain('\n', written.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.DoesNotContain('\uFFFD', written);
            Assert.Contains("SUMMARY:" + text.Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal), Unfolded(written), StringComparer.Ordinal);
        });

    private static string Written(string name, CalendarEvent[] events)
    {
        using var output = new MemoryStream();
        Calendar.Write(name, events, Now, output);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    private static string[] Unfolded(string written) =>
        written.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd('\r', '\n').Split("\r\n");

    private static string[] EventLines(CalendarEvent entry)
    {
        var lines = Unfolded(Written("k", [entry]));
        var from = Array.IndexOf(lines, "BEGIN:VEVENT");
        return lines[from..(lines.Length - 1)];
    }
}
