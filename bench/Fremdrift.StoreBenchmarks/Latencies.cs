namespace Fremdrift.StoreBenchmarks;

/// <summary>How long each of many answers took. Safe to add to from several threads.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _lock = new();

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan time)
    {
        lock (_lock) _milliseconds.Add(time.TotalMilliseconds);
    }

    public double Percentile(double share)
    {
        lock (_lock)
        {
            if (_milliseconds.Count == 0) return double.NaN;
            _milliseconds.Sort();
            return _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(_milliseconds.Count * share))];
        }
    }
}
