using Fremdrift.Core.Database;

namespace Fremdrift.Core.Access;

/// <summary>
/// The one rule of who may see a citizen's name, CPR number, phone, e-mail and address. Where they are not protected: everybody. Else those
/// whose role has the right, the citizen's caseworker, the present broker, and whoever stands in for that broker today. It is asked in the
/// query itself, so that what may not be seen never leaves the database.
/// </summary>
public static class NameRight
{
    /// <summary>The condition on a citizen called "c" in a query that knows @municipality, @person and @today.</summary>
    public static string Condition(Actor actor) =>
        actor.Allows(Operation.SeeProtected)
            ? "true"
            : """
              (not c.is_protected or c.caseworker = @person or exists (
                select 1 from span nr where nr.municipality = c.municipality and nr.citizen = c.citizen and nr.kind = 4 and nr.from_day <= @today and nr.to_day >= @today
                  and nr.name in (select nk.key from person nk where nk.municipality = @municipality and (nk.person = @person or nk.person in (
                    select ns.absent from stand_in ns where ns.municipality = @municipality and ns.substitute = @person and ns.from_day <= @today and ns.to_day >= @today)))))
              """;

    /// <summary>Whether somebody may see the name of the citizen with that key on a day.</summary>
    public static async Task<bool> Covers(Session session, Actor actor, string key, int today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return await session.First(
            $"select 1 from citizen c where c.municipality = @municipality and c.key = @key and {Condition(actor)}", _ => (int?)1,
            ("municipality", actor.Municipality), ("key", key), ("person", actor.Person), ("today", today)) is not null;
    }

    /// <summary>The name of a citizen called "c", null for whoever may not see it.</summary>
    public static string Name(Actor actor) => actor.Allows(Operation.SeeProtected) ? "c.name" : $"case when {Condition(actor)} then c.name end";
}
