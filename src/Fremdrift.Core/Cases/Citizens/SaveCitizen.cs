using System.Security.Cryptography;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Cases.Citizens;

/// <summary>How saving a citizen's particulars went.</summary>
public abstract record SaveResult
{
    /// <summary>They stand in the register.</summary>
    public sealed record Saved(string Key) : SaveResult;

    /// <summary>Nothing was saved; this is wrong.</summary>
    public sealed record Refused(IReadOnlyList<CitizenProblem> Problems) : SaveResult;

    /// <summary>Nothing was saved: somebody else changed them meanwhile; this is how they stand now.</summary>
    public sealed record Overtaken(Citizen Now) : SaveResult;

    /// <summary>There is no such citizen in the municipality.</summary>
    public sealed record NoSuchCitizen : SaveResult;
}

/// <summary>Saves a citizen's particulars, or enters a new citizen.</summary>
public sealed class SaveCitizen(Store store, TimeProvider time)
{
    private const string KeyLetters = "bcdfghjkmnpqrstvwxz23456789";
    private const int LettersFirst = 19;
    private const int LengthOfKey = 8;

    private static readonly CitizenProblem Taken = new(
        "cpr", "Der er allerede en sag med det CPR-nummer i kommunen. Søg efter den.", "There is already a case with that CPR number in the municipality. Search for it.");

    /// <param name="actor">Who saves.</param>
    /// <param name="key">The citizen's key; null to enter a new one.</param>
    /// <param name="form">The particulars as typed.</param>
    /// <param name="version">The version that whoever saves has seen.</param>
    public async Task<SaveResult> Run(Actor actor, string? key, CitizenForm form, int version)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.EditCitizen);
        await using var context = new FremdriftContext(store);
        var citizen = key is null ? null : await context.Citizens.FirstOrDefaultAsync(row => row.Municipality == actor.Municipality && row.Key == key);
        if (key is not null && citizen is null) return new SaveResult.NoSuchCitizen();
        if (citizen is not null) await DemandName.Of(store, actor, citizen, time.Today());
        var problems = CitizenCheck.Problems(form, needsCpr: citizen?.Cpr is null, time.Today()).ToList();
        if (problems.Count > 0) return new SaveResult.Refused(problems);
        if (citizen is not null && citizen.Version != version) return new SaveResult.Overtaken(citizen);
        if (await IsTaken(context, actor, form, citizen)) return new SaveResult.Refused([Taken]);
        if (form.Caseworker.Length > 0 && !await WorksHere(context, actor, form)) return new SaveResult.Refused([new("caseworker", "Vælg en sagsbehandler fra listen.", "Choose a caseworker from the list.")]);

        var before = citizen is null ? null : CitizenForm.Of(citizen);
        var hadCpr = citizen?.Cpr;
        citizen ??= await Add(context, actor);
        CitizenCheck.Apply(form, citizen);
        if (before is not null) citizen.Version++;
        await CitizenLog.Add(context, actor, time, citizen, CitizenLog.Changes(before, CitizenForm.Of(citizen), !string.Equals(hadCpr, citizen.Cpr, StringComparison.Ordinal)));
        return await Save(context, actor, citizen);
    }

    private async Task<SaveResult> Save(FremdriftContext context, Actor actor, Citizen citizen)
    {
        try
        {
            await context.SaveChangesAsync();
            return new SaveResult.Saved(citizen.Key);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = new FremdriftContext(store);
            return new SaveResult.Overtaken(await fresh.Citizens.AsNoTracking().FirstAsync(row => row.Municipality == actor.Municipality && row.Number == citizen.Number));
        }
        catch (DbUpdateException)
        {
            // The database keeps two from entering the same number at once.
            await using var fresh = new FremdriftContext(store);
            if (citizen.Cpr is not null && await fresh.Citizens.AnyAsync(row => row.Municipality == actor.Municipality && row.Cpr == citizen.Cpr && row.Number != citizen.Number))
                return new SaveResult.Refused([Taken]);
            throw;
        }
    }

    private static async Task<Citizen> Add(FremdriftContext context, Actor actor)
    {
        var citizen = new Citizen
        {
            Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "citizen"), Key = NewKey(), Name = "", Search = "",
        };
        context.Citizens.Add(citizen);
        return citizen;
    }

    private static Task<bool> IsTaken(FremdriftContext context, Actor actor, CitizenForm form, Citizen? citizen)
    {
        if (Cpr.Read(form.Cpr) is not { IsRight: true, Number: var cpr }) return Task.FromResult(false);
        var (digits, own) = (cpr.Digits, citizen?.Number);
        return context.Citizens.AnyAsync(row => row.Municipality == actor.Municipality && row.Cpr == digits && row.Number != own);
    }

    private static Task<bool> WorksHere(FremdriftContext context, Actor actor, CitizenForm form)
    {
        var number = int.Parse(form.Caseworker, System.Globalization.CultureInfo.InvariantCulture);
        return context.People.AnyAsync(row => row.Municipality == actor.Municipality && row.Number == number);
    }

    /// <summary>A key that says nothing of the citizen, and begins with a letter.</summary>
    private static string NewKey() => string.Concat(Enumerable.Range(0, LengthOfKey).Select(place => KeyLetters[RandomNumberGenerator.GetInt32(place == 0 ? LettersFirst : KeyLetters.Length)]));
}
