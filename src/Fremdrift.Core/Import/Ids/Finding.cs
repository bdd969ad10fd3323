using System.Runtime.InteropServices;
using Fremdrift.Core.Import.Passes;

namespace Fremdrift.Core.Import.Ids;

/// <summary>What can be wrong with a fact that is good in itself, seen beside the others.</summary>
internal enum Fault : byte
{
    OtherContent,
    OtherCitizen,
    NoSuchMessage,
}

/// <summary>A fault, the line that has it, and the line it is about if there is one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Finding(Fault Fault, int Chunk, int Line, int OtherChunk, int OtherLine)
{
    public bool IsWarning => Fault == Fault.NoSuchMessage;

    public static int InOrder(Finding one, Finding other) =>
        (one.Chunk, one.Line, one.Fault).CompareTo((other.Chunk, other.Line, other.Fault));

    public Problem ToProblem(IReadOnlyList<Chunk> chunks)
    {
        var (chunk, other) = (chunks[Chunk], chunks[OtherChunk]);
        var place = FormattableString.Invariant($"{other.Source.Name}:{other.FirstLineNumber + OtherLine}");
        var (field, what, remedy) = Fault switch
        {
            Fault.OtherContent => (
                "id",
                $"was read before with other content, at {place}",
                "give the fact an id of its own; to correct the other, name it in supersedes"),
            Fault.OtherCitizen => (
                "supersedes",
                $"names a fact of another citizen, at {place}",
                "name a fact of the same citizen"),
            _ => (
                "inReplyTo",
                "answers no known message of the citizen",
                "register the message as well; until then the reply counts for nothing"),
        };
        return new Problem(chunk.Source.Name, chunk.FirstLineNumber + Line, field, what, remedy, IsWarning);
    }
}
