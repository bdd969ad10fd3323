using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Pass 2: reads the lines that pass 1 found good into a table. One for each thread that reads.</summary>
internal sealed class TableReader
{
    private readonly ReadSettings _settings;
    private readonly ProblemLog _problems = new();
    private readonly FactJudge _judge;
    private readonly ParsedFact _fact = new();
    private TableWriter? _writer;
    private IFactLines? _json;

    public TableReader(ReadSettings settings)
    {
        _settings = settings;
        _judge = new FactJudge(_problems);
    }

    /// <exception cref="IOException">A line that was good no longer is: somebody else writes to the file.</exception>
    public void Read(IEnumerable<Stretch> stretches, FactTable table, CancellationToken cancellation = default)
    {
        table.Clear();
        _writer ??= new TableWriter(table);
        _writer.Begin(table);
        foreach (var stretch in stretches)
        {
            cancellation.ThrowIfCancellationRequested();
            Read(stretch);
        }

        table.Complete();
    }

    private void Read(Stretch stretch)
    {
        var source = stretch.Chunk.Source;
        var lines = source.Format == FactFormat.Csv
            ? new CsvLines(_settings, _problems)
            : _json ??= new JsonLines(_settings, _problems);
        lines.Begin(source, stretch.From.Offset, stretch.To);
        while (lines.Next())
        {
            if (stretch.Chunk.IsLeftOut(stretch.From.Line + lines.Start.Line)) continue;
            if (!lines.TryRead(_fact.Line) || !_judge.TryJudge(_fact)) throw source.Changed();
            _writer!.Add(_fact);
        }
    }
}
