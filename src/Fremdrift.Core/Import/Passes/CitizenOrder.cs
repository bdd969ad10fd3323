using Fremdrift.Core.Import.Lines;

namespace Fremdrift.Core.Import.Passes;

/// <summary>Whether the facts of a chunk come sorted by citizen, and where the first and the second citizen begin.</summary>
internal sealed class CitizenOrder
{
    public bool IsSorted { get; private set; } = true;

    /// <summary>The first citizen's key; null if the chunk holds no fact.</summary>
    public byte[]? First { get; private set; }

    public byte[]? Last { get; private set; }

    public LineStart FirstFact { get; private set; }

    /// <summary>The first fact of another citizen than the first; null if there is none.</summary>
    public LineStart? FirstChange { get; private set; }

    public void Begin(ReadOnlySpan<byte> citizen, LineStart at) => (First, FirstFact) = (citizen.ToArray(), at);

    public void Change(LineStart at, bool ascending)
    {
        FirstChange ??= at;
        IsSorted &= ascending;
    }

    public void End(ReadOnlySpan<byte> citizen) => Last = citizen.ToArray();
}
