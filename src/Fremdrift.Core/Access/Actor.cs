namespace Fremdrift.Core.Access;

/// <summary>What somebody is to the programme; each account has one.</summary>
public enum Role
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

/// <summary>Who asks: every operation takes one and asks the <see cref="Policy"/>.</summary>
/// <param name="Municipality">The municipality they belong to; they never see another.</param>
/// <param name="Person">Their number among the people who work there.</param>
/// <param name="Key">Their key, which brokers are registered under.</param>
/// <param name="Name">Their name, to show.</param>
/// <param name="Role">What they are.</param>
/// <param name="Team">Their team; null if they have none.</param>
public sealed record Actor(int Municipality, int Person, string Key, string Name, Role Role, int? Team)
{
    /// <summary>The program itself, at work for a municipality: the demo, the command line, an import by key.</summary>
    public static Actor System(int municipality) => new(municipality, 0, "fremdrift", "Fremdrift", Role.Administrator, null);
}
