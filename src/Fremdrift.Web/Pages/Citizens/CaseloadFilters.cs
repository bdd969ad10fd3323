using System.Globalization;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;
using Fremdrift.Web.Components.Kit;

namespace Fremdrift.Web.Pages.Citizens;

/// <summary>The filters of the list in words: what can be chosen, how many there are, and what is chosen already.</summary>
internal sealed class CaseloadFilters(CaseloadList list, CaseloadRequest request, CaseWords words, Language language)
{
    private const int LongList = 8;

    private CaseloadChoice Choice => request.Choice;

    public IEnumerable<(string Heading, IReadOnlyList<FilterOption> Options, bool Open)> Groups()
    {
        yield return Group(CaseFacet.Duty, T("Frist", "Due"), ["over", "snart", "intet"]);
        foreach (var programme in list.Programmes.Where(programme => programme.Plan.Phases.Count > 0))
        {
            yield return Group(
                CaseFacet.Phase, list.Programmes.Count > 1 ? $"{T("Fase", "Phase")}: {words.Programme(programme.Number)}" : T("Fase", "Phase"),
                [.. programme.Plan.Model.Phases.Select(phase => Name(programme.Number, phase.Name)), CaseFacet.None]);
        }

        foreach (var programme in list.Programmes)
        {
            yield return Group(
                CaseFacet.Group, list.Programmes.Count > 1 ? $"{T("Målgruppe", "Target group")}: {words.Programme(programme.Number)}" : T("Målgruppe", "Target group"),
                [.. programme.Plan.Model.TargetGroups.Select(group => Name(programme.Number, group.Name)), CaseFacet.None]);
        }

        yield return Group(CaseFacet.Rule, T("Åbne pligter", "Open duties"), Found(CaseFacet.Rule).OrderBy(words.Rule, DanishOrder.Comparer));
        yield return Group(CaseFacet.Broker, T("Jobformidler", "Job broker"), Found(CaseFacet.Broker).OrderBy(key => string.Equals(key, CaseFacet.None, StringComparison.Ordinal)).ThenBy(list.Colleagues.NameOf, DanishOrder.Comparer));
        yield return Group(CaseFacet.Caseworker, T("Sagsbehandler", "Caseworker"), Found(CaseFacet.Caseworker).OrderBy(value => string.Equals(value, CaseFacet.None, StringComparison.Ordinal)).ThenBy(value => Text(CaseFacet.Caseworker, value), DanishOrder.Comparer));
        yield return Group(CaseFacet.Team, "Team", Found(CaseFacet.Team).OrderBy(value => Text(CaseFacet.Team, value), DanishOrder.Comparer));
        yield return Group(CaseFacet.Hours, T("Timer om ugen", "Hours a week"), CaseFacet.HoursValues);
        yield return Group(CaseFacet.Seniority, T("Anciennitet på ydelsen", "Seniority on the benefit"), CaseFacet.SeniorityValues);
        yield return Group(CaseFacet.Match, T("Matchgruppe", "Match group"), Found(CaseFacet.Match).Order(StringComparer.Ordinal));
        yield return Group(CaseFacet.Marking, T("Markering", "Marking"), Found(CaseFacet.Marking).Order(StringComparer.Ordinal));
        yield return Group(CaseFacet.Away, T("Fravær i dag", "Absence today"), ["fravaer", "til-stede"]);
    }

    /// <summary>What is chosen, each with the address that takes it away.</summary>
    public IEnumerable<(string Text, string Href)> Chosen() =>
        from facet in Choice.Chosen
        from value in facet.Value
        select (Text(facet.Key, value), request.Address(Choice.Toggle(facet.Key, value)));

    private (string Heading, IReadOnlyList<FilterOption> Options, bool Open) Group(string facet, string heading, IEnumerable<string> values)
    {
        var counts = list.View.Counts[facet];
        var options = values.Where(value => counts.ContainsKey(value) || Choice.Has(facet, value))
            .Select(value => new FilterOption(Text(facet, value), counts.GetValueOrDefault(value), Choice.Has(facet, value), request.Address(Choice.Toggle(facet, value)))).ToList();
        return (heading, options, options.Count <= LongList);
    }

    private IEnumerable<string> Found(string facet) =>
        list.View.Counts[facet].Keys.Concat(Choice.Chosen.TryGetValue(facet, out var chosen) ? chosen : []).Distinct(StringComparer.Ordinal);

    private string Text(string facet, string value) => (facet, value) switch
    {
        (CaseFacet.Duty, "over") => T("Over frist", "Overdue"),
        (CaseFacet.Duty, "snart") => T("Inden for 7 dage", "Within 7 days"),
        (CaseFacet.Duty, _) => T("Intet de næste 7 dage", "Nothing in the next 7 days"),
        (CaseFacet.Phase, CaseFacet.None) => T("Ikke i en fase", "In no phase"),
        (CaseFacet.Phase, _) => words.Phase(value),
        (CaseFacet.Group, CaseFacet.None) => T("Ikke i en målgruppe", "In no target group"),
        (CaseFacet.Group, _) => words.Group(value),
        (CaseFacet.Rule, _) => words.Rule(value),
        (CaseFacet.Broker, CaseFacet.None) => T("Uden jobformidler", "Without a broker"),
        (CaseFacet.Broker, _) => list.Colleagues.NameOf(value),
        (CaseFacet.Caseworker, CaseFacet.None) => T("Uden sagsbehandler", "Without a caseworker"),
        (CaseFacet.Caseworker, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var person) ? list.Colleagues.Find(person)?.Name ?? T("En, der er fratrådt", "Somebody who has left") : value,
        (CaseFacet.Team, CaseFacet.None) => T("Intet team", "No team"),
        (CaseFacet.Team, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var team) ? list.Colleagues.TeamName(team) ?? value : value,
        (CaseFacet.Hours, CaseFacet.None) => T("Intet job", "No job"),
        (CaseFacet.Hours, "over-20") => T("Over 20 timer", "More than 20 hours"),
        (CaseFacet.Hours, _) => $"{value.Replace('-', '–')} {T("timer", "hours")}",
        (CaseFacet.Seniority, CaseFacet.None) => T("Ingen ydelse", "No benefit"),
        (CaseFacet.Seniority, "24-") => T("2 år eller mere", "2 years or more"),
        (CaseFacet.Seniority, _) => $"{value.Replace('-', '–')} {T("måneder", "months")}",
        (CaseFacet.Match, CaseFacet.None) => T("Ikke matchet", "Not matched"),
        (CaseFacet.Match, _) => $"{T("Matchgruppe", "Match group")} {value}",
        (CaseFacet.Marking, CaseFacet.None) => T("Uden markering", "Without marking"),
        (CaseFacet.Away, "fravaer") => T("Fraværende eller fritaget", "Absent or exempt"),
        (CaseFacet.Away, _) => T("Til stede", "Present"),
        _ => value,
    };

    private static string Name(int programme, string name) => string.Create(CultureInfo.InvariantCulture, $"{programme}:{name}");

    private string T(string danish, string english) => language.Pick(danish, english);
}
