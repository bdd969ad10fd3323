using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Worklists.Figures;

namespace Fremdrift.Web.Pages.Figures;

/// <summary>Which of the citizens behind a figure are shown.</summary>
internal enum Shown
{
    All,

    /// <summary>Those with something that is not in the numerator.</summary>
    Short,

    /// <summary>Those who are in the numerator with all they have.</summary>
    Whole,
}

/// <summary>The addresses of the figures; what one says that is not understood is as if it were not there.</summary>
internal static class FigureAddress
{
    public const string Page = "/overblik";

    private static readonly (Shown Shown, string Word)[] Words = [(Shown.All, "alle"), (Shown.Short, "mangler"), (Shown.Whole, "med")];

    public static FigureScope Scope(Actor actor, string? team, string? broker)
    {
        if (team is null && broker is null) return FigureScope.Usual(actor);
        return new FigureScope(int.TryParse(team, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, string.IsNullOrEmpty(broker) ? null : broker);
    }

    /// <summary>The query that says it, without the question mark.</summary>
    public static string Query(FigureScope scope) => $"team={Team(scope)}{(scope.Broker is { } broker ? $"&formidler={Uri.EscapeDataString(broker)}" : "")}";

    public static string Team(FigureScope scope) => scope.Team?.ToString(CultureInfo.InvariantCulture) ?? "alle";

    public static string Of(Figure figure) => $"{Page}/{figure.Programme.Number.ToString(CultureInfo.InvariantCulture)}/{Uri.EscapeDataString(figure.Name)}";

    public static string Of(Figure figure, FigureScope scope) => $"{Of(figure)}?{Query(scope)}";

    public static string Of(Figure figure, FigureScope scope, Shown shown, int page = 1) =>
        $"{Of(figure, scope)}&vis={Words.First(word => word.Shown == shown).Word}{(page > 1 ? $"&side={page.ToString(CultureInfo.InvariantCulture)}" : "")}";

    public static Shown? ShownBy(string? typed) => Words.Where(word => string.Equals(word.Word, typed, StringComparison.Ordinal)).Select(word => (Shown?)word.Shown).FirstOrDefault();
}
