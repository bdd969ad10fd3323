using Fremdrift.Core.Access;

namespace Fremdrift.Core.Registers;

/// <summary>A municipality that runs programmes here.</summary>
public sealed class Municipality
{
    public required int Number { get; init; }

    public required string Name { get; set; }
}

public sealed class Team
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required string Name { get; set; }

    public int Version { get; set; }
}

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

public sealed class Citizen
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    /// <summary>What addresses, files and facts call them; never their CPR number.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in lower case, to search in.</summary>
    public required string Search { get; set; }

    /// <summary>Ten digits.</summary>
    public string? Cpr { get; set; }

    public int? BornOn { get; set; }

    public string? CaseNumber { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public int? MatchGroup { get; set; }

    /// <summary>The language they need an interpreter for.</summary>
    public string? Interpreter { get; set; }

    public bool IsProtected { get; set; }

    /// <summary>The caseworker who handles the case beside the broker.</summary>
    public int? Caseworker { get; set; }

    public int? MovedOn { get; set; }

    public string? MovedTo { get; set; }

    public int? DiedOn { get; set; }

    /// <summary>How many facts have been registered: the number of the latest.</summary>
    public int Seq { get; set; }

    public int Version { get; set; }
}

public sealed class Company
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public string? Cvr { get; set; }

    public required string Name { get; set; }

    public required string Search { get; set; }

    public string? Branch { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public int Version { get; set; }
}

/// <summary>A version of a written part of a case, such as Min Plan. A new version never overwrites an old one.</summary>
public sealed class Document
{
    public required int Municipality { get; init; }

    public required int Citizen { get; init; }

    public required string Kind { get; init; }

    public required int Version { get; init; }

    /// <summary>A JSON object: section to text.</summary>
    public required string Content { get; init; }

    public required int Person { get; init; }

    public required long Written { get; init; }

    public long? Acknowledged { get; set; }

    public string? AcknowledgedBy { get; set; }
}

public enum AppointmentState
{
    Booked,
    Held,
    NoShow,
    Cancelled,
}

public sealed class Appointment
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required int Citizen { get; init; }

    public required int Person { get; set; }

    public required int Day { get; set; }

    /// <summary>Minutes since midnight, local time.</summary>
    public required int Minute { get; set; }

    public required int Minutes { get; set; }

    public required string What { get; set; }

    public string? Place { get; set; }

    public bool Invite { get; set; }

    public AppointmentState State { get; set; }

    public int Version { get; set; }
}

public sealed class Reminder
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required int Citizen { get; init; }

    public required int Person { get; set; }

    public required int Day { get; set; }

    public required string Text { get; set; }

    /// <summary>The event that raised it; null if somebody wrote it.</summary>
    public string? Origin { get; init; }

    public int? DoneOn { get; set; }

    public int Version { get; set; }
}

/// <summary>A journal note. Once signed it is never changed; what is to be corrected is added.</summary>
public sealed class Note
{
    public required int Municipality { get; init; }

    public required int Citizen { get; init; }

    public required int Number { get; init; }

    public required int Day { get; set; }

    public string? Theme { get; set; }

    public required string Text { get; set; }

    public required int Person { get; init; }

    public required long Written { get; set; }

    public long? Signed { get; set; }

    public int? AddsTo { get; init; }

    public int Version { get; set; }
}

public sealed class Phrase
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    /// <summary>Whose it is; null if everybody's.</summary>
    public int? Person { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public int Version { get; set; }
}

public sealed class SavedView
{
    public required int Municipality { get; init; }

    public required int Person { get; init; }

    public required int Number { get; init; }

    public required string Page { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }
}

/// <summary>Somebody covers a colleague's caseload for a while.</summary>
public sealed class StandIn
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required int Absent { get; init; }

    public required int Substitute { get; init; }

    public required int FromDay { get; set; }

    public required int ToDay { get; set; }

    public string? Note { get; set; }
}

public sealed class ApiKey
{
    public required int Municipality { get; init; }

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required long Created { get; init; }

    /// <summary>When it was last used, give or take an hour; null if it never was.</summary>
    public long? Used { get; set; }

    public long? Revoked { get; set; }
}

/// <summary>A key that cookies and forms are protected with, shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>A programme, in one of its editions, that a municipality runs.</summary>
public sealed class ProgrammeUse
{
    public required int Municipality { get; init; }

    public required int Programme { get; init; }

    public required string Model { get; init; }

    public required string Edition { get; set; }

    public required int Version { get; set; }

    public required long Since { get; set; }
}
