namespace Fremdrift.Core.Import.Passes;

/// <summary>The sizes reading goes by. Tests make them small, so that every boundary falls in every place.</summary>
internal sealed record ReadSettings
{
    public static ReadSettings Default { get; } = new();

    /// <summary>How much of a file one thread takes at a time; a batch of citizens is about as much.</summary>
    public int ChunkBytes { get; init; } = 2 << 20;

    /// <summary>The longest line that is read, in bytes.</summary>
    public int LongestLine { get; init; } = 1 << 20;

    /// <summary>How many problems are kept in full.</summary>
    public int MostProblems { get; init; } = 1000;

    /// <summary>How many threads survey.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many citizens make a batch where everything is in memory.</summary>
    public int CitizensInBatch { get; init; } = 1024;

    /// <summary>Whether all facts are read into one table whatever order they are in.</summary>
    public bool InMemory { get; init; }

    /// <summary>Whether the facts come from elsewhere into a store, where the keys of citizens stand in addresses.</summary>
    public bool AtDoor { get; init; }

    /// <summary>Whether no table is to be made of the facts.</summary>
    public bool ForStore { get; init; }
}
