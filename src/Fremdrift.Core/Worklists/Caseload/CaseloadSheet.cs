using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Worklists.Caseload;

/// <summary>The caseload list as a table to export: exactly the cases chosen, in their order. No CPR number leaves in a file.</summary>
public sealed class CaseloadSheet(ReadCaseload caseload)
{
    public async Task<Sheet> Run(Actor actor, CaseloadChoice choice, Language language)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(language);
        actor.Demand(Operation.Export);
        var list = await caseload.Run(actor, choice);
        var words = new CaseWords(list.Programmes, language);
        var maySeeProtected = actor.Allows(Operation.SeeProtected);
        return new Sheet
        {
            Title = language.Pick("Borgere", "Citizens"),
            Columns =
            [
                new(language.Pick("Sagsnummer", "Case number")), new(language.Pick("Navn", "Name")), new(language.Pick("Målgruppe", "Target group")), new(language.Pick("Fase", "Phase")),
                new(language.Pick("Næste pligt", "Next duty")), new(language.Pick("Frist", "Due"), ColumnKind.Day), new(language.Pick("Pligter i alt", "Duties in all"), ColumnKind.Number),
                new(language.Pick("Over frist", "Overdue"), ColumnKind.Number), new(language.Pick("Jobformidler", "Job broker")), new(language.Pick("Sagsbehandler", "Caseworker")), new(language.Pick("Timer om ugen", "Hours a week"), ColumnKind.Number),
                new(language.Pick("Ydelse", "Benefit")), new(language.Pick("Ydelse siden", "Benefit since"), ColumnKind.Day), new(language.Pick("Dage på ydelsen i alt", "Days on the benefit in all"), ColumnKind.Number), new(language.Pick("Matchgruppe", "Match group"), ColumnKind.Number),
                new(language.Pick("Markering", "Marking")), new(language.Pick("Fravær nu", "Absent now")),
            ],
            Rows = list.View.Rows.Select(row => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(row.CaseNumber),
                // A file travels: what is protected is left out also for the citizen's own broker.
                SheetCell.Of(row.IsProtected && !maySeeProtected ? language.Pick("Navnebeskyttet", "Protected name") : row.Name),
                SheetCell.Of(string.Join(", ", row.Groups.Select(words.Group))), SheetCell.Of(string.Join(", ", row.Phases.Select(words.Phase))),
                SheetCell.Of(list.View.Basis.Owed(row) is [var next, ..] ? words.Rule(next) : null), SheetCell.OfDay(list.View.Basis.Owed(row) is [var first, ..] ? first.Due : null), SheetCell.Of((double)row.Open),
                SheetCell.Of((double)row.Overdue(list.Basis.Now)), SheetCell.Of(row.Broker is { } broker ? list.Colleagues.NameOf(broker) : null),
                SheetCell.Of(list.Colleagues.Find(row.Caseworker)?.Name), SheetCell.Of(row.Hours),
                SheetCell.Of(row.Benefit), SheetCell.OfDay(row.BenefitFrom), SheetCell.Of((double?)row.BenefitDays), SheetCell.Of((double?)row.MatchGroup), SheetCell.Of(string.Join(", ", row.Markings)),
                SheetCell.Of(row.IsAway ? language.Pick("ja", "yes") : language.Pick("nej", "no")),
            ]),
        };
    }
}
