using System.Runtime.InteropServices;

namespace Fremdrift.Core.Import.Ids;

/// <summary>
/// Things sorted into parts by their id, in each part in the order they came. A part of the index of many millions of ids fits the
/// processor's cache where the whole would not, and parts can be worked on side by side.
/// </summary>
internal sealed class Partitioned<T>
    where T : struct, IPrinted
{
    public const int Count = 256;

    public static readonly Partitioned<T> Empty = new([]);

    private readonly T[] _items;
    private readonly int[] _ends = new int[Count];

    public Partitioned(List<T> items)
    {
        var unsorted = CollectionsMarshal.AsSpan(items);
        _items = new T[unsorted.Length];
        foreach (ref readonly var item in unsorted) _ends[item.Id.Partition]++;
        for (var (part, start) = (0, 0); part < Count; part++) (_ends[part], start) = (start, start + _ends[part]);
        foreach (ref readonly var item in unsorted) _items[_ends[item.Id.Partition]++] = item;
    }

    public int Total => _items.Length;

    public ReadOnlySpan<T> this[int part]
    {
        get
        {
            var start = part == 0 ? 0 : _ends[part - 1];
            return _items.AsSpan(start, _ends[part] - start);
        }
    }
}
