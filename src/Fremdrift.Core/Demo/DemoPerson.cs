namespace Fremdrift.Core.Demo;

/// <summary>What somebody in the demo may do.</summary>
public enum DemoRole
{
    Broker,
    Caseworker,
    Consultant,
    TeamLeader,
    ProjectLeader,
    RehabilitationTeam,
    Citizen,
    CompanyContact,
    Agency,
    Mentor,
    Administrator,
}

/// <summary>Somebody who works there, or who signs in: nobody real.</summary>
public sealed record DemoPerson
{
    /// <summary>Short and url-safe; what the facts name a broker by.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Initials { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required DemoRole Role { get; init; }

    /// <summary>What they are called, in Danish.</summary>
    public required string Title { get; init; }

    /// <summary>A broker's trade, as the interchange's <c>role</c> of a broker; null for all others.</summary>
    public string? BrokerRole { get; init; }

    /// <summary>The number of their team; null if in none.</summary>
    public int? Team { get; init; }

    /// <summary>How many cases were agreed to be enough; null where none are carried.</summary>
    public int? CaseloadLimit { get; init; }

    /// <summary>The name they sign in by; null for those who have no account.</summary>
    public string? Account { get; init; }

    /// <summary>The key of the citizen they are.</summary>
    public string? Citizen { get; init; }

    /// <summary>The CVR number of the company they speak for.</summary>
    public string? Company { get; init; }
}
