using Fremdrift.Core.Access;
using Fremdrift.Core.Database;
using Fremdrift.Core.Programmes;

namespace Fremdrift.Core.Desk;

/// <summary>Lets a colleague cover a caseload for a period, or changes that. Whose cases they are does not change.</summary>
public sealed class SetStandIn(Store store, TimeProvider time)
{
    public Task<DeskResult> Run(Actor actor, StandInForm form) => Save(actor, form, null);

    /// <summary>Changes who, when or the note of one that has not ended.</summary>
    public Task<DeskResult> Change(Actor actor, int number, StandInForm form) => Save(actor, form, number);

    private async Task<DeskResult> Save(Actor actor, StandInForm form, int? changed)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        actor.Demand(Operation.Register);
        var reading = new DeskReading(time.Today());
        var (absent, substitute, from, to, note) = form.Read(reading, time.Today(), await new DeskColleagues(store, time).Run(actor));
        if (!reading.IsRight) return new DeskResult.Wrong(reading.Problems);
        // Leaders may set it for others, everybody for themselves.
        if (absent != actor.Person) actor.Demand(Operation.MoveCases);
        // A stand-in may see the protected names of the caseload: nobody gives themselves that.
        if (substitute == actor.Person) actor.Demand(Operation.SeeProtected);

        await using var session = await store.Begin();
        // Taking the number first makes two who save at once wait for each other.
        var number = await session.NextNumber(actor.Municipality, "stand_in");
        if (changed is { } existing)
        {
            var before = await session.First(
                "select absent from stand_in where municipality = @municipality and stand_in = @number and to_day >= @today", row => (int?)row.GetInt32(0),
                ("municipality", actor.Municipality), ("number", existing), ("today", time.Today()));
            if (before is null) return new DeskResult.NotFound();
            if (before != actor.Person) actor.Demand(Operation.MoveCases);
        }

        var others = await session.Query(
            """
            select s.stand_in, s.absent, s.substitute, s.from_day, s.to_day, s.note, p.name
            from stand_in s join person p on p.municipality = s.municipality and p.person = s.absent
            where s.municipality = @municipality and (s.absent in (@absent, @substitute) or s.substitute = @absent) and s.from_day <= @to and s.to_day >= @from and s.stand_in <> @itself
            order by s.from_day, s.stand_in
            """,
            row => new Other(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6)),
            ("municipality", actor.Municipality), ("absent", absent), ("substitute", substitute), ("from", from), ("to", to), ("itself", changed ?? 0));
        foreach (var other in others)
        {
            if (other with { AbsentName = "" } == new Other(other.Number, absent, substitute, from, to, note, "")) return new DeskResult.Saved(other.Number);
            return InTheWay(other, absent);
        }

        await session.Execute(
            changed is null
                ? "insert into stand_in (municipality, stand_in, absent, substitute, from_day, to_day, note) values (@municipality, @number, @absent, @substitute, @from, @to, @note)"
                : "update stand_in set absent = @absent, substitute = @substitute, from_day = @from, to_day = @to, note = @note where municipality = @municipality and stand_in = @number",
            ("municipality", actor.Municipality), ("number", changed ?? number), ("absent", absent), ("substitute", substitute), ("from", from), ("to", to), ("note", note));
        await session.Commit();
        return new DeskResult.Saved(changed ?? number);
    }

    private static DeskResult.Wrong InTheWay(Other other, int absent)
    {
        var (danish, english) = (Period(Language.Danish, other.From, other.To), Period(Language.English, other.From, other.To));
        if (other.Absent == absent) return DeskResult.Of("from", $"Der er allerede en vikar {danish}.", $"There is already a stand-in {english}.");
        return other.Substitute == absent
            ? DeskResult.Of(
                "from", $"Den fraværende er selv vikar for {other.AbsentName} {danish}. Find først en anden vikar for {other.AbsentName}.",
                $"Whoever is away stands in for {other.AbsentName} {english}. First find another stand-in for {other.AbsentName}.")
            : DeskResult.Of("substitute", $"Vikaren er selv væk {danish}. Vælg en anden.", $"The stand-in is away {english}. Choose somebody else.");
    }

    private static string Period(Language language, int from, int to) =>
        language.Pick($"fra {language.Date(from)} til {language.Date(to)}", $"from {language.Date(from)} to {language.Date(to)}");

    private sealed record Other(int Number, int Absent, int Substitute, int From, int To, string? Note, string AbsentName);
}
