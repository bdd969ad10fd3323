using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Appending;
using Fremdrift.Core.Cases.Overview;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Which right it takes to register a fact.</summary>
public static class RegistrationRights
{
    private const string Broker = "broker";

    public static Operation Needed(FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Name switch
        {
            // Whoever is the broker may see more, so not everybody may say who it is.
            Broker => Operation.AssignBroker,
            // A leader takes the responsibility for these.
            "case-review" => Operation.RegisterReview,
            _ => type == Catalogue.Waiver ? Operation.RegisterReview : Operation.Register,
        };
    }

    public static bool MayRegister(this Actor actor, FactType type) => actor.Allows(Needed(type));

    /// <summary>
    /// Stops what the actor may not add to the case. Who is the broker, and who no longer is, a leader says; a caseworker gives a citizen the
    /// first broker. Nobody makes themselves the broker who could not see a protected name anyway: a right never follows from what
    /// one registered oneself.
    /// </summary>
    /// <exception cref="NotAllowedException">The actor may not register one of the facts.</exception>
    internal static void Demand(Actor actor, LockedCase one)
    {
        foreach (var fact in one.New)
        {
            actor.Demand(Needed(fact.Type));
            var replaced = fact.Supersedes is { } id ? one.Facts.Concat(one.New).FirstOrDefault(other => string.Equals(other.Id, id, StringComparison.Ordinal)) : null;
            if (replaced is not null) actor.Demand(Needed(replaced.Type));
            var isBroker = fact.Is(Broker);
            if (!isBroker && replaced?.Is(Broker) is not true) continue;
            if (replaced is not null || one.Facts.Any(other => other.Is(Broker))) actor.Demand(Operation.MoveCases);
            if (isBroker && string.Equals(fact.Text(Broker), actor.Key, StringComparison.Ordinal)) actor.Demand(Operation.SeeProtected);
        }
    }
}
