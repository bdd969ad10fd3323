using System.Runtime.InteropServices;
using Fremdrift.Core.Import.Passes;
using Fremdrift.Engine.Facts;

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
                new Label($"er læst før med et andet indhold, på {place}", $"was read before with other content, at {place}"),
                new Label(
                    "giv registreringen sit eget id; skal den anden rettes, så nævn den i supersedes",
                    "give the fact an id of its own; to correct the other, name it in supersedes")),
            Fault.OtherCitizen => (
                "supersedes",
                new Label($"nævner en anden borgers registrering, på {place}", $"names a fact of another citizen, at {place}"),
                new Label("nævn en registrering hos samme borger", "name a fact of the same citizen")),
            _ => (
                "inReplyTo",
                new Label("svarer ikke på en kendt besked fra borgeren", "answers no known message of the citizen"),
                new Label(
                    "registrér også beskeden; indtil da tæller svaret ikke",
                    "register the message as well; until then the reply counts for nothing")),
        };
        return new Problem(chunk.Source.Name, chunk.FirstLineNumber + Line, field, what, remedy, IsWarning);
    }
}
