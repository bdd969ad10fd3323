using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Fremdrift.Core.Import.Lines;

namespace Fremdrift.Core.Import.Judging;

/// <summary>
/// A fixed set of names, each known by its place. Built so that no two names meet in the table: finding one takes one look, whatever
/// the set. Names are compared as two words of eight bytes; only longer ones are compared whole.
/// </summary>
internal sealed class NameTable
{
    /// <summary>How many bytes after a name must exist, whatever they hold.</summary>
    public const int Overrun = 16;

    private const int MostTries = 100_000;

    private readonly byte[][] _names;
    private readonly Entry[] _entries;
    private readonly int _shift;
    private ulong _multiplier = 0x9E3779B97F4A7C15;

    public NameTable(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        var bits = 3;
        while (1 << bits < names.Count * 4) bits++;
        (_shift, _entries) = (64 - bits, new Entry[1 << bits]);

        // A multiplier chosen blindly separates a set of this size once in some fifty tries; the first that does is kept.
        for (var tries = 0; !TryPlace(); tries++)
        {
            if (tries == MostTries) throw new ArgumentException("Two of the names cannot be told apart.", nameof(names));
            _multiplier += 0x632BE59BD9B4E01A;
            Array.Clear(_entries);
        }
    }

    /// <summary>The name's place; -1 if it is not in the set.</summary>
    public int Find(byte[] bytes, Piece name)
    {
        var (low, high) = Words(bytes, name);
        ref readonly var entry = ref _entries[Slot(low, high)];
        if (entry.Low != low || entry.High != high || entry.Length != name.Length) return -1;
        return name.Length <= Overrun || name.Of(bytes).SequenceEqual(_names[entry.Place]) ? entry.Place : -1;
    }

    public string Name(int place) => Encoding.UTF8.GetString(_names[place]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) Words(byte[] bytes, Piece name)
    {
        ref var start = ref MemoryMarshal.GetReference(bytes.AsSpan(name.At, Overrun));
        var low = Unsafe.ReadUnaligned<ulong>(ref start);
        var high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 8));
        if (name.Length < 8) return (low & ((1ul << (name.Length * 8)) - 1), 0);
        return (low, name.Length < 16 ? high & ((1ul << ((name.Length - 8) * 8)) - 1) : high);
    }

    private int Slot(ulong low, ulong high) => (int)(((low ^ (high * 0xFF51AFD7ED558CCD)) * _multiplier) >> _shift);

    private bool TryPlace()
    {
        for (var place = 0; place < _names.Length; place++)
        {
            var padded = new byte[_names[place].Length + Overrun];
            _names[place].CopyTo(padded, 0);
            var (low, high) = Words(padded, new Piece(0, _names[place].Length));
            ref var entry = ref _entries[Slot(low, high)];
            if (entry.Length != 0) return false;
            entry = new Entry(low, high, _names[place].Length, place);
        }

        return true;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ulong Low, ulong High, int Length, int Place);
}
