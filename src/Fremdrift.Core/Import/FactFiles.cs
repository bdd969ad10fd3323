using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fremdrift.Core.Import.Ids;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import;

/// <summary>
/// The facts of one or more files: judged when they are opened, read batch by batch afterwards. If the files are JSON Lines sorted
/// by citizen, opening holds no more than an index of the ids while it judges, and next to nothing afterwards; otherwise all their
/// facts.
/// </summary>
/// <remarks>
/// <para>The rules hold over all files of the run. A line that breaks one is refused and reported; the others are taken. Of several
/// lines with one id the first good one stays: the same content again changes nothing, other content is refused. A fact that
/// supersedes another citizen's fact is refused, wherever in the run that one stands; an id names the first line that has it and
/// is good in itself.</para>
/// <para>Source: interchange, "facts in".</para>
/// </remarks>
public sealed class FactFiles : IDisposable
{
    private readonly ImmutableArray<FactSource> _sources;
    private readonly Vocabulary _vocabulary;
    private readonly ReadSettings _settings;
    private readonly Report _report;
    private readonly ImmutableArray<Chunk> _chunks;
    private readonly BatchPlan? _plan;
    private readonly Batch _all;
    private readonly ConcurrentBag<TableReader> _idle = [];

    private FactFiles(
        ImmutableArray<FactSource> sources,
        Vocabulary vocabulary,
        ReadSettings settings,
        Report report,
        ImmutableArray<Chunk> chunks,
        BatchPlan? plan,
        Batch all)
    {
        (_sources, _vocabulary, _settings, _report) = (sources, vocabulary, settings, report);
        (_chunks, _plan, _all) = (chunks, plan, all);
    }

    /// <summary>The first thousand problems, in the order of files and lines.</summary>
    public ImmutableArray<Problem> Problems => _report.Problems;

    /// <summary>How many problems there are, warnings included.</summary>
    public long ProblemCount => _report.ProblemCount;

    public long WarningCount => _report.WarningCount;

    /// <summary>How many lines were refused.</summary>
    public long RefusedLines => _report.RefusedLines;

    /// <summary>How many facts were taken; the same fact sent twice counts once.</summary>
    public long AcceptedFacts => _report.AcceptedFacts;

    /// <summary>Whether anything was wrong that is more than a warning.</summary>
    public bool HasErrors => ProblemCount > WarningCount;

    /// <summary>Whether facts are read from the files batch by batch, instead of being held in memory.</summary>
    public bool IsStreaming => _plan is not null;

    public int BatchCount => _plan?.Count ?? (int)Math.Ceiling(_all.Citizens.Length / (double)_settings.CitizensInBatch);

    /// <summary>Opens files: CSV if the name ends in .csv, otherwise JSON Lines.</summary>
    /// <exception cref="IOException">A file is missing, cannot be read, or is changed meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read, or is a folder.</exception>
    public static FactFiles Open(
        IReadOnlyList<string> paths, Vocabulary vocabulary, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sources = new List<FactSource>();
        try
        {
            foreach (var path in paths) sources.Add(FactSource.FromFile(path));
            return Open(sources, vocabulary, progress, cancellation);
        }
        catch
        {
            sources.ForEach(source => source.Dispose());
            throw;
        }
    }

    /// <summary>Opens sources, which are disposed of with the result.</summary>
    /// <param name="sources">Where the facts are read from, in this order.</param>
    /// <param name="vocabulary">The words values are numbered by.</param>
    /// <param name="progress">Is told how many bytes have been judged.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="IOException">A source cannot be read, or is changed meanwhile.</exception>
    public static FactFiles Open(
        IReadOnlyList<FactSource> sources,
        Vocabulary vocabulary,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default) =>
        Open(sources, vocabulary, ReadSettings.Default, progress, cancellation);

    /// <summary>
    /// Opens sources to be read by <see cref="ReadAccepted"/> alone, in whatever order their facts come: nothing is held in memory but
    /// what it takes to judge them, and there are no batches.
    /// </summary>
    /// <exception cref="IOException">A source cannot be read, or is changed meanwhile.</exception>
    public static FactFiles OpenForStore(
        IReadOnlyList<FactSource> sources,
        Vocabulary vocabulary,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default) =>
        Open(sources, vocabulary, ReadSettings.Default with { ForStore = true }, progress, cancellation);

    /// <summary>
    /// Reads every fact that was taken, in the order of files and lines. Each call reads the files anew, as far as it is enumerated;
    /// several may run at once.
    /// </summary>
    /// <exception cref="IOException">While it is enumerated: a file was changed since it was opened.</exception>
    public IEnumerable<ReadFact> ReadAccepted(CancellationToken cancellation = default)
    {
        var lines = new StretchReader(_settings);
        var writer = new StoreWriter();
        foreach (var chunk in _chunks)
        {
            cancellation.ThrowIfCancellationRequested();
            lines.Begin(Stretch.Whole(chunk));
            while (lines.Next()) yield return writer.Write(lines.Fact, chunk.Source.Name, lines.Line);
        }
    }

    /// <summary>
    /// Reads a batch. All batches together hold every citizen of whom a fact was taken once, in the order of their keys' UTF-8
    /// bytes. Several threads may read at once, each with a table of its own.
    /// </summary>
    /// <param name="batch">The batch's number, from 0.</param>
    /// <param name="scratch">
    /// A table of the vocabulary the files were opened with. Where facts are streamed the batch stands in it, and what it held is lost.
    /// </param>
    /// <exception cref="IOException">A file was changed since it was opened.</exception>
    public Batch Read(int batch, FactTable scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)batch, (uint)BatchCount, nameof(batch));
        if (scratch.Vocabulary != _vocabulary)
            throw new ArgumentException("The table is of another vocabulary than the files.", nameof(scratch));
        if (_plan is null)
        {
            var first = batch * _settings.CitizensInBatch;
            var count = Math.Min(_settings.CitizensInBatch, _all.Citizens.Length - first);
            return _all with { Citizens = _all.Citizens.Slice(first, count) };
        }

        if (!_idle.TryTake(out var reader)) reader = new TableReader(_settings);
        reader.Read(_plan.Stretches(batch), scratch);
        _idle.Add(reader);
        return new Batch(scratch, Enumerable.Range(0, scratch.Citizens.Count).ToArray());
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var source in _sources) source.Dispose();
    }

    internal static FactFiles Open(
        IReadOnlyList<FactSource> sources,
        Vocabulary vocabulary,
        ReadSettings settings,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var chunks = new FirstPass(settings, progress, cancellation).Run([.. sources]);
        var report = Report.Of(chunks, IdIndex.Judge(chunks, settings, cancellation), settings);
        foreach (var chunk in chunks) chunk.ForgetFacts();

        var plan = settings.InMemory || settings.ForStore ? null : BatchPlan.TryMake(chunks);
        var isHeld = plan is null && !settings.ForStore;
        var all = isHeld ? ReadAll(chunks, new FactTable(vocabulary), settings, cancellation) : default;
        return new FactFiles([.. sources], vocabulary, settings, report, [.. chunks], plan, all);
    }

    private static Batch ReadAll(Chunk[] chunks, FactTable table, ReadSettings settings, CancellationToken cancellation)
    {
        new TableReader(settings).Read(chunks.Select(Stretch.Whole), table, cancellation);
        var citizens = Enumerable.Range(0, table.Citizens.Count).ToArray();
        citizens.AsSpan().Sort((a, b) => table.Citizens[a].SequenceCompareTo(table.Citizens[b]));
        return new Batch(table, citizens);
    }
}
