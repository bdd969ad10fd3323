using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Reads good lines into a table. One for each thread that reads.</summary>
internal sealed class TableReader(ReadSettings settings)
{
    private readonly StretchReader _lines = new(settings);
    private TableWriter? _writer;

    /// <exception cref="IOException">A line that was good no longer is: somebody else writes to the file.</exception>
    public void Read(IEnumerable<Stretch> stretches, FactTable table, CancellationToken cancellation = default)
    {
        table.Clear();
        _writer ??= new TableWriter(table);
        _writer.Begin(table);
        foreach (var stretch in stretches)
        {
            cancellation.ThrowIfCancellationRequested();
            _lines.Begin(stretch);
            while (_lines.Next()) _writer.Add(_lines.Fact);
        }

        table.Complete();
    }
}
