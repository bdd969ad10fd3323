using System.Collections.Frozen;

namespace Fremdrift.Core.Access;

/// <summary>Something that somebody may or may not do.</summary>
public enum Operation
{
    SeeCases,
    Register,
    RegisterReview,
    SeeBoard,
    MoveCases,
    AssignBroker,
    SeePassive,
    WriteNotes,
    SharePhrases,
    EditCitizen,
    SeeProtected,
    Export,
    Import,
    SeeModels,
    Administer,
    CallApi,
    SeeOwnPage,
}

/// <summary>The one place that says who may do what.</summary>
public static class Policy
{
    private static readonly Role[] Casework = [Role.Broker, Role.Caseworker, Role.Consultant, Role.TeamLeader, Role.ProjectLeader, Role.Administrator];
    private static readonly Role[] Leading = [Role.TeamLeader, Role.ProjectLeader, Role.Administrator];

    private static readonly FrozenDictionary<Operation, FrozenSet<Role>> Table = new Dictionary<Operation, Role[]>
    {
        [Operation.SeeCases] = [.. Casework, Role.RehabilitationTeam],
        [Operation.Register] = [.. Casework, Role.RehabilitationTeam],
        [Operation.RegisterReview] = Leading,
        [Operation.SeeBoard] = Casework,
        [Operation.MoveCases] = Leading,
        // A caseworker only where the citizen has had none: see RegistrationRights.
        [Operation.AssignBroker] = [Role.Caseworker, .. Leading],
        [Operation.SeePassive] = Casework,
        [Operation.WriteNotes] = [.. Casework, Role.RehabilitationTeam],
        [Operation.SharePhrases] = Leading,
        [Operation.EditCitizen] = Casework,
        [Operation.SeeProtected] = [Role.Caseworker, Role.TeamLeader, Role.Administrator],
        [Operation.Export] = Casework,
        [Operation.Import] = [Role.Administrator],
        [Operation.SeeModels] = Enum.GetValues<Role>(),
        [Operation.Administer] = [Role.Administrator],
        [Operation.CallApi] = [Role.Administrator],
        [Operation.SeeOwnPage] = [Role.Citizen],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    public static bool Allows(this Actor actor, Operation operation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Table[operation].Contains(actor.Role);
    }

    /// <summary>Stops an operation that a page should never have offered.</summary>
    /// <exception cref="NotAllowedException">The actor may not do it.</exception>
    public static void Demand(this Actor actor, Operation operation)
    {
        if (!actor.Allows(operation)) throw new NotAllowedException(operation);
    }
}

/// <summary>Somebody tried what they may not do.</summary>
public sealed class NotAllowedException(Operation operation) : Exception($"Not allowed: {operation}.")
{
    public Operation Operation { get; } = operation;
}
