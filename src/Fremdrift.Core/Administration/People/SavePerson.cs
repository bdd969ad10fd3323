using System.Collections.Immutable;
using System.Globalization;
using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Engine.Facts;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Administration.People;

/// <summary>Somebody who works there, as filled in: without a number somebody new, otherwise with the version that was seen.</summary>
public sealed record PersonForm(
    int? Number, int Version, string Key, string Name, string Initials, string Role, string Team, string Title, string Phone, string Email, string CaseloadLimit);

/// <summary>Who it became, or what is wrong.</summary>
public sealed record PersonSaved(int Number, ImmutableArray<FieldFault> Faults)
{
    public bool IsSaved => Faults.IsEmpty;

    /// <summary>Somebody else changed them after they were seen; nothing was saved.</summary>
    public bool IsOvertaken { get; init; }
}

/// <summary>Adds somebody who works there, or changes what is known of them.</summary>
public sealed class SavePerson(Store store)
{
    private static readonly Label Changed = new(
        "En anden har ændret oplysningerne imens. Hent siden igen, og se, hvad der står nu.", "Somebody else has changed this meanwhile. Reload the page and see what it says now.");

    private static readonly Label OwnRole = new("Du kan ikke tage rollen som administrator fra dig selv. Bed en anden administrator om det.", "You cannot take the administrator's role from yourself. Ask another administrator.");

    public async Task<PersonSaved> Run(Actor actor, PersonForm form)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Administer);
        await using var context = new FremdriftContext(store);
        var faults = PersonFaults.Of(form);
        await AddFaultsOfRegister(context, actor, form, faults);
        if (faults.Count > 0) return new PersonSaved(0, [.. faults]);
        var person = form.Number is { } number ? await Find(context, actor, number) : await Add(context, actor, form);
        if (person is null || (form.Number is not null && person.Version != form.Version)) return Overtaken;
        if (form.Number == actor.Person && Enum.Parse<Role>(form.Role) is not Role.Administrator) return new PersonSaved(0, [new FieldFault("role", OwnRole)]);
        Fill(person, form);
        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return Overtaken;
        }

        return new PersonSaved(person.Number, []);
    }

    private static PersonSaved Overtaken => new(0, [new FieldFault("", Changed)]) { IsOvertaken = true };

    private static async Task AddFaultsOfRegister(FremdriftContext context, Actor actor, PersonForm form, List<FieldFault> faults)
    {
        var key = form.Key.Trim();
        if (form.Number is null && key.Length > 0 && await context.People.AnyAsync(person => person.Municipality == actor.Municipality && person.Key == key))
            faults.Add(new FieldFault("key", new("Der er allerede en medarbejder med den nøgle.", "There is somebody with that key already.")));
        if (int.TryParse(form.Team, NumberStyles.None, CultureInfo.InvariantCulture, out var team)
            && !await context.Teams.AnyAsync(row => row.Municipality == actor.Municipality && row.Number == team))
            faults.Add(new FieldFault("team", new("Vælg et team fra listen.", "Choose a team from the list.")));
    }

    private static Task<Person?> Find(FremdriftContext context, Actor actor, int number) =>
        context.People.FirstOrDefaultAsync(person => person.Municipality == actor.Municipality && person.Number == number);

    private static async Task<Person> Add(FremdriftContext context, Actor actor, PersonForm form)
    {
        var person = new Person
        {
            Municipality = actor.Municipality, Number = await context.NextNumber(actor.Municipality, "person"), Key = form.Key.Trim(), Name = "", Initials = "", Role = Role.Broker,
        };
        context.People.Add(person);
        return person;
    }

    private static void Fill(Person person, PersonForm form)
    {
        person.Name = form.Name.Trim();
        person.Initials = form.Initials.Trim();
        person.Role = Enum.Parse<Role>(form.Role);
        person.Team = Number(form.Team);
        person.Title = Text(form.Title);
        person.Phone = Text(form.Phone);
        person.Email = Text(form.Email);
        person.CaseloadLimit = Number(form.CaseloadLimit);
        person.Version++;
    }

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static int? Number(string typed) => int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
