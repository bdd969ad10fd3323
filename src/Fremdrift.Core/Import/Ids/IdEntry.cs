using System.Runtime.InteropServices;

namespace Fremdrift.Core.Import.Ids;

/// <summary>Something that is kept by id.</summary>
internal interface IPrinted
{
    IdPrint Id { get; }
}

/// <summary>What the index holds of a fact: 28 bytes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">What it says.</param>
/// <param name="Citizen">Of whom it says it.</param>
/// <param name="PackedLine">Its line in the chunk; the upper bit says that it is a message.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct IdEntry(IdPrint Id, ulong Content, uint Citizen, uint PackedLine) : IPrinted
{
    private const uint MessageBit = 1u << 31;

    public IdEntry(IdPrint id, ulong content, uint citizen, int line, bool isMessage)
        : this(id, content, citizen, (uint)line | (isMessage ? MessageBit : 0))
    {
    }

    public int Line => (int)(PackedLine & ~MessageBit);

    public bool IsMessage => (PackedLine & MessageBit) != 0;
}

/// <summary>That a line names another fact: the one it supersedes, or the message it answers.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Reference(IdPrint Id, uint Citizen, int Line, bool IsReply) : IPrinted;
