using System.Collections.Concurrent;

namespace Fremdrift.Core.Programmes;

/// <summary>Tools that are dear to make and serve one thread at a time, kept for the next who needs one.</summary>
internal sealed class Pool<T>(Func<T> make)
    where T : class
{
    private static readonly int Most = Environment.ProcessorCount * 2;

    private readonly ConcurrentBag<T> _idle = [];

    public Lease<T> Rent() => new(_idle.TryTake(out var tool) ? tool : make(), this);

    public void Return(T tool)
    {
        // A rush may have made more than are ever needed again.
        if (_idle.Count < Most) _idle.Add(tool);
    }
}

/// <summary>A tool that is one's own until disposed.</summary>
public sealed class Lease<T> : IDisposable
    where T : class
{
    private readonly Pool<T> _pool;
    private T? _tool;

    internal Lease(T tool, Pool<T> pool) => (_tool, _pool) = (tool, pool);

    /// <summary>The tool.</summary>
    /// <exception cref="ObjectDisposedException">It has been given back.</exception>
    public T Value => _tool ?? throw new ObjectDisposedException(nameof(Lease<T>));

    /// <summary>Gives the tool back; doing so twice changes nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _tool, null) is { } tool) _pool.Return(tool);
    }
}
