using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Import.Judging;

/// <summary>How a date, a date and time or an instant was found to be written.</summary>
internal enum Written
{
    Right,
    Malformed,

    /// <summary>Well formed, but there is no such day or time of day.</summary>
    NotInCalendar,

    /// <summary>An instant that does not say which offset it has.</summary>
    WithoutOffset,

    /// <summary>A local time that has an offset.</summary>
    WithOffset,
}

/// <summary>Reads the dates and times of ISO 8601 that facts carry, from UTF-8 and without a copy.</summary>
internal static class Moments
{
    private const int DateLength = 10;
    private const int MinuteLength = 16;
    private const int SecondLength = 19;
    private const int LongestOffsetInMinutes = 14 * 60;

    /// <summary>yyyy-MM-dd.</summary>
    public static Written ReadDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-') return Written.Malformed;
        var (century, years, month, date) = (Pair(text, 0), Pair(text, 2), Pair(text, 5), Pair(text, 8));
        if ((century | years | month | date) < 0) return Written.Malformed;
        var year = (century * 100) + years;
        if (year == 0 || month is 0 or > 12 || date == 0 || date > DateTime.DaysInMonth(year, month)) return Written.NotInCalendar;
        day = Day.Of(year, month, date);
        return Written.Right;
    }

    /// <summary>yyyy-MM-ddTHH:mm, with optional seconds, in local time.</summary>
    public static Written ReadLocal(ReadOnlySpan<byte> text, out int day, out int second)
    {
        var written = ReadClock(text, out day, out second, out var length);
        if (written == Written.Malformed || length == text.Length) return written;
        return ReadOffset(text[length..], out _) == Written.Right ? Written.WithOffset : Written.Malformed;
    }

    /// <summary>yyyy-MM-ddTHH:mm, with optional seconds and fractions of them, and Z or an offset; as UTC ticks.</summary>
    public static Written ReadInstant(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var written = ReadClock(text, out var day, out var second, out var length);
        if (written == Written.Malformed) return written;
        var rest = text[length..];
        long fraction = 0;
        if (length == SecondLength && rest is [(byte)'.', ..])
        {
            var digits = ReadFraction(rest[1..], out fraction);
            if (digits == 0) return Written.Malformed;
            rest = rest[(digits + 1)..];
        }

        if (rest.IsEmpty) return Written.WithoutOffset;
        var zone = ReadOffset(rest, out var minutes);
        if (zone != Written.Right) return zone;
        if (written != Written.Right) return written;
        ticks = (day * TimeSpan.TicksPerDay) + (second * TimeSpan.TicksPerSecond) + fraction - (minutes * TimeSpan.TicksPerMinute);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? Written.Right : Written.NotInCalendar;
    }

    private static Written ReadClock(ReadOnlySpan<byte> text, out int day, out int second, out int length)
    {
        (day, second, length) = (0, 0, MinuteLength);
        if (text.Length < MinuteLength || text[DateLength] != 'T' || text[13] != ':') return Written.Malformed;
        var written = ReadDay(text[..DateLength], out day);
        var (hour, minute, seconds) = (Pair(text, 11), Pair(text, 14), 0);
        if (text.Length >= SecondLength && text[MinuteLength] == ':')
        {
            seconds = Pair(text, 17);
            length = SecondLength;
        }

        if ((hour | minute | seconds) < 0) return Written.Malformed;
        second = (hour * 3600) + (minute * 60) + seconds;
        return written == Written.Right && (hour > 23 || minute > 59 || seconds > 59) ? Written.NotInCalendar : written;
    }

    /// <summary>Z, ±HH:mm, ±HHmm or ±HH.</summary>
    private static Written ReadOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text is [(byte)'Z']) return Written.Right;
        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-')) return Written.Malformed;
        if (text.Length == 6 && text[3] != ':') return Written.Malformed;
        var hour = Pair(text, 1);
        var minute = text.Length == 3 ? 0 : Pair(text, text.Length - 2);
        if ((hour | minute) < 0) return Written.Malformed;
        minutes = (hour * 60) + minute;
        if (minute > 59 || minutes > LongestOffsetInMinutes) return Written.NotInCalendar;
        if (text[0] == '-') minutes = -minutes;
        return Written.Right;
    }

    /// <summary>The fraction in ticks, what is finer being cut off, and how many digits it has.</summary>
    private static int ReadFraction(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var digits = 0;
        var unit = TimeSpan.TicksPerSecond;
        for (; digits < text.Length && char.IsAsciiDigit((char)text[digits]); digits++)
        {
            unit /= 10;
            ticks += (text[digits] - '0') * unit;
        }

        return digits;
    }

    /// <summary>The two digits there as a number; below 0 if they are none.</summary>
    private static int Pair(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)text[at] - '0', (uint)text[at + 1] - '0');
        return tens > 9 || ones > 9 ? -1 : (int)((tens * 10) + ones);
    }
}
