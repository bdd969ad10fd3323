namespace Fremdrift.Core.Registers;

/// <summary>A key that cookies and forms are protected with, shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
