using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>The problems found while a part of a file is read: the first ones in full, all of them counted.</summary>
internal sealed class ProblemLog
{
    private readonly List<Problem> _kept = [];
    private string _file = "";
    private int _room;

    /// <summary>The line that is being read; problems are noted against it.</summary>
    public long Line { get; set; }

    public long Count { get; private set; }

    public IReadOnlyList<Problem> Kept => _kept;

    public void Begin(string file, int room)
    {
        (_file, _room) = (file, room);
        Count = 0;
        _kept.Clear();
    }

    public void Add(string? field, Label what, Label remedy, bool isWarning = false)
    {
        Count++;
        if (_kept.Count < _room) _kept.Add(new Problem(_file, Line, field, what, remedy, isWarning));
    }
}
