namespace Fremdrift.EndToEnd.Support;

/// <summary>The application's clock in a test: stands still until the test moves it.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    /// <summary>A Wednesday, 18 November 2026, at nine in the morning in Denmark.</summary>
    public static DateTimeOffset AnOrdinaryMorning { get; } = new(2026, 11, 18, 9, 0, 0, TimeSpan.FromHours(1));

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
