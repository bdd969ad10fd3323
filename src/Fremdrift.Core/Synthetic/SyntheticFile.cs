using System.Buffers;

namespace Fremdrift.Core.Synthetic;

/// <summary>
/// Writes a whole made-up municipality as JSON Lines, on all cores, in order, and without holding more than a few stretches of
/// it.
/// </summary>
public static class SyntheticFile
{
    private const int CitizensPerStretch = 1_000;

    /// <summary>Writes the citizens' facts, citizen after citizen, and reports how many citizens are written.</summary>
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public static async Task WriteAsync(
        Stream output, SyntheticOptions options, IProgress<int>? written = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var perStretch = Math.Max(1, CitizensPerStretch / Math.Max(1, options.Scale));
        var running = new Queue<Task<ArrayBufferWriter<byte>>>();
        var (next, done) = (1, 0);
        for (var spare = 0; spare <= Environment.ProcessorCount; spare++) Begin(new ArrayBufferWriter<byte>());
        while (running.TryDequeue(out var first))
        {
            var buffer = await first;
            await output.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
            done = Math.Min(done + perStretch, options.Citizens);
            written?.Report(done);
            Begin(buffer);
        }

        void Begin(ArrayBufferWriter<byte> buffer)
        {
            var (from, count) = (next, Math.Min(perStretch, options.Citizens - next + 1));
            if (count <= 0 && next > 1) return;
            next += perStretch;
            running.Enqueue(Task.Run(() => Fill(buffer, options, from, count), cancellation));
        }
    }

    /// <summary>Writes the <paramref name="count"/> citizens from number <paramref name="first"/> on, on this thread.</summary>
    public static void Write(Stream output, SyntheticOptions options, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var buffer = new ArrayBufferWriter<byte>();
        for (var from = first; from < first + count; from += CitizensPerStretch)
        {
            output.Write(Fill(buffer, options, from, Math.Min(CitizensPerStretch, first + count - from)).WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private static ArrayBufferWriter<byte> Fill(ArrayBufferWriter<byte> buffer, SyntheticOptions options, int first, int count)
    {
        using var writer = new JsonLinesWriter(buffer);
        foreach (var citizen in SyntheticMunicipality.Generate(options, first, count)) writer.Write(citizen);
        return buffer;
    }
}
