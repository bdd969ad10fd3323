using System.Runtime.InteropServices;
using Fremdrift.Core.Import.Lines;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Lines of a chunk to be read again: those that begin from one byte to before another.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="From">Where the first of them begins, or the chunk does.</param>
/// <param name="To">The byte before which the last of them begins.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(Chunk Chunk, LineStart From, long To)
{
    public static Stretch Whole(Chunk chunk) => new(chunk, new LineStart(chunk.From, 0), chunk.To);
}
