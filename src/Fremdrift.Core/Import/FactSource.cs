using Fremdrift.Core.Import.Lines;
using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import;

/// <summary>How facts are written down.</summary>
public enum FactFormat
{
    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Comma, semicolon or tab separated values under a header line.</summary>
    Csv,
}

/// <summary>
/// Somewhere facts are read from: a file, or bytes held in memory. It can be read at any place any number of times, by several
/// threads at once.
/// </summary>
public sealed class FactSource : IDisposable
{
    private readonly IByteStore _bytes;

    private FactSource(string name, FactFormat format, IByteStore bytes) => (Name, Format, _bytes) = (name, format, bytes);

    /// <summary>What problems call it.</summary>
    public string Name { get; }

    public FactFormat Format { get; }

    public long Length => _bytes.Length;

    /// <summary>
    /// A file: CSV if its name ends in .csv, otherwise JSON Lines. What cannot be read twice, such as a pipe, is read into memory
    /// now.
    /// </summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static FactSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var format = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FactFormat.Csv : FactFormat.JsonLines;
        return FromFile(path, path, format);
    }

    /// <summary>A file that problems call by another name than its path, as one that was uploaded.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static FactSource FromFile(string path, string name, FactFormat format)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (stream.CanSeek) return new FactSource(name, format, new FileBytes(stream));
        using (stream) return FromStream(name, stream, format);
    }

    /// <summary>Everything a stream holds from here on, such as standard input; read into memory now.</summary>
    public static FactSource FromStream(string name, Stream stream, FactFormat format = FactFormat.JsonLines)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new FactSource(name, format, HeldBytes.ReadFrom(stream, ReadSettings.Default.LongestLine));
    }

    /// <summary>Bytes in memory, which must not change while they are read.</summary>
    public static FactSource FromMemory(string name, ReadOnlyMemory<byte> bytes, FactFormat format = FactFormat.JsonLines) =>
        new(name, format, new HeldBytes([bytes], Math.Max(bytes.Length, 1)));

    public void Dispose() => _bytes.Dispose();

    /// <summary>Fills <paramref name="into"/> with the bytes from <paramref name="at"/> on.</summary>
    /// <exception cref="IOException">There are fewer bytes than there were: somebody else writes to the file.</exception>
    internal void Read(Span<byte> into, long at)
    {
        while (!into.IsEmpty)
        {
            var read = _bytes.Read(into, at);
            if (read == 0) throw Changed();
            into = into[read..];
            at += read;
        }
    }

    internal IOException Changed() => new($"{Name} was changed while it was being read; run again when it is complete.");
}
