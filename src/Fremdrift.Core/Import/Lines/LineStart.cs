using System.Runtime.InteropServices;

namespace Fremdrift.Core.Import.Lines;

/// <summary>Where in a chunk a line begins.</summary>
/// <param name="Offset">The byte of the file.</param>
/// <param name="Line">The line of the chunk, from 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineStart(long Offset, int Line);
