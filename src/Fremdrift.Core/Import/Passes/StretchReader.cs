using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Lines;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Pass 2: reads again the lines that pass 1 found good. One for each thread that reads.</summary>
internal sealed class StretchReader
{
    private readonly ReadSettings _settings;
    private readonly ProblemLog _problems = new();
    private readonly FactJudge _judge;
    private IFactLines? _json;
    private IFactLines? _lines;
    private Stretch _stretch;

    public StretchReader(ReadSettings settings)
    {
        _settings = settings;
        _judge = new FactJudge(_problems, settings.AtDoor);
    }

    /// <summary>The fact that was read last; overwritten by the next.</summary>
    public ParsedFact Fact { get; } = new();

    /// <summary>The number in the file of the line that was read last, from 1.</summary>
    public long Line => _stretch.Chunk.FirstLineNumber + _stretch.From.Line + _lines!.Start.Line;

    public void Begin(Stretch stretch)
    {
        _stretch = stretch;
        var source = stretch.Chunk.Source;
        _lines = source.Format == FactFormat.Csv
            ? new CsvLines(_settings, _problems)
            : _json ??= new JsonLines(_settings, _problems);
        _lines.Begin(source, stretch.From.Offset, stretch.To);
    }

    /// <summary>Goes to the next good line; false if there is none.</summary>
    /// <exception cref="IOException">A line that was good no longer is: somebody else writes to the file.</exception>
    public bool Next()
    {
        while (_lines!.Next())
        {
            if (_stretch.Chunk.IsLeftOut(_stretch.From.Line + _lines.Start.Line)) continue;
            if (!_lines.TryRead(Fact.Line) || !_judge.TryJudge(Fact)) throw _stretch.Chunk.Source.Changed();
            return true;
        }

        return false;
    }
}
