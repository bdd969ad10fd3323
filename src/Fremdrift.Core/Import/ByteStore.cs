using Microsoft.Win32.SafeHandles;

namespace Fremdrift.Core.Import;

/// <summary>Bytes that can be read at any place, by several threads at once.</summary>
internal interface IByteStore : IDisposable
{
    long Length { get; }

    /// <summary>Reads some of the bytes from <paramref name="at"/> on and returns how many; 0 at the end.</summary>
    int Read(Span<byte> into, long at);
}

/// <summary>The bytes of a file.</summary>
internal sealed class FileBytes(FileStream stream) : IByteStore
{
    private readonly SafeFileHandle _handle = stream.SafeFileHandle;

    public long Length { get; } = stream.Length;

    public int Read(Span<byte> into, long at) => RandomAccess.Read(_handle, into, at);

    public void Dispose() => stream.Dispose();
}

/// <summary>Bytes in memory, in blocks of one size.</summary>
internal sealed class HeldBytes : IByteStore
{
    private const int BlockSize = 4 << 20;

    private readonly List<ReadOnlyMemory<byte>> _blocks;
    private readonly int _blockSize;

    public HeldBytes(List<ReadOnlyMemory<byte>> blocks, int blockSize)
    {
        (_blocks, _blockSize) = (blocks, blockSize);
        Length = blocks.Sum(block => (long)block.Length);
    }

    public long Length { get; }

    /// <summary>
    /// Everything the stream holds. Of a line that is too long anyway only so much is kept as shows that it is: a stream without
    /// line breaks must not fill the memory.
    /// </summary>
    public static HeldBytes ReadFrom(Stream stream, int longestLine)
    {
        var blocks = new List<ReadOnlyMemory<byte>>();
        var arriving = new byte[1 << 16];
        var block = new byte[BlockSize];
        var (used, lineLength) = (0, 0);
        for (var read = stream.Read(arriving); read > 0; read = stream.Read(arriving))
        {
            foreach (var next in arriving.AsSpan(0, read))
            {
                lineLength = next == '\n' ? 0 : Math.Min(lineLength + 1, longestLine + 3);
                if (lineLength > longestLine + 2) continue;
                if (used == BlockSize)
                {
                    blocks.Add(block);
                    (block, used) = (new byte[BlockSize], 0);
                }

                block[used++] = next;
            }
        }

        blocks.Add(block.AsMemory(0, used));
        return new HeldBytes(blocks, BlockSize);
    }

    public int Read(Span<byte> into, long at)
    {
        if (at >= Length) return 0;
        var block = _blocks[(int)(at / _blockSize)].Span[(int)(at % _blockSize)..];
        var count = Math.Min(block.Length, into.Length);
        block[..count].CopyTo(into);
        return count;
    }

    public void Dispose()
    {
        // The memory goes when nobody holds it any longer.
    }
}
