using System.Runtime.ExceptionServices;

namespace Fremdrift.Core.Programmes;

/// <summary>
/// Does numbered pieces of work on several threads and hands the results over in the order of their numbers. No thread runs ahead by
/// more than the piece it works on, so memory stays that of a few pieces.
/// </summary>
internal static class OrderedWork
{
    /// <summary>Runs the pieces 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="begin">Makes what one thread works with.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="handOver">Takes a piece's result; called in order, by one thread at a time.</param>
    /// <param name="cancellation">Stops between pieces.</param>
    public static void Run<T>(int count, Func<T> begin, Action<int, T> work, Action<int, T> handOver, CancellationToken cancellation)
    {
        var gate = new Lock();
        var next = 0;
        var turn = 0;
        ExceptionDispatchInfo? failure = null;

        void Thread()
        {
            try
            {
                var tools = begin();
                while (Volatile.Read(ref failure) is null)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var piece = Interlocked.Increment(ref next) - 1;
                    if (piece >= count) return;
                    work(piece, tools);
                    var wait = default(SpinWait);
                    while (Volatile.Read(ref turn) != piece && Volatile.Read(ref failure) is null) wait.SpinOnce();
                    if (failure is not null) return;
                    handOver(piece, tools);
                    Volatile.Write(ref turn, piece + 1);
                }
            }
            catch (Exception error)
            {
                // The first failure ends all threads and is thrown again below, on the caller's.
                lock (gate) failure ??= ExceptionDispatchInfo.Capture(error);
            }
        }

        var others = Enumerable.Range(1, Math.Max(Environment.ProcessorCount, 1) - 1).Select(_ => Task.Run(Thread, CancellationToken.None)).ToArray();
        Thread();
        Task.WaitAll(others, CancellationToken.None);
        failure?.Throw();
    }
}
