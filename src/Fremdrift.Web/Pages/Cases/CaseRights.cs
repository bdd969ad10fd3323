using Fremdrift.Core.Access;
using Fremdrift.Core.Cases;
using Fremdrift.Core.Cases.Overview;

namespace Fremdrift.Web.Pages.Cases;

/// <summary>What somebody may see of a protected citizen.</summary>
public static class CaseRights
{
    /// <summary>Whether they may see name, CPR number, phone and address: if it is not protected, if they have the right, or if they are or were the citizen's broker.</summary>
    public static bool MaySeeName(Actor actor, CaseFile one)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(one);
        return !one.Citizen.IsProtected || actor.Allows(Operation.SeeProtected)
            || one.Citizen.Caseworker == actor.Person
            || KnownFacts.At(one.Facts).Any(fact => fact.Is("broker") && string.Equals(fact.Text("broker"), actor.Key, StringComparison.Ordinal));
    }
}
