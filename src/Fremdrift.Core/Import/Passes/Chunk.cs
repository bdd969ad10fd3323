using Fremdrift.Core.Import.Ids;

namespace Fremdrift.Core.Import.Passes;

/// <summary>
/// A stretch of a file that one thread surveys, and what was found in it. The lines that begin in the stretch belong to it, up to
/// the end of the last one. A CSV file is one chunk.
/// </summary>
internal sealed class Chunk(FactSource source, int number, long from, long to)
{
    private ulong[] _leftOut = [];

    public FactSource Source => source;

    public int Number => number;

    public long From => from;

    public long To => to;

    public int Lines { get; set; }

    /// <summary>The number in the file of its first line, from 1; known when all chunks before it were surveyed.</summary>
    public long FirstLineNumber { get; set; } = 1;

    /// <summary>Whether a line of it holds more than white space.</summary>
    public bool HoldsText { get; set; }

    /// <summary>The facts that are good in themselves, whatever else was read.</summary>
    public Partitioned<IdEntry> Entries { get; set; } = Partitioned<IdEntry>.Empty;

    public Partitioned<Reference> References { get; set; } = Partitioned<Reference>.Empty;

    public IReadOnlyList<Problem> Problems { get; set; } = [];

    public long ProblemCount { get; set; }

    public int RefusedLines { get; set; }

    public CitizenOrder Citizens { get; } = new();

    /// <summary>Makes room to note which lines are left out; to be called once, before any is.</summary>
    public void NoteLines(int lines, List<int> refused)
    {
        Lines = lines;
        RefusedLines = refused.Count;
        foreach (var line in refused) LeaveOut(line);
    }

    /// <summary>Notes that a line is not to be read again. Several threads may note different lines.</summary>
    public void LeaveOut(int line)
    {
        var none = _leftOut;
        if (none.Length == 0) Interlocked.CompareExchange(ref _leftOut, new ulong[(Lines / 64) + 1], none);
        Interlocked.Or(ref _leftOut[line / 64], 1ul << (line % 64));
    }

    public bool IsLeftOut(int line) => _leftOut.Length > 0 && (_leftOut[line / 64] & (1ul << (line % 64))) != 0;

    /// <summary>Gives up what it took to judge the facts beside each other.</summary>
    public void ForgetFacts()
    {
        Entries = Partitioned<IdEntry>.Empty;
        References = Partitioned<Reference>.Empty;
    }

    public Problem At(Problem problem) => problem with { Line = problem.Line + FirstLineNumber };
}
