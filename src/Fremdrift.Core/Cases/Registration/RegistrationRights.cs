using Fremdrift.Core.Access;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Registration;

/// <summary>Which right it takes to register a type of fact.</summary>
public static class RegistrationRights
{
    public static Operation Needed(FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        // A leader takes the responsibility for these.
        return type == Catalogue.Waiver || type.Name is "case-review" ? Operation.RegisterReview : Operation.Register;
    }

    public static bool MayRegister(this Actor actor, FactType type) => actor.Allows(Needed(type));
}
