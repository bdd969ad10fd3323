using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Cases;

/// <summary>One case, read for a page: who, every registration, and a table ready to be evaluated.</summary>
public sealed class CaseFile
{
    private CaseFile(Citizen citizen, bool maySeeName, IReadOnlyList<StoredFact> facts, IReadOnlyList<ProgrammeInUse> programmes, FactTable table) =>
        (Citizen, MaySeeName, Facts, Programmes, Table) = (citizen, maySeeName, facts, programmes, table);

    /// <summary>Who it is about; without name, CPR number, phone, e-mail and address for whoever may not see them.</summary>
    public Citizen Citizen { get; }

    /// <summary>Whether whoever opened it may see name, CPR number, phone, e-mail and address: see <see cref="NameRight"/>.</summary>
    public bool MaySeeName { get; }

    /// <summary>The citizen's name; null for whoever may not see it.</summary>
    public string? Name => MaySeeName ? Citizen.Name : null;

    /// <summary>Every registration, in the order it was made.</summary>
    public IReadOnlyList<StoredFact> Facts { get; }

    public IReadOnlyList<ProgrammeInUse> Programmes { get; }

    /// <summary>The facts as a completed table; the citizen is number 0 in it.</summary>
    public FactTable Table { get; }

    /// <summary>The facts in force once everything is known: neither corrected nor taken back, retractions left out.</summary>
    public IEnumerable<StoredFact> InForce
    {
        get
        {
            var superseded = Facts.Where(fact => fact.Supersedes is not null).Select(fact => fact.Supersedes!).ToHashSet(StringComparer.Ordinal);
            return Facts.Where(fact => !superseded.Contains(fact.Id) && fact.Type != Catalogue.Retraction);
        }
    }

    /// <summary>The first day of which the municipality owes nothing more, because the citizen died or moved away; null while neither is known.</summary>
    public int? EndsOn => (Citizen.DiedOn, Citizen.MovedOn) switch { ({ } died, { } moved) => Math.Min(died, moved), var (died, moved) => died ?? moved };

    public bool HasEndedBy(int day) => EndsOn <= day;

    /// <summary>The last day up to a given one that results are worked out for.</summary>
    public int LastDayBy(int day) => EndsOn is { } ends && ends <= day ? ends - 1 : day;

    /// <summary>The case with that key; null if the municipality has none.</summary>
    /// <param name="store">Where it is stored.</param>
    /// <param name="registry">The programmes.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="key">The citizen's key.</param>
    /// <param name="nameOn">The day a page is shown on, for one that shows a name; without it only a role's right shows a protected one.</param>
    public static async Task<CaseFile?> Load(Store store, ProgrammeRegistry registry, Actor actor, string key, int? nameOn = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        await using var context = new FremdriftContext(store);
        var citizen = await context.Citizens.AsNoTracking().FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Key == key);
        if (citizen is null) return null;
        await using var session = await store.Open();
        var maySeeName = !citizen.IsProtected || actor.Allows(Operation.SeeProtected) || (nameOn is { } today && await NameRight.Covers(session, actor, key, today));
        if (!maySeeName) Hide(citizen);
        var facts = await StoredFact.Of(session, actor.Municipality, citizen.Number);
        return new CaseFile(citizen, maySeeName, facts, await ProgrammesInUse.Of(session, actor.Municipality, registry), TableOf(registry, key, facts));
    }

    /// <summary>The case that the actor registered a fact on; null if the actor has not registered that one.</summary>
    public static async Task<CaseFile?> LoadOf(Store store, ProgrammeRegistry registry, Actor actor, string fact, int? nameOn = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.SeeCases);
        string? key;
        await using (var session = await store.Open())
        {
            key = await session.First(
                "select c.key from fact f join citizen c on c.municipality = f.municipality and c.citizen = f.citizen where f.municipality = @municipality and f.id = @id and f.person = @person",
                row => row.GetString(0), ("municipality", actor.Municipality), ("id", fact), ("person", actor.Person));
        }

        return key is null ? null : await Load(store, registry, actor, key, nameOn);
    }

    private static void Hide(Citizen citizen)
    {
        (citizen.Name, citizen.Search) = ("", "");
        (citizen.Cpr, citizen.Phone, citizen.Email, citizen.Address) = (null, null, null, null);
    }

    private static FactTable TableOf(ProgrammeRegistry registry, string key, List<StoredFact> facts)
    {
        var table = new FactTable(registry.Vocabulary);
        var number = table.Citizens.Add(key);
        foreach (var fact in facts) fact.AddTo(table, number);
        table.Complete();
        return table;
    }
}
