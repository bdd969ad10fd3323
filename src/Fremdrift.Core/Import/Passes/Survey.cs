using Fremdrift.Core.Import.Ids;
using Fremdrift.Core.Import.Judging;
using Fremdrift.Core.Import.Lines;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Import.Passes;

/// <summary>
/// Pass 1 over a chunk: every line is judged by itself, and of the good ones is kept what it takes to judge them beside each other.
/// One for each thread.
/// </summary>
internal sealed class Survey
{
    private static readonly FactType Message = Catalogue.Find("message")!;
    private static readonly FactType Reply = Catalogue.Find("reply")!;

    private readonly ReadSettings _settings;
    private readonly Fingerprinter _prints;
    private readonly ProblemLog _problems = new();
    private readonly FactJudge _judge;
    private readonly ParsedFact _fact = new();
    private readonly List<IdEntry> _entries = [];
    private readonly List<Reference> _references = [];
    private readonly List<int> _refused = [];
    private byte[] _lastCitizen = new byte[64];
    private int _lastLength;
    private uint _citizen;
    private IFactLines? _json;

    public Survey(ReadSettings settings, Fingerprinter prints)
    {
        (_settings, _prints) = (settings, prints);
        _judge = new FactJudge(_problems, settings.AtDoor);
    }

    /// <summary>Surveys the chunk and keeps at most <paramref name="room"/> of its problems in full.</summary>
    public void Run(Chunk chunk, int room)
    {
        _problems.Begin(chunk.Source.Name, room);
        _entries.Clear();
        _references.Clear();
        _refused.Clear();
        var lines = LinesOf(chunk.Source.Format);
        lines.Begin(chunk.Source, chunk.From, chunk.To);
        while (lines.Next())
        {
            if (lines.TryRead(_fact.Line) && _judge.TryJudge(_fact)) Take(chunk, lines.Start);
            else _refused.Add(lines.Start.Line);
        }

        if (_entries.Count > 0) chunk.Citizens.End(_lastCitizen.AsSpan(0, _lastLength));
        chunk.HoldsText = lines.HoldsText;
        chunk.NoteLines(lines.Passed, _refused);
        chunk.Entries = new Partitioned<IdEntry>(_entries);
        chunk.References = new Partitioned<Reference>(_references);
        chunk.Problems = [.. _problems.Kept];
        chunk.ProblemCount = _problems.Count;
    }

    private IFactLines LinesOf(FactFormat format) =>
        format == FactFormat.Csv ? new CsvLines(_settings, _problems) : _json ??= new JsonLines(_settings, _problems);

    private void Take(Chunk chunk, LineStart start)
    {
        FollowCitizen(chunk.Citizens, start);
        var (bytes, line) = (_fact.Bytes, start.Line);
        var (id, content) = (_prints.OfId(_fact.Id.Of(bytes)), _prints.OfContent(_fact));
        _entries.Add(new IdEntry(id, content, _citizen, line, _fact.Type == Message));
        if (!_fact.Supersedes.IsEmpty)
            _references.Add(new Reference(_prints.OfId(_fact.Supersedes.Of(bytes)), _citizen, line, IsReply: false));
        if (_fact.Type == Reply)
            _references.Add(new Reference(_prints.OfId(_fact.Values[0].Text.Of(bytes)), _citizen, line, IsReply: true));
    }

    private void FollowCitizen(CitizenOrder order, LineStart start)
    {
        var citizen = _fact.Citizen.Of(_fact.Bytes);
        var last = _lastCitizen.AsSpan(0, _lastLength);
        if (_entries.Count == 0) order.Begin(citizen, start);
        else if (citizen.SequenceEqual(last)) return;
        else order.Change(start, last.SequenceCompareTo(citizen) < 0);

        if (_lastCitizen.Length < citizen.Length) _lastCitizen = new byte[citizen.Length * 2];
        citizen.CopyTo(_lastCitizen);
        _lastLength = citizen.Length;
        _citizen = _prints.OfCitizen(citizen);
    }
}
