namespace Fremdrift.Core.Synthetic;

/// <summary>Numbers, days and instants as the interchange writes them, in UTF-8 and without a string.</summary>
internal static class Utf8Text
{
    private const int SecondsPerDay = 86_400;

    /// <summary>
    /// Writes a number of 0 or more, with zeros before it up to so many digits, and returns how many bytes it took.
    /// </summary>
    public static int WriteNumber(Span<byte> into, int number, int digits = 1)
    {
        var length = Math.Max(digits, Digits(number));
        for (var at = length - 1; at >= 0; at--, number /= 10) into[at] = (byte)('0' + (number % 10));
        return length;
    }

    public static int Digits(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10) digits++;
        return digits;
    }

    /// <summary>2021-02-28</summary>
    public static ReadOnlySpan<byte> WriteDay(Span<byte> into, int day)
    {
        DateOnly.FromDayNumber(day).Deconstruct(out var year, out var month, out var dayOfMonth);
        WriteNumber(into, year, 4);
        into[4] = (byte)'-';
        WriteNumber(into[5..], month, 2);
        into[7] = (byte)'-';
        WriteNumber(into[8..], dayOfMonth, 2);
        return into[..10];
    }

    /// <summary>2021-02-28T10:00:00</summary>
    public static ReadOnlySpan<byte> WriteLocal(Span<byte> into, int day, int second)
    {
        WriteDay(into, day);
        into[10] = (byte)'T';
        WriteNumber(into[11..], second / 3600, 2);
        into[13] = (byte)':';
        WriteNumber(into[14..], second / 60 % 60, 2);
        into[16] = (byte)':';
        WriteNumber(into[17..], second % 60, 2);
        return into[..19];
    }

    /// <summary>2021-02-28T10:00:00Z</summary>
    public static ReadOnlySpan<byte> WriteInstant(Span<byte> into, long ticks)
    {
        var seconds = ticks / TimeSpan.TicksPerSecond;
        WriteLocal(into, (int)(seconds / SecondsPerDay), (int)(seconds % SecondsPerDay));
        into[19] = (byte)'Z';
        return into[..20];
    }
}
