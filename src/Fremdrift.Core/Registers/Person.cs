using Fremdrift.Core.Access;

namespace Fremdrift.Core.Registers;

/// <summary>Somebody who works with the cases, or may sign in for another reason.</summary>
public sealed class Person
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    /// <summary>What facts call them, such as the broker of a citizen.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    public required string Initials { get; set; }

    public required Role Role { get; set; }

    public string? Title { get; set; }

    public int? Team { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The name they sign in with.</summary>
    public string? Account { get; set; }

    public int? CaseloadLimit { get; set; }

    /// <summary>The citizen they are, if they are one.</summary>
    public int? Citizen { get; set; }

    /// <summary>Their last day.</summary>
    public int? LeftOn { get; set; }

    /// <summary>The hash of the secret in the address of their calendar feed.</summary>
    public string? Feed { get; set; }

    public int Version { get; set; }
}
