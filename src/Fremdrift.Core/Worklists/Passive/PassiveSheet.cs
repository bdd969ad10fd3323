using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Export;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Worklists.Caseload;

namespace Fremdrift.Core.Worklists.Passive;

/// <summary>The passive cases, and those that will be within some days, as a table to export.</summary>
public sealed class PassiveSheet(Store store, ProgrammeRegistry programmes, TimeProvider time)
{
    public async Task<Sheet> Run(Actor actor, PassiveScope scope, int days, Language language)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(language);
        actor.Demand(Operation.Export);
        var list = await new ReadPassive(store, programmes, time).Run(actor, scope);
        var maySeeProtected = actor.Allows(Operation.SeeProtected);
        var protectedCases = await Protected(actor);
        return new Sheet
        {
            Title = language.Pick("Passive sager", "Passive cases"),
            Columns =
            [
                new(language.Pick("Sag", "Case")), new(language.Pick("Navn", "Name")), new(language.Pick("Passiv fra", "Passive from"), ColumnKind.Day),
                new(language.Pick("Tælles fra", "Counted from"), ColumnKind.Day), new(language.Pick("Jobformidler", "Job broker")),
                new(language.Pick("Gennemgået", "Reviewed"), ColumnKind.Day), new(language.Pick("Beslutning", "Decision")), new(language.Pick("Genbehandling booket", "Reprocessing booked"), ColumnKind.Day),
            ],
            Rows = list.Now.Concat(list.Ahead.Where(one => one.On <= list.Today + days)).Select(one => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of(one.Key),
                // A file travels: what is protected is left out also for the citizen's own broker.
                SheetCell.Of(protectedCases.Contains(one.Key) && !maySeeProtected ? language.Pick("Navnebeskyttet", "Protected name") : one.Name),
                SheetCell.OfDay(one.On), SheetCell.OfDay(one.CountsFrom >= 0 ? one.CountsFrom : null), SheetCell.Of(one.Broker is { } broker ? list.Colleagues.NameOf(broker) : null),
                SheetCell.OfDay(one.Latest?.On), SheetCell.Of(one.Latest?.Decision), SheetCell.OfDay(one.BookedOn),
            ]),
        };
    }

    private async Task<HashSet<string>> Protected(Actor actor)
    {
        await using var session = await store.Open();
        return [.. await session.Query("select key from citizen where municipality = @municipality and is_protected", row => row.GetString(0), ("municipality", actor.Municipality))];
    }
}
