using Fremdrift.Core.Access;
using Fremdrift.Core.Cases.Documents;
using Fremdrift.Core.Cases.Journal;
using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Engine.Facts;

namespace Fremdrift.Core.Cases.Overview;

/// <summary>Makes tables of all that stands on a case: every registration, corrected and taken back ones too, the signed notes of the journal, and every version of the documents.</summary>
public sealed class ExportCase(Store store, ProgrammeRegistry programmes)
{
    private static readonly Label[] Headers =
    [
        new("Registrering", "Registration"), new("Fra", "From"), new("Til", "To"), new("Indhold", "Content"), new("Status", "Status"),
        new("Registreret", "Recorded"), new("Af", "By"), new("Nummer", "Id"), new("Erstatter", "Supersedes"),
    ];

    /// <returns>The tables; null if there is no such case.</returns>
    public async Task<IReadOnlyList<Sheet>?> Run(Actor actor, string key, Language language)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(language);
        actor.Demand(Operation.Export);
        if (await CaseFile.Load(store, programmes, actor, key) is not { } one) return null;
        await using var session = await store.Open();
        var names = await CaseNames.Of(session, actor.Municipality, one);
        var sayings = new FactSayings(language, names, programmes.Models);
        var registrations = new Sheet
        {
            Title = language.Pick("Sag ", "Case ") + (one.Citizen.CaseNumber ?? one.Citizen.Key),
            Columns = [.. Headers.Select((header, i) => new SheetColumn(language.Of(header), i is 1 or 2 ? ColumnKind.Day : ColumnKind.Text))],
            Rows = CaseHistory.Of(one.Facts).Select(entry => Row(entry, sayings, names, language)),
        };
        return
        [
            registrations,
            await JournalSheet.Of(session, actor.Municipality, one.Citizen.Number, language),
            await DocumentSheet.Of(session, actor.Municipality, one.Citizen.Number, language),
        ];
    }

    private static SheetCell[] Row(HistoryEntry entry, FactSayings sayings, CaseNames names, Language language)
    {
        var fact = entry.Fact;
        return
        [
            SheetCell.Of(sayings.Title(fact.Type)),
            SheetCell.OfDay(entry.IsRetraction ? null : fact.From),
            SheetCell.OfDay(entry.IsRetraction || fact.To == Fact.Ongoing ? null : fact.To),
            SheetCell.Of(string.Join("; ", sayings.Fields(fact).Select(field => $"{field.Label}: {field.Text}"))),
            SheetCell.Of(entry.State switch
            {
                EntryState.Corrected => language.Pick("rettet", "corrected"),
                EntryState.TakenBack => language.Pick("trukket tilbage", "taken back"),
                _ => language.Pick("gælder", "in force"),
            }),
            SheetCell.Of(language.Moment(fact.Recorded)),
            SheetCell.Of(names.Person(fact.Person)?.Name ?? language.Pick("import", "import")),
            SheetCell.Of(fact.Id),
            SheetCell.Of(fact.Supersedes),
        ];
    }
}
