using Fremdrift.Core.Access;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Pages.Administration;

/// <summary>What people call the roles.</summary>
internal static class RoleWording
{
    public static string Of(Role role, Language language) => role switch
    {
        Role.Broker => language.Pick("Jobformidler", "Job broker"),
        Role.Caseworker => language.Pick("Sagsbehandler", "Caseworker"),
        Role.Consultant => language.Pick("Virksomhedskonsulent", "Business consultant"),
        Role.TeamLeader => language.Pick("Teamleder", "Team leader"),
        Role.ProjectLeader => language.Pick("Projektleder", "Project leader"),
        Role.RehabilitationTeam => language.Pick("Rehabiliteringsteam", "Rehabilitation team"),
        Role.Citizen => language.Pick("Borger", "Citizen"),
        Role.CompanyContact => language.Pick("Kontaktperson på virksomhed", "Company contact"),
        Role.Agency => language.Pick("Styrelsen", "The agency"),
        Role.Mentor => language.Pick("Mentor", "Mentor"),
        _ => language.Pick("Administrator", "Administrator"),
    };
}
