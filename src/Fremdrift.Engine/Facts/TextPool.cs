using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Fremdrift.Engine.Facts;

/// <summary>
/// Texts held once each as UTF-8 in one block of memory and known by number, from 0 in the order they came. Comparing two texts of a
/// pool is comparing two numbers. Not safe for writing from several threads; reading is.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a pool, not a collection to bind to.")]
public sealed class TextPool
{
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[16];
    private int[] _hashes = new int[16];
    private int[] _slots = new int[32];

    /// <summary>How many texts the pool holds.</summary>
    public int Count { get; private set; }

    /// <summary>The text with that number, as UTF-8. Valid until the pool is written to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such text.</exception>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
            var start = number == 0 ? 0 : _ends[number - 1];
            return _bytes.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var slot = FindSlot(text, hash);
        if (_slots[slot] != 0) return _slots[slot] - 1;
        if (Count == _ends.Length) Grow();
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + text.Length));
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        _hashes[Count] = hash;
        _slots[FindSlot(text, hash)] = ++Count;
        return Count - 1;
    }

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>The number of a text; -1 if the pool does not hold it.</summary>
    public int Find(ReadOnlySpan<byte> text) => _slots[FindSlot(text, Hash(text))] - 1;

    /// <summary>The number of a text; -1 if the pool does not hold it.</summary>
    public int Find(string text) => Find(Encoding.UTF8.GetBytes(text));

    /// <summary>The text with that number.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>Forgets every text and keeps the memory for the next.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private int FindSlot(ReadOnlySpan<byte> text, int hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_hashes[number] == hash && this[number].SequenceEqual(text))) return slot;
        }
    }

    private void Grow()
    {
        Array.Resize(ref _ends, _ends.Length * 2);
        Array.Resize(ref _hashes, _hashes.Length * 2);
        _slots = new int[_ends.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var slot = _hashes[number] & (_slots.Length - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }
}
