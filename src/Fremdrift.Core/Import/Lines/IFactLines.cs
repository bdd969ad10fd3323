namespace Fremdrift.Core.Import.Lines;

/// <summary>The lines of a stretch of a source, one after another.</summary>
internal interface IFactLines
{
    /// <summary>Where the line begins; its number counts from the beginning of the stretch, blank lines included.</summary>
    LineStart Start { get; }

    /// <summary>How many lines of the stretch have been passed.</summary>
    int Passed { get; }

    /// <summary>Whether anything but white space has been passed.</summary>
    bool HoldsText { get; }

    /// <summary>Begins with the first line that starts at <paramref name="from"/> or later and before <paramref name="to"/>.</summary>
    void Begin(FactSource source, long from, long to);

    /// <summary>Goes to the next line that is not blank; false if there is none.</summary>
    bool Next();

    /// <summary>Reads the line; false if it cannot be read, which is noted as a problem.</summary>
    bool TryRead(RawLine line);
}
