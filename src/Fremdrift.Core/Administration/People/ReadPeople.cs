using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Registers;
using Fremdrift.Core.Worklists;
using Microsoft.EntityFrameworkCore;

namespace Fremdrift.Core.Administration.People;

/// <summary>Somebody who works there, and the cases they are broker of today.</summary>
public sealed record PersonAtWork(Person Person, string? Team, int Cases);

/// <summary>Reads the people who work there.</summary>
public sealed class ReadPeople(Store store, TimeProvider time)
{
    /// <summary>By name; those who have left last.</summary>
    public async Task<List<PersonAtWork>> All(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(Operation.Administer);
        var today = time.Today();
        await using var context = new FremdriftContext(store);
        var people = await context.People.AsNoTracking().Where(person => person.Municipality == actor.Municipality).ToListAsync();
        var teams = await context.Teams.AsNoTracking().Where(team => team.Municipality == actor.Municipality).ToDictionaryAsync(team => team.Number, team => team.Name);
        var cases = await Caseloads(actor, today);
        return
        [
            .. people.OrderBy(person => person.LeftOn < today).ThenBy(person => person.Name, StringComparer.Ordinal).Select(person => new PersonAtWork(
                person, person.Team is { } team ? teams.GetValueOrDefault(team) : null, cases.GetValueOrDefault(person.Key))),
        ];
    }

    public async Task<PersonAtWork?> Find(Actor actor, int number) => (await All(actor)).Find(one => one.Person.Number == number);

    private async Task<Dictionary<string, int>> Caseloads(Actor actor, int today)
    {
        await using var session = await store.Open();
        var cases = new Dictionary<string, int>(StringComparer.Ordinal);
        await session.Each(
            """
            select s.name, count(distinct s.citizen) from span s join citizen c on c.municipality = s.municipality and c.citizen = s.citizen
            where s.municipality = @municipality and s.kind = @kind and s.from_day <= @today and s.to_day >= @today
              and c.died_on is null and (c.moved_on is null or c.moved_on > @today) group by s.name
            """,
            row => cases[row.GetString(0)] = (int)row.GetInt64(1),
            ("municipality", actor.Municipality), ("kind", (int)SpanKind.Broker), ("today", today));
        return cases;
    }
}
