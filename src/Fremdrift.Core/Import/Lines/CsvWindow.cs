using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Lines;

/// <summary>
/// A window that moves over a CSV file and always holds the longest possible record, or the file's end. Before it stands room for
/// the header's names, so that names and values are pieces of the same bytes.
/// </summary>
internal sealed class CsvWindow(ReadSettings settings)
{
    private readonly int _longest = settings.LongestLine;
    private FactSource? _source;
    private long _read;
    private int _room;
    private int _loaded;

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Where the next record begins.</summary>
    public int Next { get; private set; }

    /// <summary>The byte of the file at which the next record begins.</summary>
    public long Offset => _read - (_loaded - Next);

    /// <summary>Where the record has to end at the latest.</summary>
    public int Limit => Math.Min(_loaded, Next + _longest + 2);

    /// <summary>Whether the file ends at the <see cref="Limit"/>.</summary>
    public bool HoldsEnd => Limit == _loaded && _read == _source!.Length;

    public bool IsAtEnd => Next == _loaded && _read == _source!.Length;

    public void Begin(FactSource source)
    {
        (_source, _read) = (source, 0);
        _room = (int)Math.Min(_longest + 2, source.Length);
        Bytes = new byte[_room + (int)Math.Min(settings.ChunkBytes + (2 * (_longest + 2)), source.Length) + NameTable.Overrun];
        Next = _loaded = _room;
        Fill();
        if (Bytes.AsSpan(Next, _loaded - Next).StartsWith("\uFEFF"u8)) Next += "\uFEFF"u8.Length;
    }

    public void MoveTo(int next)
    {
        Next = next;
        if (_loaded - Next < _longest + 2) Fill();
    }

    /// <summary>Goes to behind the next line break, however far it is.</summary>
    public void SkipLine()
    {
        while (!IsAtEnd)
        {
            var lineBreak = Bytes.AsSpan(Next, _loaded - Next).IndexOf((byte)'\n');
            MoveTo(lineBreak < 0 ? _loaded : Next + lineBreak + 1);
            if (lineBreak >= 0) return;
        }
    }

    private void Fill()
    {
        if (_read == _source!.Length) return;
        Bytes.AsSpan(Next, _loaded - Next).CopyTo(Bytes.AsSpan(_room));
        (Next, _loaded) = (_room, _room + _loaded - Next);
        var count = (int)Math.Min(Bytes.Length - NameTable.Overrun - _loaded, _source.Length - _read);
        _source.Read(Bytes.AsSpan(_loaded, count), _read);
        _loaded += count;
        _read += count;
    }
}
