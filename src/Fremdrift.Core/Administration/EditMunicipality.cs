using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Administration;

/// <summary>A team and how many work in it.</summary>
public sealed record TeamSize(int Number, string Name, int People, int Version);

/// <summary>The municipality and its teams.</summary>
public sealed record MunicipalityWithTeams(string Name, IReadOnlyList<TeamSize> Teams);

/// <summary>Names the municipality and its teams.</summary>
public sealed class EditMunicipality(Store store, TimeProvider time)
{
    private const int LongestName = 80;

    private static readonly Label Missing = new("Skriv et navn.", "Write a name.");
    private static readonly Label TooLong = new("Navnet må højst fylde 80 tegn.", "The name may be 80 characters at most.");
    private static readonly Label Taken = new("Der er allerede et team med det navn.", "There is a team of that name already.");
    private static readonly Label Renamed = new(
        "En anden har ændret kommunens navn imens. Se det, og gem igen, hvis dit skal gælde.", "Somebody else has changed the municipality's name meanwhile. See it, and save again if yours is to hold.");
    private static readonly Label Changed = new("En anden har ændret teamet imens. Se navnet, og prøv igen.", "Somebody else has changed the team meanwhile. See the name and try again.");

    public async Task<MunicipalityWithTeams> Read(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        var today = time.Today();
        await using var session = await store.Open();
        var name = await session.First("select name from municipality where municipality = @municipality", row => row.GetString(0), ("municipality", actor.Municipality));
        var teams = await session.Query(
            """
            select team, name, version,
              (select count(*) from person where person.municipality = team.municipality and person.team = team.team and (left_on is null or left_on >= @today))
            from team where municipality = @municipality order by name
            """,
            row => new TeamSize(row.GetInt32(0), row.GetString(1), (int)row.GetInt64(3), row.GetInt32(2)), ("municipality", actor.Municipality), ("today", today));
        return new MunicipalityWithTeams(name ?? "", teams);
    }

    /// <param name="actor">Who does it.</param>
    /// <param name="seen">The municipality's name as they have seen it.</param>
    /// <param name="name">Its new name.</param>
    /// <returns>What is wrong; null if it was done.</returns>
    public async Task<Label?> Rename(Actor actor, string seen, string name)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        if (Fault(name) is { } fault) return fault;
        await using var session = await store.Open();
        var changed = await session.Execute(
            "update municipality set name = @name where municipality = @municipality and name = @seen", ("name", name.Trim()), ("municipality", actor.Municipality), ("seen", seen));
        return changed == 0 ? Renamed : null;
    }

    public async Task<Label?> AddTeam(Actor actor, string name)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var context = new FremdriftContext(store);
        if ((Fault(name) ?? await TakenBy(context, actor, name, except: 0)) is { } fault) return fault;
        context.Teams.Add(new Team { Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "team"), Name = name.Trim() });
        await context.SaveChangesAsync();
        return null;
    }

    /// <param name="actor">Who does it.</param>
    /// <param name="number">The team's number.</param>
    /// <param name="version">The team's version that they have seen.</param>
    /// <param name="name">Its new name.</param>
    public async Task<Label?> RenameTeam(Actor actor, int number, int version, string name)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        await using var context = new FremdriftContext(store);
        if ((Fault(name) ?? await TakenBy(context, actor, name, number)) is { } fault) return fault;
        var changed = await context.Teams.Where(team => team.Municipality == actor.Municipality && team.Number == number && team.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(team => team.Name, name.Trim()).SetProperty(team => team.Version, version + 1));
        return changed == 0 ? Changed : null;
    }

    private static Label? Fault(string? name) => string.IsNullOrWhiteSpace(name) ? Missing : name.Trim().Length > LongestName ? TooLong : null;

    private static async Task<Label?> TakenBy(FremdriftContext context, Actor actor, string name, int except)
    {
        var others = await context.Teams.Where(team => team.Municipality == actor.Municipality && team.Number != except).Select(team => team.Name).ToListAsync();
        return others.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase) ? Taken : null;
    }
}
