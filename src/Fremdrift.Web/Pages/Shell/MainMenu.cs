using Fremdrift.Core.Access;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Web.Pages.Shell;

/// <summary>The main menu: what each may see, in the order they need it.</summary>
internal static class MainMenu
{
    private static readonly (string Address, string Danish, string English, Operation Operation)[] Entries =
    [
        ("/min-side", "Min side", "My page", Operation.SeeOwnPage),
        ("/min-dag", "Min dag", "My day", Operation.SeeCases),
        ("/kalender", "Kalender", "Calendar", Operation.SeeCases),
        ("/borgere", "Borgere", "Citizens", Operation.SeeCases),
        ("/tavle", "Tavle", "Board", Operation.SeeBoard),
        ("/overblik", "Overblik", "Overview", Operation.SeeBoard),
        ("/passive", "Passive", "Passive", Operation.SeePassive),
        ("/modeller", "Modeller", "Models", Operation.SeeModels),
        ("/administration", "Administration", "Administration", Operation.Administer),
    ];

    public static IEnumerable<(string Address, string Text)> Of(Actor actor, Language language) =>
        Entries.Where(entry => actor.Allows(entry.Operation)).Select(entry => (entry.Address, language.Pick(entry.Danish, entry.English)));

    /// <summary>Where somebody lands who has just signed in; those who have no pages of their own yet are told so. Everybody may see the models, so they are nobody's own.</summary>
    public static string Front(Actor actor) =>
        Entries.FirstOrDefault(entry => entry.Operation is not Operation.SeeModels && actor.Allows(entry.Operation)).Address ?? "/paa-vej";
}
