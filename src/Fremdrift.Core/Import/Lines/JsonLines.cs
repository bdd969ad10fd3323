using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Lines;

/// <summary>The lines of a stretch of a JSON Lines file, in a buffer that holds the stretch and the rest of its last line.</summary>
internal sealed class JsonLines : IFactLines
{
    private const int Step = 64 << 10;

    private readonly JsonLineReader _reader;
    private readonly ProblemLog _problems;
    private readonly int _longestLine;
    private readonly int _mostBytes;
    private byte[] _bytes = [];
    private FactSource? _source;
    private long _offset;
    private long _to;
    private int _loaded;
    private int _lineStart;
    private int _lineEnd;
    private int _next;
    private bool _isUnended;
    private bool _isTooLong;

    public JsonLines(ReadSettings settings, ProblemLog problems)
    {
        _problems = problems;
        _reader = new JsonLineReader(problems);
        _longestLine = settings.LongestLine;

        // The byte before the stretch is looked at as well, and a line break of two bytes after the longest line.
        _mostBytes = 1 + settings.ChunkBytes + settings.LongestLine + 2;
    }

    public LineStart Start { get; private set; }

    public int Passed { get; private set; }

    public bool HoldsText { get; private set; }

    public void Begin(FactSource source, long from, long to)
    {
        (_source, _to) = (source, to);
        (_offset, _loaded, Passed, HoldsText) = (Math.Max(from - 1, 0), 0, 0, false);
        var needed = (int)Math.Min(_mostBytes, source.Length) + FlatJson.Overrun;
        if (_bytes.Length < needed) _bytes = new byte[needed];
        Load((int)(to - _offset));
        if (from == 0) _next = _bytes.AsSpan(0, _loaded).StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
        else
        {
            var lineBreak = _bytes.AsSpan(0, _loaded).IndexOf((byte)'\n');
            _next = lineBreak < 0 ? _loaded : lineBreak + 1;
        }
    }

    public bool Next()
    {
        while (_offset + _next < _to)
        {
            Find();
            if (!_isTooLong && _bytes.AsSpan(_lineStart, _lineEnd - _lineStart).IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            HoldsText = true;
            return true;
        }

        return false;
    }

    public bool TryRead(RawLine line)
    {
        _problems.Line = Start.Line;
        if (!_isTooLong) return _reader.TryRead(_bytes, _lineStart, _lineEnd, _isUnended, line);
        _problems.Add(null, LineFaults.TooLong, LineFaults.OneALine);
        return false;
    }

    private void Find()
    {
        // A byte order mark belongs to the first line.
        Start = new LineStart(_offset == 0 && Passed == 0 ? 0 : _offset + _next, Passed);
        Passed++;
        _lineStart = _next;
        (_isUnended, _isTooLong) = (false, false);
        var lineBreak = FindLineBreak();
        if (lineBreak < 0)
        {
            // The rest of the stretch is within this line, or it is the file's last.
            _isUnended = _offset + _loaded == _source!.Length;
            lineBreak = _loaded;
            _next = _loaded;
        }
        else _next = lineBreak + 1;

        _lineEnd = lineBreak > _lineStart && _bytes[lineBreak - 1] == '\r' ? lineBreak - 1 : lineBreak;
        _isTooLong = _lineEnd - _lineStart > _longestLine;
    }

    private int FindLineBreak()
    {
        for (var searched = _lineStart; ;)
        {
            var found = _bytes.AsSpan(searched, _loaded - searched).IndexOf((byte)'\n');
            if (found >= 0) return searched + found;
            searched = _loaded;
            var room = Math.Min(_lineStart + _longestLine + 2 - _loaded, _source!.Length - _offset - _loaded);
            if (room <= 0) return -1;
            Load((int)Math.Min(room, Step));
        }
    }

    private void Load(int count)
    {
        _source!.Read(_bytes.AsSpan(_loaded, count), _offset + _loaded);
        _loaded += count;
        Array.Clear(_bytes, _loaded, FlatJson.Overrun);
    }
}
