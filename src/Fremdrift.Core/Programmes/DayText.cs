using Fremdrift.Engine.Time;

namespace Fremdrift.Core.Programmes;

/// <summary>Writes days the way the interchange does.</summary>
internal static class DayText
{
    /// <summary>Writes a day as yyyy-MM-dd into ten bytes.</summary>
    public static void Write(int day, Span<byte> into)
    {
        var (year, month, date) = Day.ToDate(Math.Clamp(day, Day.First, Day.Last));
        Two(year / 100, into);
        Two(year % 100, into[2..]);
        into[4] = (byte)'-';
        Two(month, into[5..]);
        into[7] = (byte)'-';
        Two(date, into[8..]);
    }

    private static void Two(int number, Span<byte> into)
    {
        into[0] = (byte)('0' + (number / 10));
        into[1] = (byte)('0' + (number % 10));
    }
}
