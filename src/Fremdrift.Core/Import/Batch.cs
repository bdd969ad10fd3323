using System.Runtime.InteropServices;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>The facts of some citizens, each of them with all that was read of it.</summary>
/// <param name="Facts">The facts, complete. The table may hold other citizens as well.</param>
/// <param name="Citizens">The numbers of the batch's citizens in the table, their keys in the order of their UTF-8 bytes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Batch(FactTable Facts, ReadOnlyMemory<int> Citizens);
